/**
 * Starts many runs of the action at once against a tenant that admits only so many sign-ins a second, and shows when
 * they arrive: `npm run fleet -- [--runs 64] [--rate 16] [--retries 10] [--timeout 60]`. Exit code 1 when a run got no
 * token, or when the retries came in a wave.
 */
import { parseArgs } from 'node:util'
import { BAR_MS, histogram, isWave, runFleet } from './fleet/run-fleet.ts'

function options(): { runs: number; rate: number; retries: number; timeout: number } {
  const text = (value: string): { type: 'string'; default: string } => ({ type: 'string', default: value })
  const { values } = parseArgs({
    options: { runs: text('64'), rate: text('16'), retries: text('10'), timeout: text('60') },
  })
  const numbers = Object.entries(values).map(([name, value]) => [name, Number(value)] as const)
  for (const [name, number] of numbers) {
    if (!Number.isSafeInteger(number) || number < (name === 'retries' ? 0 : 1)) {
      throw new Error(`--${name} must be a whole number.`)
    }
  }
  return Object.fromEntries(numbers) as ReturnType<typeof options>
}

function bars(title: string, counts: readonly number[], labelOf: (index: number) => string): string[] {
  const scale = Math.max(1, Math.max(...counts) / 60)
  return [
    title,
    ...counts.map((count, index) => {
      const bar = '█'.repeat(Math.ceil(count / scale))
      return `  ${labelOf(index).padStart(8)}  ${String(count).padStart(4)}  ${bar}`.trimEnd()
    }),
  ]
}

try {
  const chosen = options()
  console.log(
    `${chosen.runs} runs at once, ${chosen.rate} sign-ins admitted a second, ${chosen.retries} retries.`,
  )
  const { arrivals, retries, attempts, failed, duration } = await runFleet(chosen)
  const perRun = Array.from(
    { length: Math.max(1, ...attempts) },
    (_, index) => attempts.filter((count) => count === index + 1).length,
  )
  const lines = [
    '',
    ...bars(
      `Sign-ins that arrived, by ${BAR_MS} ms:`,
      histogram(arrivals),
      (index) => `${((index * BAR_MS) / 1000).toFixed(2)} s`,
    ),
    '',
    ...bars('Runs by the attempts they took:', perRun, (index) => String(index + 1)),
    '',
    `${attempts.length - failed} of ${attempts.length} runs got their token within ${(duration / 1000).toFixed(1)} s.`,
  ]
  console.log(lines.join('\n'))
  if (isWave(retries)) console.log('The retries came in a wave.')
  process.exitCode = failed > 0 || isWave(retries) ? 1 : 0
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
