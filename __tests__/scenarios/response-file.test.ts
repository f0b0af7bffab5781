/** Runs whose answer is meant for a file that cannot be written. */
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { nock, SERVICE, signInAnswers } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, requesting, whole } from '../support/world.ts'

test('where it cannot be written from the start, nothing is sent', async () => {
  const scope = nock(SERVICE).post('/api/secret-stores').reply(200, {})
  const { exitCode, runner, temp } = await whole(
    requesting({ method: 'POST', 'response-file': `folder/${'n'.repeat(300)}` }),
  )
  expect([exitCode, scope.isDone()]).toEqual([1, false])
  expect(runner.errors).toEqual([
    {
      title: 'An input needs correcting',
      message: expect.stringMatching(/^Nothing was sent\.\n- response-file: .* cannot be written \(E/),
    },
  ])
  expect(readdirSync(temp)).toEqual([])
  nock.cleanAll()
})

test('where it can no longer be written, the answer is in the outputs and the run fails', async () => {
  signInAnswers([200, { access_token: platformToken(), expires_in: 900 }])
  let temp = ''
  const answer = { Password: 'rotated-once' }
  nock(SERVICE)
    .post('/api/secret-stores')
    .reply(() => {
      mkdirSync(path.join(temp, 'answer.json', 'inner'), { recursive: true })
      return [200, answer, { 'x-request-id': 'r-1' }]
    })
  const { ending, runner } = begin(
    requesting({ method: 'POST', 'response-file': 'answer.json', select: 'x' }),
    {
      prepare: (scene) => {
        ;({ temp } = scene)
      },
    },
  )
  expect((await ending).exitCode).toBe(1)
  expect(runner.errors).toEqual([
    {
      title: 'response-file cannot be written',
      message: expect.stringContaining('if: failure() has the outputs status and response-headers'),
    },
  ])
  expect(Object.fromEntries(runner.values)).toMatchObject({ status: '200', response: JSON.stringify(answer) })
  expect(runner.values.get('response-headers')).toContain('"x-request-id":"r-1"')
  expect(runner.values.has('response-file')).toBe(false)
  expect(runner.masks).toContain('rotated-once')
  expect(readdirSync(temp)).toEqual(['answer.json'])
})
