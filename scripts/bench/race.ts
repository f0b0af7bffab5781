/** Wall time of whole processes, and their memory: in turn, so that what else the machine does meets all alike. */
import { peakMemory, REMEMBERING, timed } from './child.ts'
import type { Contender, Contenders, Task } from './contenders.ts'
import { fixed, mebibytes, medianOf, spreadOf, table } from './statistics.ts'

const TASKS: readonly Task[] = ['token', 'request']
const TITLES: Readonly<Record<Task, string>> = { token: 'token alone', request: 'token and one request' }
const NAMES: Readonly<Record<Contender, string>> = {
  action: 'this action',
  bare: 'bare `node:https`',
  curl: '`sh` and `curl`',
}
const WARM_UPS = 2
const MEMORY_RUNS = 5

/** Times of each contender in a task, by round. */
type Times = Readonly<Record<string, readonly number[]>>

/** The table of wall times and memory. */
export async function race(contenders: Contenders, rounds: number): Promise<string> {
  const rows: string[][] = []
  for (const task of TASKS) {
    const times = await timesOf(contenders, task, rounds)
    for (const contender of contenders.names) {
      const memory = contender === 'curl' ? NaN : await memoryOf(contenders, contender, task)
      rows.push([`${NAMES[contender]}, ${TITLES[task]}`, ...cells(times, contender), mebibytes(memory)])
    }
  }
  const head = [
    'whole process',
    'least ms',
    'lower quartile',
    'median',
    'upper quartile',
    'most',
    'ratio',
    'MiB',
  ]
  return table(head, rows)
}

async function timesOf(contenders: Contenders, task: Task, rounds: number): Promise<Times> {
  const times: Record<string, number[]> = {}
  for (let round = -WARM_UPS; round < rounds; round++) {
    for (const contender of contenders.names) {
      contenders.reset()
      const milliseconds = await timed(contenders.command(contender, task))
      if (round >= 0) (times[contender] ??= []).push(milliseconds)
    }
  }
  return times
}

/** The ratio is taken within each round, and of these the median: a slow moment slows both sides of it. */
function cells(times: Times, contender: Contender): string[] {
  const own = times[contender] ?? []
  const { least, lowerQuartile, median, upperQuartile, most } = spreadOf(own)
  const ratio = medianOf(own.map((value, round) => value / (times['bare']?.[round] ?? NaN)))
  return [
    ...[least, lowerQuartile, median, upperQuartile, most].map((value) => fixed(value)),
    fixed(ratio, 2),
  ]
}

async function memoryOf(contenders: Contenders, contender: Contender, task: Task): Promise<number> {
  const peaks: number[] = []
  for (let run = 0; run < MEMORY_RUNS; run++) {
    contenders.reset()
    peaks.push(await peakMemory(contenders.command(contender, task, { node: REMEMBERING })))
  }
  return medianOf(peaks)
}
