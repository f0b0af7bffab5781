import { withValue } from '../platform/places.ts'
import { parseJson } from '../vocabulary/json.ts'

/** What stands around the items of a list. */
interface Around {
  readonly before: string
  readonly behind: string
  /** Where they stand; empty for a document that is the list itself. */
  readonly at: string
}

/** All pages of a list as one answer: the items of each as JSON, without the brackets, and what stands around all of them. */
export class JoinedList {
  readonly #around: Around | undefined
  readonly #pages: Buffer[]

  /** @param around left out where the only page is as it came. */
  constructor(pages: readonly Buffer[], around?: Around) {
    this.#pages = [...pages]
    this.#around = around
  }

  /** Its bytes, to be written one after the other. */
  pieces(): readonly Buffer[] {
    if (!this.#around) return this.#pages
    const { before, behind } = this.#around
    const parts = this.#pages.flatMap((items, index) => (index === 0 ? items : [Buffer.from(','), items]))
    return [Buffer.from(`${before}[`), ...parts, Buffer.from(`]${behind}`)]
  }

  /** Its text, unless it is longer than so many bytes: that would take three times the memory. */
  text(most: number): string | undefined {
    const pieces = this.pieces()
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    return length <= most ? Buffer.concat(pieces).toString() : undefined
  }

  /** What it says. The bytes of each page are given up for it, so that not all is held twice. */
  document(): unknown {
    const items: unknown[] = []
    if (!this.#around) return parseJson(String(this.#pages[0]))
    for (let page = this.#pages.shift(); page; page = this.#pages.shift())
      for (const item of JSON.parse(`[${page.toString()}]`) as unknown[]) items.push(item)
    const { before, behind, at } = this.#around
    return at === '' ? items : withValue(parseJson(`${before}[]${behind}`), at, items)
  }
}
