import {
  compile,
  isRegistered,
  registerFunction,
  TreeInterpreter,
  TYPE_STRING,
  type JSONValue,
} from '@jmespath-community/jmespath'

/** A checked `select` expression. */
export interface Selection {
  /** As the user wrote it. */
  readonly expression: string
  /** What it selects of a parsed JSON document; throws when the document does not fit its functions. */
  apply(document: unknown): unknown
}

/** JSON held in a string, as Secure Cloud Access sends cloud credentials, is reached with this function. */
registerFunction('parse_json', ([text]: readonly unknown[]) => JSON.parse(text as string) as JSONValue, [
  { types: [TYPE_STRING] },
])

/**
 * Parses a JMESPath expression (https://jmespath.org, community edition, and the function `parse_json`).
 *
 * @throws Error whose message says where the expression stops making sense.
 */
export function parseSelection(expression: string): Selection {
  const syntax = compile(expression)
  const names = [...namesIn(syntax)]
  const unknown = names.find(({ type, name }) => type === 'Function' && !isRegistered(name))
  if (unknown) throw new Error(`there is no function ${unknown.name}()`)
  // The interpreter reads keys with value[key], so a key such as "constructor" would find what every object inherits.
  const inherits = names.some(({ name }) => name in Object.prototype)
  return {
    expression,
    apply: (document) =>
      TreeInterpreter.search(syntax, (inherits ? withoutPrototypes(document) : document) as JSONValue),
  }
}

interface NamedNode {
  readonly type: string
  readonly name: string
}

/** Every node of a syntax tree that has a name: fields and functions. */
function* namesIn(node: unknown): Generator<NamedNode> {
  if (typeof node !== 'object' || node === null) return
  if ('type' in node && 'name' in node) yield node as NamedNode
  for (const part of Object.values(node)) yield* namesIn(part)
}

/** Takes the inherited keys from every object of a document, in place. */
function withoutPrototypes(document: unknown): unknown {
  const waiting = [document]
  for (let value = waiting.pop(); waiting.length > 0 || value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) Object.setPrototypeOf(value, null)
    for (const part of Object.values(value)) if (typeof part === 'object') waiting.push(part)
  }
  return document
}
