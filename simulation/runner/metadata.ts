import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The parts of an `action.yml` that the runner acts on. */
interface Metadata {
  /** Default of each declared input, by its name as declared; empty when it has none. */
  readonly inputs: ReadonlyMap<string, string>
  readonly outputs: ReadonlySet<string>
  /** Path of the script to start. */
  readonly main: string
}

/** Reads the `action.yml` (or `action.yaml`) of a JavaScript action. */
export function readMetadata(folder: string): Metadata {
  const path = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find(existsSync)
  if (path === undefined) throw new Error(`No action.yml in ${folder}`)
  const document = record(parse(readFileSync(path, 'utf8')))
  const runs = record(document['runs'])
  if (typeof runs['using'] !== 'string' || !/^node\d+$/iu.test(runs['using'])) {
    throw new Error(`${path}: runs.using must name a version of Node, such as node24`)
  }
  if (typeof runs['main'] !== 'string') throw new Error(`${path}: runs.main is missing`)
  const inputs = Object.entries(record(document['inputs'])).map(([name, input]): [string, string] => [
    name,
    scalar(record(input)['default']),
  ])
  return {
    inputs: new Map(inputs),
    outputs: new Set(Object.keys(record(document['outputs']))),
    main: join(folder, runs['main']),
  }
}

/** The environment variables for all declared inputs, the step's `with:` put over the defaults. */
export function inputVariables(
  metadata: Metadata,
  given: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const values = new Map([...metadata.inputs].map(([name, value]) => [name.toLowerCase(), value]))
  for (const [name, value] of Object.entries(given)) {
    // The runner only warns of these; in a test an input that does nothing is a mistake.
    if (!values.has(name.toLowerCase())) {
      throw new Error(
        `Unexpected input(s) '${name}', valid inputs are ['${[...metadata.inputs.keys()].join("', '")}']`,
      )
    }
    values.set(name.toLowerCase(), value)
  }
  return Object.fromEntries(
    [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}
