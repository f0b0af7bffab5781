/** Where the time and the bytes of a run go: from runs under observation, which are slower than those of the race. */
import type { Contenders } from './contenders.ts'
import { observeBoth, type Mark, type Observation } from './observation.ts'
import { fixed, kibibytes, medianOf, table } from './statistics.ts'

/** The phases, each from the mark of the one before to the n-th mark of its own name. */
const PHASES: readonly { readonly title: string; readonly ends: Mark['name']; readonly nth: number }[] = [
  { title: 'start: Node itself, and reading the script', ends: 'first line', nth: 0 },
  { title: 'modules: what the script needs of Node, and its own', ends: 'evaluated', nth: 0 },
  { title: 'inputs: read and checked', ends: 'dial', nth: 0 },
  { title: 'connect to the tenant: TCP, proxy, TLS', ends: 'secure', nth: 0 },
  { title: 'token: sent, answered, read', ends: 'answer', nth: 0 },
  { title: 'export: masks, outputs, variable', ends: 'dial', nth: 1 },
  { title: 'connect to the service', ends: 'secure', nth: 1 },
  { title: 'request: sent, answered, read', ends: 'answer', nth: 1 },
  { title: 'report: masks, outputs, job summary, end', ends: 'end', nth: 0 },
]

type Sum = 'at' | 'loaded' | 'wire' | 'printed'

/** The table of phases, of the action and of bare Node side by side. */
export async function phases(contenders: Contenders): Promise<string> {
  const { action, bare } = await observeBoth(contenders)
  const rows = PHASES.map(({ title }, index) => {
    const median = (runs: readonly Observation[], sum: Sum): number =>
      medianOf(runs.map((run) => stepOf(run, index, sum)))
    return [
      title,
      fixed(median(action, 'at'), 1),
      fixed(median(bare, 'at'), 1),
      kibibytes(median(action, 'loaded')),
      kibibytes(median(action, 'wire')),
      kibibytes(median(action, 'printed')),
    ]
  })
  return table(['phase', 'ms', 'bare ms', 'KiB loaded', 'KiB over the network', 'KiB printed'], rows)
}

/** By how much a sum grew in a phase. Bare Node prints at its end alone, so it has no mark between modules and dial. */
function stepOf(run: Observation, index: number, sum: Sum): number {
  const value = (phase: number): number => markOf(run, phase)?.[sum] ?? NaN
  const own = value(index)
  if (Number.isNaN(own)) return NaN
  let before = index - 1
  while (before >= 0 && Number.isNaN(value(before))) before -= 1
  return own - (before < 0 ? 0 : value(before))
}

function markOf({ marks }: Observation, index: number): Mark | undefined {
  const phase = PHASES[index]
  const mark = marks.filter(({ name }) => name === phase?.ends)[phase?.nth ?? 0]
  const isLate =
    mark?.name === 'evaluated' && marks.indexOf(mark) > marks.findIndex(({ name }) => name === 'dial')
  return isLate ? undefined : mark
}
