import { describe, expect, test } from '@jest/globals'
import { Masker } from '../../simulation/runner/runner.ts'
import { runScript } from './throwaway-action.ts'

const printEnvironment = `process.stdout.write(JSON.stringify(process.env))`

async function environmentOf(step: Parameters<typeof runScript>[1] = {}): Promise<Record<string, string>> {
  const { rawStdout } = await runScript(printEnvironment, step)
  return JSON.parse(rawStdout) as Record<string, string>
}

describe('the environment of an action', () => {
  test('has every declared input, hyphens kept and spaces replaced', async () => {
    const environment = await environmentOf({ with: { 'Client-Secret': 'x' } })
    expect(environment).toMatchObject({
      'INPUT_CLIENT-SECRET': 'x',
      INPUT_TWO_WORDS: 'blue',
      INPUT_RETRIES: '3',
    })
    expect(await environmentOf()).toMatchObject({ 'INPUT_CLIENT-SECRET': '' })
  })

  test('refuses an input that is not declared', async () => {
    await expect(runScript('', { with: { secret: 'x' } })).rejects.toThrow("Unexpected input(s) 'secret'")
  })

  test('has nothing of the parent but what a process needs', async () => {
    process.env['GITHUB_TOKEN'] = 'of the parent'
    process.env['HTTPS_PROXY'] = 'http://proxy.example'
    try {
      const environment = await environmentOf()
      expect(environment).not.toHaveProperty('GITHUB_TOKEN')
      expect(environment).not.toHaveProperty('HTTPS_PROXY')
      expect(environment['HOME'] ?? environment['USERPROFILE']).not.toBe(process.env['HOME'])
    } finally {
      delete process.env['GITHUB_TOKEN']
      delete process.env['HTTPS_PROXY']
    }
  })

  test('takes variables from the job and the step, the step winning', async () => {
    const environment = await environmentOf({ jobEnv: { A: 'job', B: 'job' }, env: { B: 'step' } })
    expect(environment).toMatchObject({ A: 'job', B: 'step' })
  })

  test('starts in the workspace, with its files there', async () => {
    const step = { workspaceFiles: { 'a/b.txt': 'hello' } }
    const result = await runScript(`console.log(process.cwd(), fs.readFileSync('a/b.txt', 'utf8'))`, step)
    expect(result.log).toBe(`${result.workspace} hello`)
  })
})

describe('the outcome', () => {
  test('follows the exit code', async () => {
    expect(await runScript('')).toMatchObject({ exitCode: 0, outcome: 'success', timedOut: false })
    expect(await runScript('process.exit(3)')).toMatchObject({ exitCode: 3, outcome: 'failure' })
  })

  test('is not changed by an error annotation', async () => {
    expect(await runScript(`console.log('::error::x')`)).toMatchObject({ outcome: 'success' })
  })

  test('is a failure when a command file is broken, with what came before the fault', async () => {
    const result = await runScript(`out('GITHUB_OUTPUT', 'a=1\\nb<<E\\nno end\\n')`)
    expect(result).toMatchObject({ exitCode: 0, outcome: 'failure', outputs: { a: '1' } })
    expect(result.log).toBe(
      "##[error]Unable to process file command 'output' successfully.\n" +
        "##[error]Invalid value. Matching delimiter not found 'E'",
    )
  })

  test('is a failure when the process cannot start', async () => {
    expect(await runScript('', { node: '/no/such/node' })).toMatchObject({
      exitCode: null,
      outcome: 'failure',
    })
  })

  test('is a failure when the guard has to kill it', async () => {
    const result = await runScript('setInterval(() => {}, 1000)', { killAfterMs: 300 })
    expect(result).toMatchObject({ outcome: 'failure', timedOut: true })
  })

  test('is cancelled after SIGINT, and the files are read all the same', async () => {
    const script = `
      process.on('SIGINT', () => { out('GITHUB_OUTPUT', 'seen=yes\\n'); process.exit(130) })
      console.log('ready'); setInterval(() => {}, 1000)`
    const result = await runScript(script, { cancelWhen: (log) => log.includes('ready') })
    expect(result).toMatchObject({ outcome: 'cancelled' })
    expect(result.log).toContain('##[error]The operation was canceled.')
    // Windows has no signals: there the process just ends.
    if (process.platform !== 'win32')
      expect(result).toMatchObject({ exitCode: 130, outputs: { seen: 'yes' } })
  })

  test('is cancelled after a time', async () => {
    const result = await runScript('setInterval(() => {}, 1000)', { cancelAfterMs: 200 })
    expect(result).toMatchObject({ outcome: 'cancelled', exitCode: null, signal: 'SIGINT' })
  })
})

