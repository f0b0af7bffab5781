/** What a page of messages is made of, and the tables at its top that lead to them. */

/** One message, or several that belong together. */
interface Entry {
  /** In Markdown. */
  readonly heading: string
  /** How its texts begin, where the heading does not say so. */
  readonly openings: readonly string[]
  /** In Markdown. */
  readonly body: string
}

export interface Chapter {
  readonly heading: string
  /** In Markdown. */
  readonly introduction: string
  /** What its table shows of each entry: the heading and, where entries have some, the openings. */
  readonly columns: readonly string[]
  readonly entries: readonly Entry[]
}

/** An opening is as long as this, in characters: enough to tell one message from another. */
const LONGEST_OPENING = 80

/** The first sentence of a text without its full stop and addresses, or as many of its words as a table has room for. */
export function openingOf(text: string): string {
  const [sentence = ''] = text.replaceAll(/https:\/\/\S+\/\S*[^\s.]/g, '…').split(/\.(?:\s|$)/, 1)
  return sentence.length <= LONGEST_OPENING
    ? sentence
    : `${sentence.slice(0, LONGEST_OPENING).replace(/\W*\s\S*$/, '')}…`
}

/** The anchor that GitHub gives to a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}

/** For each chapter a table with a link to each of its entries. */
export function contents(chapters: readonly Chapter[]): string {
  return chapters
    .map(({ heading, columns, entries }) =>
      [
        `**${link(heading)}**\n`,
        '<!-- prettier-ignore -->',
        row(columns),
        row(columns.map(() => '---')),
        ...entries.map(({ heading: title, openings }) =>
          row(
            [link(title), openings.map((opening) => `\`${opening}\``).join('<br>')].slice(0, columns.length),
          ),
        ),
        '',
      ].join('\n'),
    )
    .join('\n')
}

export function chapterText({ heading, introduction, entries }: Chapter): string {
  return [
    `## ${heading}\n\n${introduction}\n`,
    ...entries.map(({ heading: title, body }) => `### ${title}\n\n${body}`),
  ].join('\n')
}

function link(heading: string): string {
  return `[${heading}](#${anchor(heading)})`
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
