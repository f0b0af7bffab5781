import type * as jmespath from '@jmespath-community/jmespath'
import { failure } from '../messages/failure.ts'
import { entriesOf, parseJson, visitValues } from '../vocabulary/json.ts'
import { keysIn, onOneLine, operandsOf, OWN_KEY } from './watched.ts'

/** Inputs that take an expression. */
export type SelectionInput = 'select' | 'wait-until'

/** A checked expression. */
export interface Selection {
  /** As the user wrote it. */
  readonly expression: string
  /** What it selects of a parsed JSON document; a Failure where that does not fit its functions. */
  apply(document: unknown): unknown
  /** The values that decide about it as a condition, as far as they can be shown, each with the names it stands under. */
  watched(
    document: unknown,
  ): { readonly label: string; readonly value: string; readonly keys: readonly string[] }[]
}

type Language = Pick<typeof jmespath, 'compile' | 'getRegisteredFunctions' | 'TreeInterpreter'>

let language: Promise<Language> | undefined

/** The query language with the functions of our own, in a file of its own: it is as its package has it. */
async function load(): Promise<Language> {
  const { registerFunction, TYPE_ANY, TYPE_STRING, compile, getRegisteredFunctions, TreeInterpreter } =
    await import('@jmespath-community/jmespath')
  registerFunction(
    OWN_KEY,
    ([value, key]: readonly unknown[]) => (entriesOf(value).get(key as string) ?? null) as jmespath.JSONValue,
    [{ types: [TYPE_ANY] }, { types: [TYPE_STRING] }],
  )
  // JSON held in a string, as Secure Cloud Access sends cloud credentials, is reached with this function.
  registerFunction(
    'parse_json',
    ([text]: readonly unknown[]) => {
      const value = parseJson(text as string)
      // JSON.parse's own message quotes the text, which may be a secret.
      if (value === undefined) throw new Error('parse_json() was given a string that is not JSON')
      return value as jmespath.JSONValue
    },
    [{ types: [TYPE_STRING] }],
  )
  return { compile, getRegisteredFunctions, TreeInterpreter }
}

/**
 * Parses a JMESPath expression (https://jmespath.org, community edition, and the function `parse_json`).
 *
 * @param input whose expression it is.
 * @throws Error whose message says where the expression stops making sense.
 */
export async function parseSelection(
  expression: string,
  input: SelectionInput = 'select',
): Promise<Selection> {
  const { compile, getRegisteredFunctions, TreeInterpreter } = await (language ??= load())
  const syntax = compile(expression)
  const functions = getRegisteredFunctions()
  visitValues(syntax, (node) => checked(node, functions))
  const valueOf = (part: unknown, document: unknown): unknown =>
    TreeInterpreter.search(part as typeof syntax, document as jmespath.JSONValue)
  const apply = (document: unknown): unknown => {
    try {
      return valueOf(syntax, document)
    } catch (error) {
      // A full stop at its end is for the sentence that quotes it.
      return failure('selectFailed', expression, (error as Error).message.replace(/\.$/, ''), input)
    }
  }
  const operands = operandsOf(syntax).map((operand) => ({ ...operand, keys: keysIn(operand.syntax) }))
  const watched: Selection['watched'] = (document) =>
    operands.flatMap(({ label, keys, syntax: part }) => {
      const value = ifItFits(() => stateIn(valueOf(part, document) ?? null, keys))
      return value === undefined ? [] : { label: label || expression, value, keys }
    })
  return { expression, apply, watched }
}

/** A value for people, where it says a state. */
function stateIn(value: unknown, keys: readonly string[]): string | undefined {
  return saysState(value, keys) ? onOneLine(value) : undefined
}

/** Whether a value tells a state, rather than being a part of the answer: a text that no name leads to may be all of it. */
function saysState(value: unknown, keys: readonly string[]): boolean {
  if (Array.isArray(value)) return value.every((one) => saysState(one, keys))
  return typeof value === 'string' ? keys.length > 0 : typeof value !== 'object' || value === null
}

/** Undefined for a part that does not fit: where the expression is true or false without it, it says nothing. */
function ifItFits(value: () => string | undefined): string | undefined {
  try {
    return value()
  } catch {
    return undefined
  }
}

/**
 * Refuses unknown functions. The interpreter reads keys with value[key], so that a key such as "constructor" would
 * find what every object inherits; such keys are read by `OWN_KEY` instead.
 *
 * @returns what to look into instead of the node: nothing for a literal, which is the user's own data.
 */
function checked(node: unknown, functions: readonly string[]): unknown {
  const fields = entriesOf(node)
  const [type, name] = [fields.get('type'), fields.get('name')]
  if (type === 'Function' && !functions.includes(name as string)) {
    throw new Error(`there is no function ${name as string}()`)
  }
  if (type === 'Field' && (name as string) in Object.prototype) {
    const children = [{ type: 'Current' }, { type: 'Literal', value: name }]
    Object.assign(node as object, { type: 'Function', name: OWN_KEY, children })
  }
  return type === 'Literal' ? '' : node
}
