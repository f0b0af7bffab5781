/** What holds of every run of the action, whatever it was asked to do. */
import { expect } from '@jest/globals'
import { findLeaks } from '../../simulation/runner/leaks.ts'
import type { StepResult } from '../../simulation/runner/runner.ts'
import type { Tenant } from '../../simulation/tenant/tenant.ts'

/** What is known of a run besides its result. */
interface Circumstances {
  readonly inputs: Readonly<Record<string, string>>
  readonly tenant: Tenant
  /** Besides the inputs `client-secret` and `token`. */
  readonly secrets: readonly string[]
  /** Files that something other than the action left. */
  readonly leaves: readonly string[]
}

/** Fails the test when a run leaked, hung, contradicted itself or left something behind. */
export function expectOrderlyRun(run: StepResult, circumstances: Circumstances): void {
  expectNoLeaks(run, circumstances)
  expectClearEnd(run)
  expectMasks(run, circumstances)
  expectNothingLeft(run, circumstances)
}

function expectNoLeaks(run: StepResult, { inputs, secrets }: Circumstances): void {
  const given = [inputs['client-secret']?.replace(/\r?\n$/, ''), inputs['token']?.trim()]
  const sought = [...new Set([...given, ...secrets])].filter((secret) => secret?.trim()) as string[]
  const file = inputs['response-file'] ? run.outputs['response-file'] : undefined
  const leaks = findLeaks(run, sought, { allowedFiles: file === undefined ? [] : [file] })
  expect(leaks.map(({ description }) => description)).toEqual([])
}

/** The exit code, the outcome, the annotations and the outputs tell one story. */
function expectClearEnd(run: StepResult): void {
  const errors = run.annotations.filter(({ level }) => level === 'error')
  const told = { exitCode: run.exitCode, signal: run.signal, timedOut: run.timedOut, stderr: run.rawStderr }
  expect(told).toEqual({
    exitCode: run.outcome === 'success' ? 0 : 1,
    signal: null,
    timedOut: false,
    stderr: '',
  })
  if (run.outcome === 'success') {
    expect(errors).toEqual([])
    expect(run.outputs['token']).toBeTruthy()
    return
  }
  const [error, ...others] = errors
  expect(error).toEqual({
    level: 'error',
    title: expect.stringMatching(/^\S.{2,80}$/),
    message: expect.stringMatching(/^\S[^]{10,4000}$/),
  })
  // The second one is the runner's own.
  const cancelled = run.outcome === 'cancelled' ? ['The operation was canceled.'] : []
  expect(others.map(({ message }) => message)).toEqual(cancelled)
}

/** Masks come first, cover what is exported, and spare the identifiers. */
function expectMasks(run: StepResult, { inputs, tenant }: Circumstances): void {
  const secret = inputs['client-secret'] ?? ''
  const before = run.log.split('\n').slice(0, run.maskLines[0])
  if (run.masks.length > 0) expect(before.filter((line) => line !== '::add-mask::***')).toEqual([])
  if (secret.trim() !== '' || inputs['token']) expect(run.masks).not.toEqual([])
  const token = run.outputs['token']
  if (token !== undefined) expect(run.masks).toContain(token)
  const { tenantId, subdomain, clientId } = tenant.options
  const identifiers = [tenantId, subdomain, clientId].filter((name) => name !== secret)
  expect(run.masks.filter((mask) => identifiers.includes(mask))).toEqual([])
}

/** Nothing on disk but the runner's own files and the response file; nothing for a post step or `PATH`. */
function expectNothingLeft(run: StepResult, { inputs, leaves }: Circumstances): void {
  const file = inputs['response-file'] ? run.outputs['response-file'] : undefined
  const left = run.files.filter(({ given, saidPath }) => !given && saidPath !== file)
  expect(left.map(({ folder, path }) => `${folder}/${path}`)).toEqual(leaves)
  const { state, path, undeclaredOutputs } = run
  expect({ state, path, undeclaredOutputs }).toEqual({ state: {}, path: [], undeclaredOutputs: [] })
}
