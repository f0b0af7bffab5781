import { entriesOf, visitValues } from '../vocabulary/json.ts'

/** Reads an object's own key. No expression can call it: a function's name has no space. */
export const OWN_KEY = 'own key'

/** A part of an expression whose value decides about it, and what to call it; what is no path has no name of its own. */
interface Operand {
  readonly label: string | undefined
  /** A syntax tree that can be evaluated by itself. */
  readonly syntax: unknown
}

/** Nodes that say no more than whether something holds: what they were told of it is of interest. */
const LOGICAL: ReadonlySet<string> = new Set(['Comparator', 'AndExpression', 'OrExpression', 'NotExpression'])

/** Functions that do the same. */
const TESTS: ReadonlySet<string> = new Set(['contains', 'ends_with', 'starts_with'])

/**
 * What a condition depends on, each once: of `job.status == 'done' && parts[0].ok` it is `job.status` and `parts[0].ok`. A condition
 * that is read otherwise is its own only operand.
 */
export function operandsOf(syntax: unknown): Operand[] {
  const operands = allOperandsOf(syntax)
  return [...new Map(operands.map((operand) => [JSON.stringify(operand.syntax), operand])).values()]
}

function allOperandsOf(syntax: unknown): Operand[] {
  const node = entriesOf(syntax)
  const type = node.get('type') as string
  if (isConstant(syntax)) return []
  if (LOGICAL.has(type) || (type === 'Function' && TESTS.has(node.get('name') as string))) {
    return partsOf(node).flatMap(allOperandsOf)
  }
  if (type === 'MultiSelectList') return partsOf(node).flatMap(allOperandsOf)
  if (type === 'Pipe') {
    const left = node.get('left')
    return allOperandsOf(node.get('right')).map(({ label, syntax: right }) => ({
      label,
      syntax: { type: 'Pipe', left, right },
    }))
  }
  return [{ label: labelOf(syntax), syntax }]
}

/** Every name that a part of an expression reads, in no order. */
export function keysIn(syntax: unknown): string[] {
  const keys: string[] = []
  visitValues(syntax, (value) => {
    const node = entriesOf(value)
    if (node.get('type') === 'Field') keys.push(String(node.get('name')))
    if (node.get('name') === OWN_KEY) keys.push(String(labelOf(value)))
    return undefined
  })
  return keys
}

/** Whether a part says the same of every document, as `to_number('7')` does. */
function isConstant(syntax: unknown): boolean {
  const node = entriesOf(syntax)
  const type = node.get('type')
  return type === 'Literal' || (type === 'Function' && partsOf(node).every(isConstant))
}

function partsOf(node: ReadonlyMap<string, unknown>): unknown[] {
  const children = node.get('children')
  const parts = Array.isArray(children)
    ? (children as unknown[])
    : [node.get('child'), node.get('left'), node.get('right')]
  return parts.filter((part) => part !== undefined)
}

/** Steps into what stands left of them. */
const STEPS: ReadonlySet<string> = new Set(['Subexpression', 'Projection', 'ValueProjection'])

/** A path in short, as somebody would write it; undefined for what is none. */
function labelOf(syntax: unknown): string | undefined {
  const node = entriesOf(syntax)
  const type = node.get('type') as string
  const sides = (): (string | undefined)[] => [labelOf(node.get('left')), labelOf(node.get('right'))]
  if (STEPS.has(type)) return joined(sides(), '.')
  switch (type) {
    case 'Field':
      return String(node.get('name'))
    case 'Index':
      return `[${String(node.get('value'))}]`
    case 'Literal':
      return onOneLine(node.get('value'))
    case 'Current':
    case 'Identity':
    case 'Slice':
      return ''
    case 'Flatten':
      return labelOf(node.get('child'))
    case 'IndexExpression':
      return joined(sides(), '')
    case 'Function': {
      const name = String(node.get('name'))
      const given = joined(partsOf(node).map(labelOf), ', ')
      // What the key is read from has no name, so that the key is all that was given.
      return name === OWN_KEY || given === undefined ? given : `${name}(${given})`
    }
    default:
      return undefined
  }
}

/** A value for people: a text as it is, anything else as JSON. */
export function onOneLine(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Undefined as soon as one part is. */
function joined(parts: readonly (string | undefined)[], separator: string): string | undefined {
  if (parts.some((part) => part === undefined)) return undefined
  return parts.filter((part) => part !== '').join(separator)
}
