import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAction, type Step, type StepResult } from '../../simulation/runner/runner.ts'

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

const folders: string[] = []
const results: StepResult[] = []

/** Runs a script as an action with a fixed `action.yml`. */
export async function runScript(script: string, step: Step = {}): Promise<StepResult> {
  const action = mkdtempSync(join(tmpdir(), 'action-'))
  folders.push(action)
  writeFileSync(join(action, 'action.yml'), metadata)
  writeFileSync(join(action, 'index.cjs'), prelude + script)
  const result = await runAction({ action, ...step })
  results.push(result)
  return result
}

/** Removes what the scripts left. */
export function cleanUp(): void {
  for (const result of results.splice(0)) result.cleanup()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
