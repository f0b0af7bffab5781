import { describe, expect, test } from '@jest/globals'
import { Masker } from '../../simulation/runner/runner.ts'
import { runScript } from './throwaway-action.ts'

const print = (...lines: string[]): string =>
  lines.map((line) => `console.log(${JSON.stringify(line)})\n`).join('')

describe('the log', () => {
  test('has what is printed, without commands that are carried out', async () => {
    const result = await runScript(
      print('plain', '::group::G', '::endgroup::', '::unknown::x', '::debug::quiet', 'a ##[start-action x]'),
    )
    expect(result.log).toBe('plain\n##[group]G\n##[endgroup]\n::unknown::x\na ##[\\start-action x]')
  })

  test('masks from the command on, on both streams', async () => {
    const result = await runScript(`
      console.log('hidden'); console.log('::add-mask::hidden'); console.log('hidden')
      setTimeout(() => console.error('x ##[add-mask]other'), 100)
      setTimeout(() => console.log('other ' + Buffer.from('hidden').toString('base64')), 200)`)
    expect(result.log).toBe('hidden\n***\n*** ***')
    expect(result).toMatchObject({ masks: ['hidden', 'other'], maskLines: [1, 2] })
    expect(result.rawStdout).toContain('::add-mask::hidden')
  })

  test('masks for the whole job, and repository secrets from the start', async () => {
    const masker = new Masker()
    await runScript(print('::add-mask::first'), { masker })
    const result = await runScript(print('first second'), { masker, secrets: [' second\n'] })
    expect(result.log).toBe('*** ***')
  })

  test('shows the inputs before, masked', async () => {
    const step = { with: { 'client-secret': 'hidden', retries: '1' }, secrets: ['hidden'] }
    const result = await runScript('', step)
    expect(result.header).toBe(
      '##[group]Run the action\nwith:\n  client-secret: ***\n  retries: 1\n##[endgroup]',
    )
  })

  test('shows annotations, masked but for their title', async () => {
    const result = await runScript(
      print(
        '::add-mask::hidden',
        '::error title=a hidden,file=x,line=3::b hidden%0Ac',
        '##[warning]w',
        '::notice::n',
      ),
    )
    expect(result.log).toBe('##[error]b ***\nc\n##[warning]w\n##[notice]n')
    expect(result.annotations).toEqual([
      { level: 'error', title: 'a hidden', file: 'x', line: '3', message: 'b ***\nc' },
      { level: 'warning', message: 'w' },
      { level: 'notice', message: 'n' },
    ])
  })

  test('keeps ten annotations of a level, 4,096 characters each', async () => {
    const result = await runScript(`
      for (let i = 0; i < 12; i++) console.log('::error::' + 'x'.repeat(5000))
      console.log('::warning::w')`)
    expect(result.annotations.map(({ message }) => message.length)).toEqual([
      ...Array<number>(10).fill(4096),
      1,
    ])
    expect(result.log.split('\n')).toHaveLength(13)
  })

  test('with step debugging shows every output and variable, masked', async () => {
    const script = `
      console.log('::add-mask::hidden'); console.log('::debug::d ' + process.env.RUNNER_DEBUG)
      out('GITHUB_OUTPUT', 'token<<E\\nhidden\\nopen\\nE\\n'); out('GITHUB_ENV', 'V=hidden\\n')`
    expect((await runScript(script)).log).toBe('')
    expect((await runScript(script, { debug: true })).log.split('\n')).toEqual([
      '::add-mask::***',
      '##[debug]d 1',
      '##[debug]Node Action run completed with exit code 0',
      "##[debug]V='***'",
      '##[debug]Set output token = ***',
      '##[debug]open',
    ])
  })

  test('carries out the old commands, and refuses the dangerous ones', async () => {
    const result = await runScript(
      print('::set-output name=token::1', '::save-state name=s::2', '::set-env name=A::3', '::add-path::/x'),
    )
    expect(result).toMatchObject({ outputs: { token: '1' }, state: { s: '2' }, env: {}, outcome: 'failure' })
    expect(result.log).toContain('The `set-output` command is deprecated')
    expect(result.log).toContain("Unable to process command '::set-env name=A::3' successfully.")
  })

  test('echoes commands on request', async () => {
    const result = await runScript(
      print('::echo::on', '::group::G', '::add-mask::hidden', '::echo::off', '::group::H', '::echo::maybe'),
    )
    expect(result.log.split('\n').slice(0, 5)).toEqual([
      '::group::G',
      '##[group]G',
      '::add-mask::***',
      '::echo::off',
      '##[group]H',
    ])
    expect(result.log).toContain('Invalid echo command value')
  })

  test('stops and resumes commands', async () => {
    const result = await runScript(
      print('::stop-commands::Resume-Now', '::error::x', '::resume-now::', '::warning::y'),
    )
    expect(result.log).toBe('::stop-commands::***\n::error::x\n::resume-now::\n##[warning]y')
  })

  test('refuses a stop token that is a command', async () => {
    expect(await runScript(print('::stop-commands::error'))).toMatchObject({ outcome: 'failure' })
  })

  test('masks each line of a value, and the value across lines', async () => {
    const result = await runScript(print('::add-mask::one%0Atwo', 'one', 'two', '::notice::one%0Atwo'))
    expect(result.log).toBe('***\n***\n##[notice]***')
    expect(result.masks).toEqual(['one\ntwo'])
  })

  test('warns of an empty mask', async () => {
    expect((await runScript(print('::add-mask:: '))).log).toContain("Can't add secret mask for empty string")
  })

  test('puts characters together that the stream cuts, and splits at a carriage return alone', async () => {
    const result = await runScript(`
      const bytes = Buffer.from('€😀\\r::add-mask::hidden\\rhidden')
      const next = (at) => at < bytes.length && process.stdout.write(bytes.subarray(at, at + 1), () => setImmediate(next, at + 1))
      next(0)`)
    expect(result.log).toBe('€😀\n***')
  })
})
