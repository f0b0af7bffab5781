import { own, Quoted, say, type Words } from '../vocabulary/words.ts'

/** One value that a wait depends on, by how the expression calls it. */
export interface Watched {
  readonly label: string
  readonly value: string
}

/** The lines of a run that waits for the end of an operation. */
export const waitProgress = {
  waiting: (watched: readonly Watched[], seconds: number): Words =>
    say`${stateOf(watched) ?? own('Not yet')} (${seconds} s)`,
  waited: (watched: readonly Watched[], seconds: number): Words =>
    say`${stateOf(watched) ?? own('Done')} (${seconds} s)`,
  betweenRequests: (): Words => own('waiting to ask again'),
}

/** `status: RUNNING, parts: 3`; undefined for nothing. */
export function stateOf(watched: readonly Watched[]): Words | undefined {
  if (watched.length === 0) return undefined
  return watched.flatMap(({ label, value }, index) => [
    ...(index === 0 ? [] : [', ']),
    ...say`${new Quoted(label, 80)}: ${new Quoted(value, 80)}`,
  ])
}
