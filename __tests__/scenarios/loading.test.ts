/** What need not wait for the token is done while the network is waited for. */
import { expect, test } from '@jest/globals'
import { dialTo, startHost, until, type Host } from '../support/http-world.ts'
import { SIGN_IN } from '../support/inputs.ts'
import { nock, SERVICE, TENANT } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, requesting, type Inputs, type Scenario } from '../support/world.ts'

const quiet = { 'job-summary': 'false' }

/** A tenant that grants a token once something has come to pass, and a service that answers at once. */
function startTenantThatWaits(isSo: () => boolean): Promise<Host> {
  const grant = JSON.stringify({ access_token: platformToken(), expires_in: 900 })
  return startHost(({ path }) => ({
    raw: (response) => {
      if (path === '/oauth2/platformtoken') void until(isSo).then(() => response.end(grant))
      else response.end('{}')
    },
  }))
}

/** Runs against it, turn by turn. @returns whom the run connected to, and how many outputs were set by then */
async function run(
  inputs: Inputs,
  isSo: (scene: Scenario, seen: readonly Sight[]) => boolean,
): Promise<readonly Sight[]> {
  nock.enableNetConnect()
  const scenes: Scenario[] = []
  const seen: Sight[] = []
  // The tenant takes its time: enough for everything that is to be done meanwhile.
  let turns = 0
  const host = await startTenantThatWaits(() =>
    scenes.some((scene) => {
      scene.clock.takeTurn()
      turns++
      return turns > 5 && isSo(scene, seen)
    }),
  )
  const scene = begin(inputs, {
    dial: (name, port) => {
      seen.push([`https://${name}`, scenes[0]?.runner.values.size ?? 0])
      return dialTo(host.port)(name, port)
    },
  })
  scenes.push(scene)
  try {
    expect((await scene.ending).exitCode).toBe(0)
    expect(scene.runner.markdown !== '').toBe(inputs['job-summary'] === undefined)
  } finally {
    await host.stop()
  }
  return seen
}

type Sight = readonly [origin: string, outputs: number]

test.each<[string, Inputs]>([
  ['a request and a summary', requesting()],
  ['a request alone', requesting(quiet)],
  ['a summary alone', SIGN_IN],
  ['neither', { ...SIGN_IN, ...quiet }],
])('a run with %s registers its masks while the tenant works on the token', async (_, inputs) => {
  const [first] = await run(inputs, ({ runner }) => runner.masks.includes(SIGN_IN['client-secret']))
  expect(first).toEqual([TENANT, 0])
})

test('a service that the inputs name is connected to while the tenant works on the token', async () => {
  const seen = await run(requesting({ subdomain: 'acme' }), (_, { length }) => length === 2)
  expect(seen).toEqual([
    [TENANT, 0],
    [SERVICE, 0],
  ])
})

test('a service that only the token names is connected to as soon as there is one, before anything is set', async () => {
  const seen = await run(requesting(), () => true)
  expect(seen).toEqual([
    [TENANT, 0],
    [SERVICE, 0],
  ])
})

test('a service that the token of an earlier step names is connected to before anything is set', async () => {
  const seen = await run({ token: platformToken(), service: 'secrets-hub', path: '/x' }, () => true)
  expect(seen).toEqual([[SERVICE, 0]])
})
