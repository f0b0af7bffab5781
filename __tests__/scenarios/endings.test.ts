/** How a run ends when time runs out, when somebody cancels, and when something happens that nobody foresaw. */
import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { SIGN_IN } from '../support/inputs.ts'
import { nock, SERVICE, signInAnswers, TENANT } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, requesting, whole, type Inputs, type Scenario } from '../support/world.ts'

/** Lets everything that is under way come to rest: nock answers within a few turns of the event loop. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** A server that does not answer. */
const never = (): Promise<never> => new Promise(() => undefined)

/** A body that begins, and never ends. */
function dripping(): Readable {
  const body = new Readable({ read: () => undefined })
  body.push('{"half":')
  return body
}

interface Stage {
  readonly name: string
  readonly inputs: Inputs
  readonly arrange: () => void
  /** What the run is busy with. */
  readonly activity: RegExp
  readonly hasToken: boolean
}

const grant = { access_token: platformToken(), expires_in: 900 }

const stages: readonly Stage[] = [
  {
    name: 'the sign-in',
    inputs: SIGN_IN,
    arrange: () => nock(TENANT).post('/oauth2/platformtoken').reply(never),
    activity: /waiting for abc1234\.id\.cyberark\.cloud to answer/,
    hasToken: false,
  },
  {
    name: 'the sign-in’s answer',
    inputs: SIGN_IN,
    arrange: () => nock(TENANT).post('/oauth2/platformtoken').reply(200, dripping),
    activity: /reading the answer of abc1234\.id\.cyberark\.cloud/,
    hasToken: false,
  },
  {
    name: 'a wait',
    inputs: SIGN_IN,
    arrange: () => signInAnswers([429, '', { 'retry-after': '50' }]),
    activity: /waiting to try abc1234\.id\.cyberark\.cloud again/,
    hasToken: false,
  },
  {
    name: 'the request',
    inputs: requesting({ method: 'POST' }),
    arrange: () => {
      signInAnswers([200, grant])
      nock(SERVICE).post('/api/secret-stores').reply(never)
    },
    activity: /waiting for acme\.secretshub\.cyberark\.cloud to answer/,
    hasToken: true,
  },
  {
    name: 'the request’s answer',
    inputs: requesting({ method: 'POST' }),
    arrange: () => {
      signInAnswers([200, grant])
      nock(SERVICE).post('/api/secret-stores').reply(200, dripping)
    },
    activity: /reading the answer of acme\.secretshub\.cyberark\.cloud/,
    hasToken: true,
  },
]

async function stopped(
  { inputs, arrange, hasToken }: Stage,
  stop: (scene: Scenario) => void,
): Promise<Scenario> {
  arrange()
  const scene = begin({ ...inputs, retries: '1', timeout: '60' })
  await quiet()
  stop(scene)
  // What tidies up may take a moment of the clock.
  await quiet()
  scene.clock.advance(250)
  expect(await scene.ending).toEqual({ exitCode: 1, isStuck: false })
  expect(scene.runner.errors).toHaveLength(1)
  expect(scene.runner.values.has('token')).toBe(hasToken)
  expect(scene.clock.pending).toBe(0)
  return scene
}

describe('the deadline ends a run during', () => {
  test.each(stages)('$name', async (stage) => {
    const { runner } = await stopped({ ...stage, inputs: { ...stage.inputs, retries: '0' } }, ({ clock }) => {
      clock.advance(stage.name === 'a wait' ? 59_999 : 60_000)
      if (stage.name === 'a wait') clock.advance(1)
    })
    const [{ title, message }] = runner.errors as [(typeof runner.errors)[number]]
    expect(message).toMatch(stage.name === 'a wait' ? /status 429|60 seconds/ : /60 seconds passed while/)
    if (title === 'Out of time') expect(message).toMatch(stage.activity)
  })
})

describe('a cancel ends a run during', () => {
  test.each(stages)('$name', async (stage) => {
    const { runner } = await stopped(stage, ({ cancel }) => {
      cancel()
    })
    expect(runner.errors[0]!.title).toBe('Cancelled')
    expect(runner.errors[0]!.message).toMatch(stage.activity)
  })

  test('its very beginning', async () => {
    const scene = begin(SIGN_IN, {
      prepare: ({ cancel }) => {
        cancel()
      },
    })
    expect((await scene.ending).exitCode).toBe(1)
    expect(scene.runner.errors[0]).toEqual({
      title: 'Cancelled',
      message: expect.stringContaining('while starting'),
    })
  })
})

test('a wait that would pass the deadline is not begun', async () => {
  signInAnswers([429, '', { 'retry-after': '61' }])
  const { exitCode, runner } = await whole()
  expect(exitCode).toBe(1)
  expect(runner.errors[0]!.message).toContain(
    'After attempt 1 the wait for another one would have passed timeout.',
  )
})

test('a network that fails is told with its phase and code', async () => {
  nock(TENANT)
    .post('/oauth2/platformtoken')
    .replyWithError(Object.assign(new Error('s3cret'), { code: 'ECONNRESET' }))
  const { exitCode, runner } = await whole({ ...SIGN_IN, retries: '0' })
  expect(exitCode).toBe(1)
  expect(runner.errors).toEqual([{ title: 'No answer', message: expect.stringContaining('(ECONNRESET)') }])
})

describe('an error that nobody foresaw', () => {
  const unforeseen = async (thrown: unknown): Promise<string> => {
    signInAnswers([200, grant])
    const { exitCode, runner } = await whole(SIGN_IN, {
      prepare: ({ runner }) => runner.broken.set('info', thrown),
    })
    expect(exitCode).toBe(1)
    expect(runner.errors.map(({ title }) => title)).toEqual(['A fault in the action'])
    expect(runner.printed).not.toContain('hunter2')
    return runner.errors[0]!.message
  }

  test('is told by its name and place, never by its message', async () => {
    expect(await unforeseen(new TypeError('hunter2'))).toMatch(
      /foresee: TypeError at endings\.test\.ts:\d+:\d+\./,
    )
  })

  test('is told without a place when it has none', async () => {
    const placeless = Object.assign(new RangeError('hunter2'), { stack: undefined })
    expect(await unforeseen(placeless)).toContain('RangeError at an unknown place.')
    expect(await unforeseen('hunter2')).toContain('string at an unknown place.')
  })
})

test('folders that the runner does not name are the system’s own', async () => {
  signInAnswers([200, grant])
  const { exitCode } = await whole(SIGN_IN, { env: { RUNNER_TEMP: undefined, GITHUB_WORKSPACE: undefined } })
  expect(exitCode).toBe(0)
})

test('a file of the runner is no place for an answer', async () => {
  const { runner } = await whole(requesting({ 'response-file': '/runner/_temp/files/env' }), {
    env: { GITHUB_ENV: '/runner/_temp/files/env' },
  })
  expect(runner.errors[0]!.message).toMatch(/^- response-file: names a file of the runner/m)
})

test.each(['20.20.2', '18.19.0', '16.20.2'])(
  'Node %s is told as too old, before anything is sent',
  async (nodeVersion) => {
    const { exitCode, runner } = await whole(SIGN_IN, { nodeVersion })
    expect(exitCode).toBe(1)
    expect(runner.lines('error')).toEqual([
      expect.stringContaining(
        `The action needs Node 24; this runner started Node ${nodeVersion}. Nothing was sent.`,
      ),
    ])
  },
)
