/** Shows a job summary's Markdown as text for a terminal. */
import { marked, type Token, type Tokens } from 'marked'
import { Page, styled, twoColumns, wrap } from './page.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** The words of a piece of Markdown: no marks, no tags, and characters instead of their references. */
function words(token: Token): string {
  const parts = 'tokens' in token ? token.tokens : undefined
  if (parts !== undefined) return parts.map(words).join('')
  if (token.type === 'html') return ''
  if (token.type === 'br') return ' '
  return decoded('text' in token ? String(token.text) : token.raw)
}

function decoded(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}

/** The summary's table is HTML, of a label and a value in each row. */
function htmlTable(html: string): string[] {
  const rows = [...html.matchAll(/<tr><td>(.*?)<\/td><td><code>(.*?)<\/code><\/td><\/tr>/g)]
  return twoColumns(rows.map(([, label = '', value = '']) => [label, decoded(value)] as const))
}

function block(token: Token): string[] {
  if (token.type === 'space') return []
  if (token.type === 'heading') return [styled('bold', words(token)), '']
  if (token.type === 'html') return [...htmlTable(token.raw), '']
  if (token.type === 'list') {
    const { items } = token as Tokens.List
    const lines = items.flatMap((item) =>
      wrap(words(item), Page.inner - 2).map((line, index) => `${index === 0 ? '•' : ' '} ${line}`),
    )
    return [...lines, '']
  }
  const text = words(token).trim()
  return text === '' ? [] : [...wrap(text, Page.inner), '']
}

/** Lines for a terminal. */
export function renderSummary(markdown: string): string[] {
  const lines = marked.lexer(markdown).flatMap(block)
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}
