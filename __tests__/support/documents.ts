/** Markdown documents as the tests about them see them: tables by heading, and the YAML they show. */
import { parse, stringify } from 'yaml'
import { HOME } from '../../scripts/home/home.ts'
import { checkInputs } from '../../src/inputs/check.ts'
import { INPUTS, readInputs } from '../../src/inputs/table.ts'
import { explain } from '../../src/messages/failures.ts'
import { OUTPUTS } from '../../src/report/outputs.ts'
import type { Failure } from '../../src/vocabulary/failure.ts'
import { plain } from './words.ts'
import type { WorkflowFile, WorkflowStep } from './workflow-file.ts'
import { checkWorkflow } from './workflow-parser.ts'

/** The text below a heading of the second level, up to the next one. */
export function section(text: string, heading: string): string {
  const [, ...sections] = text.split(/^## /m)
  return sections.find((one) => one.startsWith(`${heading}\n`)) ?? ''
}

/** Cells of the table rows whose first cell is a name in backticks, backticks kept; that leaves out heads and rules. */
export function namedRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => /^\|\s*`/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

/** What stands in backticks. */
export function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text!)
}

/** The YAML blocks of a document, each with the number of its first line. */
export function snippets(text: string): { readonly line: number; readonly yaml: string }[] {
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(({ index, 1: yaml }) => ({
    line: text.slice(0, index).split('\n').length + 1,
    yaml: yaml!,
  }))
}

/** What is wrong with a workflow, or with steps of one: for GitHub, and for this action. */
export async function snippetFaults(yaml: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const content = parse(yaml) as WorkflowFile | { steps: WorkflowStep[] } | WorkflowStep[]
  const isWorkflow = 'jobs' in content
  const fragment = Array.isArray(content) ? content : 'steps' in content ? content.steps : []
  const steps = isWorkflow ? Object.values(content.jobs).flatMap((job) => job.steps ?? []) : fragment
  const inputFaults = await Promise.all(steps.filter(isOurs).map((step) => stepFaults(step, env)))
  return [
    ...checkWorkflow(isWorkflow ? yaml : wrapped(fragment)),
    ...inputFaults.flat(),
    ...outputFaults(yaml, steps),
  ]
}

function wrapped(steps: readonly WorkflowStep[]): string {
  return stringify({ on: 'push', jobs: { example: { 'runs-on': 'ubuntu-latest', steps } } })
}

function isOurs({ uses }: WorkflowStep): boolean {
  return uses?.startsWith(`${HOME}@`) ?? false
}

/** The action's own check of its inputs, with something harmless in place of every expression. */
async function stepFaults({ with: inputs = {} }: WorkflowStep, env: NodeJS.ProcessEnv): Promise<string[]> {
  const unknown = Object.keys(inputs).filter((name) => !(name in INPUTS))
  if (unknown.length > 0) return unknown.map((name) => `There is no input ${name}.`)
  const raw = readInputs((name) => String(inputs[name] ?? INPUTS[name]).replaceAll(/\$\{\{.*?\}\}/g, 'x123'))
  try {
    await checkInputs(raw, env, 0)
    return []
  } catch (error) {
    const { details = [] } = explain(error as Failure)
    return details.map(plain)
  }
}

/** `cyberark` stands for a step of this action that a snippet does not repeat. */
function outputFaults(yaml: string, steps: readonly WorkflowStep[]): string[] {
  const isThere = new Map(steps.map((step) => [step.id, isOurs(step)])).set('cyberark', true)
  return [...yaml.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([, id = '', output = '']) => {
    if (!isThere.has(id)) return [`There is no step ${id}.`]
    const isKnown = !isThere.get(id) || (OUTPUTS as readonly string[]).includes(output)
    return isKnown ? [] : [`There is no output ${output}.`]
  })
}
