import {
  compile,
  getRegisteredFunctions,
  registerFunction,
  TreeInterpreter,
  TYPE_ANY,
  TYPE_STRING,
  type JSONValue,
} from '@jmespath-community/jmespath'
import { entriesOf, parseJson, visitValues } from '../vocabulary/json.ts'

/** A checked `select` expression. */
export interface Selection {
  /** As the user wrote it. */
  readonly expression: string
  /** What it selects of a parsed JSON document; throws when the document does not fit its functions. */
  apply(document: unknown): unknown
}

/** Reads an object's own key. No expression can call it: a function's name has no space. */
const OWN_KEY = 'own key'

registerFunction(
  OWN_KEY,
  ([value, key]: readonly unknown[]) => (entriesOf(value).get(key as string) ?? null) as JSONValue,
  [{ types: [TYPE_ANY] }, { types: [TYPE_STRING] }],
)

/** JSON held in a string, as Secure Cloud Access sends cloud credentials, is reached with this function. */
registerFunction(
  'parse_json',
  ([text]: readonly unknown[]) => {
    const value = parseJson(text as string)
    // JSON.parse's own message quotes the text, which may be a secret.
    if (value === undefined) throw new Error('parse_json() was given a string that is not JSON')
    return value as JSONValue
  },
  [{ types: [TYPE_STRING] }],
)

/**
 * Parses a JMESPath expression (https://jmespath.org, community edition, and the function `parse_json`).
 *
 * @throws Error whose message says where the expression stops making sense.
 */
export function parseSelection(expression: string): Selection {
  const syntax = compile(expression)
  visitValues(syntax, checkNode)
  return { expression, apply: (document) => TreeInterpreter.search(syntax, document as JSONValue) }
}

/**
 * Refuses unknown functions. The interpreter reads keys with value[key], so that a key such as "constructor" would
 * find what every object inherits; such keys are read by `OWN_KEY` instead.
 *
 * @returns what to look into instead of the node: nothing for a literal, which is the user's own data.
 */
function checkNode(node: unknown): unknown {
  const fields = entriesOf(node)
  const [type, name] = [fields.get('type'), fields.get('name')]
  if (type === 'Function' && !getRegisteredFunctions().includes(name as string)) {
    throw new Error(`there is no function ${name as string}()`)
  }
  if (type === 'Field' && (name as string) in Object.prototype) {
    const children = [{ type: 'Current' }, { type: 'Literal', value: name }]
    Object.assign(node as object, { type: 'Function', name: OWN_KEY, children })
  }
  return type === 'Literal' ? '' : node
}
