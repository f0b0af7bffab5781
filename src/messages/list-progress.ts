import { own, say, type Words } from '../vocabulary/words.ts'

/** The lines of a run that reads a list page by page. */
export const listProgress = {
  page: (page: number, items: number, all: number): Words =>
    page === 1
      ? say`Page ${page}: ${count(items, 'item')}.`
      : say`Page ${page}: ${count(items, 'item')}, ${own(String(all))} in all.`,
  soFar: (pages: number, items: number): Words =>
    pages === 0
      ? []
      : say`${pages === 1 ? own('Page 1 was') : say`Pages 1 to ${pages} were`} read, with ${count(items, 'item')}; nothing of ${own(pages === 1 ? 'it' : 'them')} is set.`,
}

function count(number: number, noun: string): Words {
  return own(`${String(number)} ${noun}${number === 1 ? '' : 's'}`)
}
