import { parseCommand, type WorkflowCommand } from './commands.ts'
import type { Masker } from './masker.ts'
import type { Level, StepLog } from './step-log.ts'
import type { StepState } from './step-state.ts'

/** Does what the lines that a step prints ask the runner to do, and logs the rest. */
export class StepCommands {
  readonly #log: StepLog
  readonly #state: StepState
  readonly #masker: Masker
  #echo: boolean
  #stopToken: string | undefined

  constructor(log: StepLog, state: StepState, masker: Masker, debug: boolean) {
    this.#log = log
    this.#state = state
    this.#masker = masker
    // Step debugging turns the echo on from the start.
    this.#echo = debug
  }

  /** Takes one line of standard output or standard error. */
  line(line: string): void {
    if (!this.#executed(line)) {
      // The runner marks steps inside composite actions so, and keeps actions from imitating it.
      this.#log.write(line.replaceAll(/##\[(start|end)-action/gu, '##[\\$1-action'))
    }
  }

  #executed(line: string): boolean {
    const command = parseCommand(line, (name) => name === this.#stopToken || registered.has(name))
    if (!command) return false
    if (this.#stopToken !== undefined) return this.#resumed(command, line)
    try {
      this.#execute(command, line)
    } catch (error) {
      const shown = unechoed.has(command.name) ? command.name : line
      this.#state.fail(`Unable to process command '${shown}' successfully.`, error)
    }
    return true
  }

  #resumed(command: WorkflowCommand, line: string): boolean {
    if (command.name !== this.#stopToken) return false
    this.#log.write(line)
    this.#log.debug('Resume processing commands')
    this.#stopToken = undefined
    return true
  }

  #execute(command: WorkflowCommand, line: string): void {
    if (this.#echo && !unechoed.has(command.name)) this.#log.write(line)
    switch (command.name) {
      case 'error':
      case 'warning':
      case 'notice':
        return this.#annotate(command.name, command)
      case 'debug':
        return this.#log.debug(command.data)
      case 'group':
        return this.#log.write(`##[group]${command.data}`)
      case 'endgroup':
        return this.#log.write('##[endgroup]')
      case 'add-mask':
        return this.#addMask(command.data)
      case 'stop-commands':
        return this.#stop(command.data, line)
      case 'echo':
        return this.#setEcho(command.data)
      case 'set-output':
        return this.#setOutput(command)
      case 'save-state':
        return this.#saveState(command)
      case 'set-env':
      case 'add-path':
        throw new Error(
          `The \`${command.name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`.`,
        )
      default: // Problem matchers are not imitated: they only turn log lines into annotations.
    }
  }

  #annotate(level: Level, { data, properties }: WorkflowCommand): void {
    const title = properties.get('title')
    const file = properties.get('file')
    const line = properties.get('line')
    this.#log.issue(level, data, {
      ...(title !== undefined && { title }),
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line }),
    })
  }

  #addMask(value: string): void {
    if (value.trim() === '') {
      this.#log.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
      return
    }
    if (this.#echo) this.#log.write('::add-mask::***')
    this.#state.masks.push(value)
    this.#state.maskLines.push(this.#log.lines.length)
    this.#masker.add(value)
  }

  #stop(token: string, line: string): void {
    const name = token.toLowerCase()
    if (token === '' || name === 'pause-logging' || registered.has(name)) {
      throw new Error(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      )
    }
    this.#stopToken = name
    if (token.length > 6) this.#masker.addValue(token)
    this.#log.write(line)
    this.#log.debug('Paused processing commands until the token you called ::stopCommands:: with is received')
  }

  #setEcho(value: string): void {
    const wanted = value.trim().toUpperCase()
    if (wanted !== 'ON' && wanted !== 'OFF') {
      throw new Error(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${value}'.`,
      )
    }
    this.#echo = wanted === 'ON'
    this.#log.debug(`Setting echo command value to '${wanted.toLowerCase()}'`)
  }

  #setOutput(command: WorkflowCommand): void {
    this.#warnOfDeprecation(command.name)
    const name = requiredName(command)
    this.#state.outputs.set(name, command.data)
    this.#log.debug(`steps.${this.#state.id}.outputs.${name}='${command.data}'`)
  }

  #saveState(command: WorkflowCommand): void {
    this.#warnOfDeprecation(command.name)
    const name = requiredName(command)
    this.#state.state.set(name, command.data)
    this.#log.debug(`Save intra-action state ${name} = ${command.data}`)
  }

  #warnOfDeprecation(name: string): void {
    this.#log.issue(
      'warning',
      `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`,
    )
  }
}

function requiredName({ name: command, properties }: WorkflowCommand): string {
  const name = properties.get('name')
  if (!name) throw new Error(`Required field 'name' is missing in ##[${command}] command.`)
  return name
}

/** Commands whose line is never echoed, because they show themselves or must not be shown. */
const unechoed: ReadonlySet<string> = new Set([
  'error',
  'warning',
  'notice',
  'debug',
  'add-mask',
  'stop-commands',
])

const registered: ReadonlySet<string> = new Set([
  ...unechoed,
  'group',
  'endgroup',
  'echo',
  'set-output',
  'save-state',
  'set-env',
  'add-path',
  'add-matcher',
  'remove-matcher',
])
