/** A page that looks like the summary of a run on GitHub, in its light or its dark colours. */
import { marked } from 'marked'

export type Theme = 'light' | 'dark'

/** One job's summary. */
interface Card {
  readonly job: string
  /** Markdown. */
  readonly summary: string
}

interface Colours {
  readonly text: string
  readonly muted: string
  readonly page: string
  readonly head: string
  readonly line: string
  readonly code: string
  readonly row: string
}

export const colours: Readonly<Record<Theme, Colours>> = {
  light: {
    text: '#1f2328',
    muted: '#59636e',
    page: '#ffffff',
    head: '#f6f8fa',
    line: '#d1d9e0',
    code: '#eff1f2',
    row: '#f6f8fa',
  },
  dark: {
    text: '#f0f6fc',
    muted: '#9198a1',
    page: '#0d1117',
    head: '#151b23',
    line: '#3d444d',
    code: '#262c36',
    row: '#151b23',
  },
}

/** Columns of the page in CSS pixels; the picture has half as many again. */
export const PAGE_WIDTH = 760

function style({ text, muted, page, head, line, code, row }: Colours): string {
  return `
    * { box-sizing: border-box }
    body { margin: 0; padding: 1px; width: ${PAGE_WIDTH}px; background: ${page}; color: ${text};
      font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Helvetica, Arial, sans-serif }
    section { border: 1px solid ${line}; border-radius: 6px; overflow: hidden }
    section + section { margin-top: 16px }
    header { padding: 10px 16px; background: ${head}; border-bottom: 1px solid ${line}; font-weight: 600 }
    header span { font-weight: 400; color: ${muted} }
    article { padding: 16px 24px 20px }
    h3 { margin: 0 0 14px; font-size: 17px; line-height: 1.25 }
    p, ul, table { margin: 0 0 12px }
    article > :last-child { margin-bottom: 0 }
    table { border-collapse: collapse; display: block }
    th, td { padding: 5px 13px; border: 1px solid ${line}; text-align: left }
    tbody tr:nth-child(2n) { background: ${row} }
    code { padding: .2em .4em; border-radius: 6px; background: ${code}; font-size: 85%; overflow-wrap: anywhere;
      font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace }
    tbody tr:nth-child(2n) code { background: ${code} }`
}

/** The whole page; it loads nothing. */
export function pageOf(cards: readonly Card[], theme: Theme): string {
  const sections = cards.map(
    ({ job, summary }) =>
      `<section><header>${job} <span>summary</span></header>` +
      `<article>${marked.parse(summary, { async: false })}</article></section>`,
  )
  return [
    '<!doctype html><meta charset="utf-8"><title>Summary</title>',
    `<style>${style(colours[theme])}</style>`,
    ...sections,
  ].join('\n')
}
