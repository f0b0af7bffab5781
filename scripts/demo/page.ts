/** A page of text for a terminal or a log, at most 96 columns wide. */
import { styleText, stripVTControlCharacters } from 'node:util'

const WIDTH = 96
type Colour = 'cyan' | 'green' | 'red' | 'yellow'
type Style = Colour | 'bold' | 'dim'

/** Colours a text where the terminal has colours: not in files and logs, and not with NO_COLOR. */
export function styled(style: Style, text: string): string {
  return styleText(style, text)
}

/** Breaks a text at white space, and words that are too long for a line within. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (let word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    while (word.length > width) {
      // Addresses and JSON are read more easily when broken behind a / or a comma.
      const end = Math.max(...['/', ',', '&'].map((mark) => word.lastIndexOf(mark, width - 1))) + 1
      const part = word.slice(0, end > width / 2 ? end : width)
      lines.push(part)
      word = word.slice(part.length)
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

type Row = readonly [name: string, value: string]

/** Where the second column of a table begins. */
function columnOf(rows: readonly Row[]): number {
  return 2 + Math.max(0, ...rows.map(([name]) => name.length))
}

/** Lines of a table of two columns, the second wrapped. */
export function twoColumns(rows: readonly Row[]): string[] {
  const column = columnOf(rows)
  return rows.flatMap(([name, value]) =>
    wrap(value, Page.inner - column).map(
      (line, index) => styled('cyan', (index === 0 ? name : '').padEnd(column)) + line,
    ),
  )
}

/** Cuts a long value and says how long it is. */
function shortened(value: string, width: number): string {
  const line = value.replaceAll(/\r?\n/g, '⏎')
  if (line.length <= width) return line
  const note = ` … (${value.length.toLocaleString('en')} characters)`
  return line.slice(0, width - note.length) + note
}

export class Page {
  readonly #lines: string[] = []

  /** All that was printed, without colours. */
  get text(): string {
    return this.#lines.join('\n')
  }

  line(text = ''): void {
    this.#lines.push(stripVTControlCharacters(text))
    console.log(text)
  }

  /** A paragraph. */
  prose(text: string): void {
    for (const line of wrap(text, WIDTH)) this.line(line)
  }

  /** A ruled heading, with a word at its right end. */
  heading(left: string, right: string, colour: Colour): void {
    const rule = '━'.repeat(Math.max(3, WIDTH - left.length - right.length - 8))
    this.line()
    this.line(styled(colour, `━━ ${left} ${rule} ${right} ━━`))
  }

  /** A titled block whose lines stand behind a bar, so that none of them begins like a command to the runner. */
  block(title: string, lines: readonly string[]): void {
    this.line()
    this.line(`  ${styled('bold', title)}`)
    for (const line of lines) this.line(`  ${styled('dim', '│')} ${line}`.trimEnd())
  }

  /** A titled table of names and values; long values are cut, but for those named in `whole`. */
  table(title: string, values: Readonly<Record<string, string>>, whole: readonly string[] = []): void {
    const rows = Object.entries(values)
    const room = Page.inner - columnOf(rows)
    const shown = rows.map(
      ([name, value]) => [name, whole.includes(name) ? value : shortened(value, room)] as const,
    )
    this.block(title, rows.length > 0 ? twoColumns(shown) : [styled('dim', 'none')])
  }

  /** Columns that a block leaves for its lines. */
  static readonly inner = WIDTH - 4
}
