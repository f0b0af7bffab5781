/**
 * Runs whose request has a file as its body. They meet a real server on this machine: a connection that sends nothing
 * within a turn of the event loop is one that nock lets through to the network, and a file takes longer to open.
 */
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { startHost, type Host } from '../support/http-world.ts'
import { nock } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, requesting, type Scenario } from '../support/world.ts'

const inputs = requesting({ method: 'PUT', 'body-file': 'body.json' })

/** Runs with a file to which something happens while the tenant works on the token. */
async function runWith(
  meanwhile: (file: string) => void = () => undefined,
): Promise<Pick<Scenario, 'runner'> & Pick<Host, 'requests'> & { exitCode: number }> {
  nock.enableNetConnect()
  let file = ''
  const host = await startHost(({ path: asked }) => {
    if (asked !== '/oauth2/platformtoken') return { status: 204 }
    meanwhile(file)
    return { status: 200, body: { access_token: platformToken() } }
  })
  try {
    const { ending, runner } = begin(inputs, {
      dial: host.dial,
      prepare: ({ workspace }) => {
        file = path.join(workspace, 'body.json')
        writeFileSync(file, '{"secret":"from-the-file"}')
      },
    })
    const { exitCode } = await ending
    return { exitCode, runner, requests: host.requests.slice(1) }
  } finally {
    await host.stop()
  }
}

test('a file is sent as it is', async () => {
  const { exitCode, runner, requests } = await runWith()
  expect(exitCode).toBe(0)
  expect(requests).toMatchObject([
    {
      method: 'PUT',
      path: '/api/secret-stores',
      headers: { 'content-length': '26', 'content-type': 'application/json' },
      body: '{"secret":"from-the-file"}',
    },
  ])
  expect(runner.masks).toContain('from-the-file')
  expect(runner.values.get('response')).toBe('')
})

test('a file that is gone when it is needed fails the run', async () => {
  const { exitCode, runner, requests } = await runWith((file) => rmSync(file))
  expect([exitCode, requests]).toEqual([1, []])
  expect(runner.errors.map(({ title }) => title)).toEqual(['body-file could not be read to its end'])
})

test('of a file that has grown, as much is sent as it had', async () => {
  const { exitCode, requests } = await runWith((file) => appendFileSync(file, '\n\n'))
  expect(exitCode).toBe(0)
  expect(requests).toMatchObject([{ body: '{"secret":"from-the-file"}' }])
})
