/** A failure's words, ready to be shown. */
export interface PrintedFailure {
  readonly title: string
  readonly happened: string
  readonly details: readonly string[]
  /** Empty when `happened` says it all. */
  readonly cause: string
  readonly remedy: string
}

/** What a job summary shows; every text is already printable. */
interface SummaryFacts {
  /** Label and value, in the order they are shown. */
  readonly rows: readonly (readonly [label: string, value: string])[]
  readonly failure: PrintedFailure | undefined
}

/**
 * The job summary as Markdown: a short table, and on failure the annotation's words. Every value is written so that
 * nothing in it can be Markdown, HTML, a link or a mention.
 */
export function summaryMarkdown({ rows, failure }: SummaryFacts): string {
  const lines = [`### ${failure ? '❌' : '✅'} CyberArk Platform Token`, '']
  if (rows.length > 0) {
    // As HTML, because a table in Markdown would begin with an empty row of headings.
    lines.push('<table>')
    for (const [label, value] of rows) {
      lines.push(`<tr><td>${label}</td><td><code>${literal(value)}</code></td></tr>`)
    }
    lines.push('</table>', '')
  }
  if (failure) {
    lines.push(`**${literal(failure.title)}.** ${literal(failure.happened)}`, '')
    for (const detail of failure.details) lines.push(`- ${literal(detail)}`)
    if (failure.details.length > 0) lines.push('')
    if (failure.cause !== '') lines.push(`**Likely cause:** ${literal(failure.cause)}`, '')
    lines.push(`**What to do:** ${literal(failure.remedy)}`, '')
  }
  return lines.join('\n')
}

/** Character references for everything that Markdown, HTML and GitHub's finder of links and mentions look for. */
function literal(text: string): string {
  return text.replace(/[&<>"'`|*_[\]#\\~@$:]|(?<=[wW]{3})\./g, (mark) => `&#${String(mark.charCodeAt(0))};`)
}
