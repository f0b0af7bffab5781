/** Runs the action into a fault of the tables in catalogue/faults/, and holds it to what the row says. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import type { Fault, FaultTable, Surroundings } from '../../../catalogue/faults/fault.ts'
import { impatient } from '../../../catalogue/faults/settings.ts'
import type { Network } from '../../../simulation/network/network.ts'
import { defaultNode, systemOf } from '../../../simulation/runner/system.ts'
import { startScene, type Inputs, type Scene, type StepRun } from '../../support/step.ts'
import { expectFailure, warningsOf } from './told.ts'

/** One test for each row that this system can show; a row says where it cannot be shown. */
export function testFaults({ faults }: FaultTable): void {
  const { platform } = systemOf(defaultNode())
  for (const fault of faults.filter(({ notOn }) => !notOn?.includes(platform))) {
    test.concurrent(fault.fault, () => withstand(fault), 60_000)
  }
}

async function withstand(fault: Fault): Promise<void> {
  const scene = await startScene(fault.tenant?.())
  const around = (await fault.around?.(scene.tenant)) ?? {}
  const network = around.network ?? (await impatient())
  try {
    const inputs = typeof fault.inputs === 'function' ? fault.inputs(scene.tenant) : (fault.inputs ?? {})
    const end = new AbortController()
    const cancelled = cancelling(fault, around, network, scene, end.signal)
    const run = await scene.run(inputs, {
      env: { ...around.env, ...network.env, ...fault.env },
      nodeOptions: network.nodeOptions,
      alsoSecret: fault.alsoSecret ?? [],
    })
    end.abort()
    expectDuration(run, fault, inputs, await cancelled)
    expectRow(run, fault)
    expectHarmless(run)
  } finally {
    await Promise.all([scene.stop(), around.stop?.(), network.stop()])
  }
}

/** Sends the row's signal once the run hangs where it shall. @returns milliseconds from there to its end */
async function cancelling(
  { signal }: Fault,
  { isReached }: Surroundings,
  network: Network,
  { tenant }: Scene,
  end: AbortSignal,
): Promise<number | undefined> {
  if (!signal) return undefined
  const isThere = isReached ?? (() => tenant.requests.length > 0 || tenant.proxy.connects.length > 0)
  while (!(network.pid() !== undefined && isThere())) {
    if (end.aborted) return undefined
    await sleep(20)
  }
  await sleep(200)
  const pid = network.pid()!
  process.kill(pid, signal)
  const sent = performance.now()
  while (isAlive(pid)) await sleep(5)
  return performance.now() - sent
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Generous, as the machine may be busy, but for what is promised to the second. */
function expectDuration(
  { durationMs }: StepRun,
  { lasts }: Fault,
  inputs: Inputs,
  sinceSignal?: number,
): void {
  const timeout = Number(inputs['timeout'] ?? '60') * 1000
  if (lasts === 'at once') {
    expect(durationMs).toBeLessThan(5000)
  } else if (lasts === 'retries') {
    expect(durationMs).toBeLessThan(8000)
  } else if (lasts === 'timeout') {
    expect(durationMs).toBeGreaterThan(timeout)
    expect(durationMs).toBeLessThan(timeout + 1500)
  } else if (lasts === 'cancel') {
    expect(sinceSignal).toBeLessThan(1500)
  } else {
    expect(durationMs).toBeGreaterThan(lasts.atLeast * 1000)
    expect(durationMs).toBeLessThan(lasts.below * 1000)
  }
}

function expectRow(run: StepRun, fault: Fault): void {
  const { error, says = [], asked, outputs, warns, never = [], lasts } = fault
  if (error === undefined) expect([run.annotations.filter(isError), run.exitCode]).toEqual([[], 0])
  else expectFailure(run, error, says)
  const isSignIn = ({ path }: { path: string }): boolean => path === '/oauth2/platformtoken'
  const count = [run.requests.filter(isSignIn).length, run.requests.filter((one) => !isSignIn(one)).length]
  if (lasts === 'retries') expect(run.log).toContain('trying again')
  if (asked) expect(count).toEqual(asked)
  for (const [name, value] of Object.entries(outputs ?? {}))
    expect([name, run.outputs[name]]).toEqual([name, is(value)])
  if (warns !== undefined) expect(warningsOf(run)).toContainEqual(is(warns))
  const shown = [run.rawStdout.replace(/^::add-mask::.*$/gm, ''), run.summaryRaw]
  for (const text of never) for (const place of shown) expect(place).not.toMatch(text)
}

const isError = ({ level }: { level: string }): boolean => level === 'error'
const is = (value: string | RegExp): unknown =>
  typeof value === 'string' ? value : expect.stringMatching(value)

/** Nothing in what was printed is obeyed by a terminal, and by the runner only what is the action's own. */
function expectHarmless({ rawStdout, masks, annotations, undeclaredOutputs, env }: StepRun): void {
  const printed = rawStdout.replaceAll('\r\n', '\n').replace(/^::add-mask::.*$/gm, '')
  expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  const commands = printed.split('\n').filter((line) => /^\s*::/.test(line))
  expect(
    commands.filter((line) => !/^::(?:debug::|notice::The output |warning::|error title=)/.test(line)),
  ).toEqual([])
  expect(printed).not.toContain('##[')
  // A line of the server's may be masked as a whole; what a command in it would mask may not.
  expect(masks).not.toContain(OWNED)
  expect(annotations.filter(({ title }) => title?.includes(OWNED))).toEqual([])
  expect([undeclaredOutputs, Object.keys(env).filter((name) => name !== 'CYBERARK_TOKEN')]).toEqual([[], []])
}

/** What hostile texts would set, mask or print if they were obeyed. */
const OWNED = 'OWNED'
