import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import { runAction, type Step, type StepResult } from '../../simulation/runner/runner.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const metadata = `
name: Throw-away
description: Made by a test
inputs:
  client-secret: { description: hyphen, default: '' }
  two words: { description: space, default: blue }
  retries: { description: number, default: 3 }
outputs:
  token: { description: declared }
runs: { using: node24, main: index.cjs }
`

/** Lines every script may use: `out` writes to a command file. */
const prelude = `
const fs = require('node:fs')
const out = (variable, text) => fs.appendFileSync(process.env[variable], text)
`

const results: StepResult[] = []
afterEach(() => {
  for (const result of results.splice(0)) result.cleanup()
})

/** Runs a script as an action with a fixed `action.yml`; what it leaves is gone after the test. */
export async function runScript(script: string, step: Step = {}): Promise<StepResult> {
  const action = temporaryFolder()
  writeFileSync(join(action, 'action.yml'), metadata)
  writeFileSync(join(action, 'index.cjs'), prelude + script)
  const result = await runAction({ action, ...step })
  results.push(result)
  return result
}
