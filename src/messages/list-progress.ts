import { own, Quoted, say, type Words } from '../vocabulary/words.ts'

/** One value that a wait depends on, by how the expression calls it. */
export interface Watched {
  readonly label: string
  readonly value: string
}

/** The lines of a run that reads a list, or waits for the end of an operation. */
export const listProgress = {
  page: (page: number, items: number, all: number): Words =>
    page === 1
      ? say`Page ${page}: ${count(items, 'item')}.`
      : say`Page ${page}: ${count(items, 'item')}, ${own(String(all))} in all.`,
  soFar: (pages: number, items: number): Words =>
    pages === 0
      ? []
      : say`${pages === 1 ? own('Page 1 was') : say`Pages 1 to ${pages} were`} read, with ${count(items, 'item')}; nothing of them is set.`,
  waiting: (watched: readonly Watched[], seconds: number): Words =>
    say`${watched.length === 0 ? own('Not yet') : stateOf(watched)} (${seconds} s)`,
  waited: (watched: readonly Watched[], seconds: number): Words =>
    say`${watched.length === 0 ? own('Done') : stateOf(watched)} (${seconds} s)`,
  /** Behind what a run is busy with, should the time be up then. */
  until: (expression: string, watched: readonly Watched[]): Words =>
    say` (wait-until: ${expression}${watched.length === 0 ? '' : say`, which last gave ${stateOf(watched)}`})`,
  betweenRequests: (): Words => own('waiting to ask again'),
  renewing: (): Words => own('The token has expired; signing in again.'),
}

/** `status: RUNNING, parts: 3` */
export function stateOf(watched: readonly Watched[]): Words {
  return watched.flatMap(({ label, value }, index) => [
    ...(index === 0 ? [] : [', ']),
    ...say`${new Quoted(label, 80)}: ${new Quoted(value, 80)}`,
  ])
}

function count(number: number, noun: string): Words {
  return own(`${String(number)} ${noun}${number === 1 ? '' : 's'}`)
}
