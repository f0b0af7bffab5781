/** Expressions of workflow files, evaluated by GitHub's own implementation of the language. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'

/** What an expression can see, by the name of the context: `{ steps: { a: { outputs: { … } } } }`. */
export type Contexts = Readonly<Record<string, unknown>>

/** What a key of a workflow file may hold where an expression can stand. */
export type Scalar = string | number | boolean | null | undefined

/** How the job, or the jobs needed, went so far. */
export type Status = 'success' | 'failure'

/** All that GitHub has: one that is missing here would be a mistake in an expression, and is told as such. */
const contextNames = [
  'env',
  'github',
  'inputs',
  'job',
  'jobs',
  'matrix',
  'needs',
  'runner',
  'secrets',
  'steps',
  'strategy',
  'vars',
]

/** A `}}` inside quotes does not end an expression. */
const expressions = /\$\{\{((?:'(?:[^']|'')*'|\}(?!\})|[^'}])*)\}\}/g

/** A value of a workflow file with its expressions replaced by what they come to. */
export function resolved(value: Scalar, contexts: Contexts, status: Status = 'success'): string {
  return String(value ?? '').replaceAll(expressions, (_, expression: string) =>
    evaluate(expression, contexts, status).coerceString(),
  )
}

/** What a value that is one expression comes to, of whatever type: `${{ fromJSON(needs.list.outputs.all) }}`. */
export function computed(value: string, contexts: Contexts): unknown {
  const expression = value.trim().replace(/^\$\{\{(.*)\}\}$/s, 'toJSON($1)')
  return JSON.parse(evaluate(expression, contexts, 'success').coerceString())
}

/** Every value of a map resolved. */
export function resolvedAll(
  values: Readonly<Record<string, Scalar>> | undefined,
  contexts: Contexts,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, resolved(value, contexts)]),
  )
}

/** An `if:`. Without a function that asks for the status, it holds only while all went well. */
export function holds(condition: Scalar, contexts: Contexts, status: Status): boolean {
  const text = String(condition ?? '').trim()
  const bare = /^\$\{\{(.*)\}\}$/s.exec(text)?.[1] ?? text
  const asks = /\b(?:success|failure|always|cancelled)\s*\(/i.test(bare)
  if (!asks && status === 'failure') return false
  return bare === '' || isTrue(evaluate(bare, contexts, status))
}

function evaluate(expression: string, contexts: Contexts, status: Status): data.ExpressionData {
  const functions = statusFunctions(status)
  const { tokens } = new Lexer(expression.trim()).lex()
  const tree = new Parser(tokens, contextNames, functions).parse()
  const all = Object.fromEntries(contextNames.map((name) => [name, contexts[name] ?? {}]))
  const known = JSON.parse(JSON.stringify(all), data.reviver) as data.Dictionary
  return new Evaluator(tree, known, new Map(functions.map((one) => [one.name, one]))).evaluate()
}

function statusFunctions(status: Status): FunctionDefinition[] {
  const answers = {
    success: status === 'success',
    failure: status === 'failure',
    always: true,
    cancelled: false,
  }
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }))
}

/** Falsy are false, 0, '' and null, as in GitHub's documentation. */
function isTrue(value: data.ExpressionData): boolean {
  if (value.kind === data.Kind.Array || value.kind === data.Kind.Dictionary) return true
  return !['', '0', 'false', 'NaN'].includes(value.coerceString())
}
