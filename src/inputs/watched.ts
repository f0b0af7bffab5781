import { entriesOf } from '../vocabulary/json.ts'

/** Reads an object's own key. No expression can call it: a function's name has no space. */
export const OWN_KEY = 'own key'

/** A part of an expression whose value decides about it, and what to call it. */
interface Operand {
  readonly label: string
  /** A syntax tree that can be evaluated by itself. */
  readonly syntax: unknown
}

/** Nodes that say no more than whether something holds: what they were told of it is of interest. */
const LOGICAL: ReadonlySet<string> = new Set(['Comparator', 'AndExpression', 'OrExpression', 'NotExpression'])

/** Functions that do the same. */
const TESTS: ReadonlySet<string> = new Set(['contains', 'ends_with', 'starts_with'])

/**
 * What a condition depends on: of `job.status == 'done' && parts[0].ok` it is `job.status` and `parts[0].ok`. A condition
 * that is read otherwise is its own only operand.
 */
export function operandsOf(syntax: unknown): Operand[] {
  const node = entriesOf(syntax)
  const type = node.get('type') as string
  if (isConstant(syntax)) return []
  if (LOGICAL.has(type) || (type === 'Function' && TESTS.has(node.get('name') as string))) {
    return partsOf(node).flatMap(operandsOf)
  }
  if (type === 'MultiSelectList') return partsOf(node).flatMap(operandsOf)
  if (type === 'Pipe') {
    const left = node.get('left')
    return operandsOf(node.get('right')).map(({ label, syntax: right }) => ({
      label,
      syntax: { type: 'Pipe', left, right },
    }))
  }
  return [{ label: labelOf(syntax), syntax }]
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

/** An expression in short, as somebody would write it; only the last part of what is read in another way. */
function labelOf(syntax: unknown): string {
  if (syntax === undefined) return ''
  const node = entriesOf(syntax)
  const [left, right] = [node.get('left'), node.get('right')]
  switch (node.get('type')) {
    case 'Field':
      return String(node.get('name'))
    case 'Index':
      return `[${String(node.get('value'))}]`
    case 'Literal':
      return String(node.get('value'))
    case 'IndexExpression':
      return labelOf(left) + labelOf(right)
    case 'Function': {
      const parts = partsOf(node).map(labelOf)
      return node.get('name') === OWN_KEY
        ? parts.join('')
        : `${String(node.get('name'))}(${parts.join(', ')})`
    }
    default:
      return [labelOf(left), labelOf(right)].filter((part) => part !== '').join('.')
  }
}
