// The parts of @actions/core that talk to the runner. Its front door would also load what asks for OIDC tokens, runs
// programs and builds HTML: a third of this action's code, none of it used. See "paths" in tsconfig.json.
import { issueCommand } from '@actions/core/lib/command.js'
import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/lib/file-command.js'

/** What the action may ask of the GitHub runner. */
export interface Runner {
  /** An input's text as it is; an empty string when there is none. */
  input(name: string): string
  /** Keeps values out of the log from now on. */
  mask(values: readonly string[]): void
  /** Sets outputs, all in one write. */
  outputs(values: ReadonlyMap<string, string>): void
  exportVariable(name: string, value: string): void
  info(line: string): void
  debug(line: string): void
  notice(message: string): void
  warning(message: string): void
  error(message: string, title: string): void
  /** What later steps run on as well. */
  readonly platform: NodeJS.Platform
  /** Appends Markdown to the job summary. */
  summary(markdown: string): void
}

/** The runner that started this process. */
export function githubRunner(
  process: Pick<NodeJS.Process, 'env' | 'stdout' | 'getuid' | 'platform'>,
): Runner {
  const { env, stdout, platform } = process
  const append = (file: string, content: string): void => {
    try {
      appendTo(env, file, content)
    } catch (error) {
      throw Object.assign(error as Error, { user: process.getuid?.() })
    }
  }
  return {
    platform,
    input: (name) => env[`INPUT_${name.toUpperCase()}`] ?? '',
    mask: (values) => {
      // A secret has a dozen forms; held back and sent together they cost one write instead of a dozen.
      stdout.cork()
      for (const value of values) issueCommand('add-mask', {}, value)
      stdout.uncork()
    },
    outputs: (values) => {
      const lines = [...values].map(([name, value]) => prepareKeyValueMessage(name, value))
      if (lines.length > 0) append('OUTPUT', lines.join('\n'))
    },
    exportVariable: (name, value) => {
      append('ENV', prepareKeyValueMessage(name, value))
    },
    info: (line) => {
      stdout.write(`${line}\n`)
    },
    debug: (line) => {
      issueCommand('debug', {}, line)
    },
    notice: (message) => {
      issueCommand('notice', {}, message)
    },
    warning: (message) => {
      issueCommand('warning', {}, message)
    },
    error: (message, title) => {
      issueCommand('error', { title }, message)
    },
    summary: (markdown) => {
      append('STEP_SUMMARY', markdown)
    },
  }
}

/** A value goes into the runner's file or nowhere: without one, older ways would print it to the log. */
function appendTo(env: NodeJS.ProcessEnv, file: string, content: string): void {
  if (!env[`GITHUB_${file}`]) {
    const code = `GITHUB_${file} is not set`
    throw Object.assign(new Error(code), { code })
  }
  issueFileCommand(file, content)
}