describe('what a step leaves', () => {
  test('is in its files, the last write winning', async () => {
    const result = await runScript(`
      out('GITHUB_OUTPUT', 'token=1\\ntoken=2\\nother<<E\\nx\\ny\\nE\\n')
      out('GITHUB_ENV', 'A=1\\nnode_options=--inspect\\n')
      out('GITHUB_STATE', 'S=1\\n')
      out('GITHUB_PATH', '/a\\n\\n/b\\n')
      process.exit(1)`)
    expect(result).toMatchObject({
      outputs: { token: '2', other: 'x\ny' },
      undeclaredOutputs: ['other'],
      env: { A: '1' },
      state: { S: '1' },
      path: ['/a', '/b'],
    })
    expect(result.env).not.toHaveProperty('node_options')
    expect(result.log).toContain("Can't store NODE_OPTIONS")
  })

  test('lists the files in its folders, not the runner’s own', async () => {
    const script = `
      fs.writeFileSync(process.env.RUNNER_TEMP + '/response.json', '{}', { mode: 0o600 })
      fs.mkdirSync('deep'); fs.writeFileSync('deep/new', 'abc'); fs.writeFileSync('changed', 'new')`
    const { files } = await runScript(script, { workspaceFiles: { same: '1', changed: '1' } })
    expect(files.map(({ folder, path, size, given }) => [`${folder}/${path}`, size, given])).toEqual([
      ['workspace/changed', 3, false],
      ['workspace/deep/new', 3, false],
      ['workspace/same', 1, true],
      ['temp/response.json', 2, false],
    ])
    if (process.platform !== 'win32') expect(files.at(-1)?.mode).toBe(0o600)
  })

  test('has a summary, masked line by line', async () => {
    const result = await runScript(`
      console.log('::add-mask::hidden')
      out('GITHUB_STEP_SUMMARY', '# a hidden\\r\\nb')`)
    expect(result).toMatchObject({ summary: '# a ***\nb\n', summaryRaw: '# a hidden\r\nb' })
  })

  test('has no summary over 1 MiB', async () => {
    const result = await runScript(`out('GITHUB_STEP_SUMMARY', 'x'.repeat(2 ** 20 + 1024))`)
    expect(result).toMatchObject({ summary: '', outcome: 'success' })
    expect(result.log).toContain('supports content up to a size of 1024k, got 1025k')
  })

  test('crosses to other jobs only when it holds no secret', async () => {
    const masker = new Masker()
    const step = { masker, secrets: ['tenant'] }
    const result = await runScript(`out('GITHUB_OUTPUT', 'token=s3cret\\na=1\\nb=\\nc=the tenant\\n')`, step)
    expect(result.jobOutputs()).toEqual({ token: 's3cret', a: '1' })
    // Job outputs are made at the end of the job: a mask that comes later counts, too.
    masker.add('s3cret')
    expect(result.jobOutputs()).toEqual({ a: '1' })
    expect(result.jobOutputs(['token', 'none'])).toEqual({})
  })

  test('is too large for a job from 1 MiB of UTF-16', async () => {
    const result = await runScript(`out('GITHUB_OUTPUT', 'token=' + 'x'.repeat(2 ** 19) + '\\na=1\\n')`)
    expect(() => result.jobOutputs()).toThrow('GitHub accepts 1 MiB')
    expect(result.jobOutputs(['a'])).toEqual({ a: '1' })
  })
})
