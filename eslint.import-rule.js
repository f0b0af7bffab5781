/**
 * The order of imports: Node's modules, packages, then paths, those that lead up farthest first; by name within each.
 * An import of nothing, which is there for what it does, stands where it must, and the others are in order before and
 * after it. One module, one import.
 */
export const importsInOrder = {
  meta: {
    type: 'layout',
    fixable: 'code',
    schema: [],
    messages: {
      late:
        'Import "{{name}}" before "{{before}}": Node\'s modules, packages, then paths, the farthest first, each by ' +
        'name. "npm run lint -- --fix" does it.',
      twice:
        'Import "{{name}}" once, with "type" before each name that is one. "npm run lint -- --fix" does it.',
    },
  },
  create: (context) => ({
    Program({ body }) {
      const seen = new Set()
      for (const run of runsOf(body)) judge(context, run, seen)
    },
  }),
}

/** Imports with nothing between them that an import must not pass. */
function runsOf(statements) {
  const runs = [[]]
  for (const statement of statements) {
    if (statement.type === 'ImportDeclaration' && statement.specifiers.length > 0) runs.at(-1).push(statement)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

function judge(context, imports, seen) {
  const report = (node, messageId, data) => {
    const range = [imports[0].range[0], imports.at(-1).range[1]]
    const mended = mend(imports, context.sourceCode)
    const fix = mended === undefined ? null : (fixer) => fixer.replaceTextRange(range, mended)
    context.report({ node, messageId, data, fix })
  }
  for (const node of imports) {
    const name = nameOf(node)
    if (seen.has(name)) report(node, 'twice', { name })
    seen.add(name)
  }
  const isLate = (node, index) => index > 0 && inOrder(imports[index - 1], node) > 0
  const late = imports.find(isLate)
  if (!late) return
  const before = imports.find((other) => inOrder(other, late) > 0)
  report(late, 'late', { name: nameOf(late), before: nameOf(before) })
}

const nameOf = (node) => node.source.value

/** Which comes first, as for sort(). */
function inOrder(one, other) {
  const [left, right] = [place(nameOf(one)), place(nameOf(other))]
  if (left.group !== right.group) return left.group - right.group
  return left.name < right.name ? -1 : Number(left.name > right.name)
}

function place(name) {
  if (name.startsWith('node:')) return { group: -Infinity, name }
  if (!name.startsWith('.')) return { group: -1000, name }
  return { group: -name.split('../').length, name }
}

/** The imports as they should be, or nothing where that is for a person to say. */
function mend(imports, sourceCode) {
  const [start, end] = [imports[0].range[0], imports.at(-1).range[1]]
  if (sourceCode.getAllComments().some(({ range }) => range[0] > start && range[1] < end)) return undefined
  const byName = Map.groupBy(imports, nameOf)
  const lines = [...byName.values()]
    .sort(([one], [other]) => inOrder(one, other))
    .map((same) => (same.length === 1 ? sourceCode.getText(same[0]) : merged(same, sourceCode)))
  return lines.includes(undefined) ? undefined : lines.join('\n')
}

/** One import for several of the same module; a namespace, and a default that is a type, stand alone. */
function merged(imports, sourceCode) {
  const names = imports.flatMap(({ specifiers, importKind }) =>
    specifiers.map((one) => {
      const isType = importKind === 'type' || one.importKind === 'type'
      return { kind: one.type, isType, text: sourceCode.getText(one).replace(/^type\s+/, '') }
    }),
  )
  const areTypes = names.every(({ isType }) => isType)
  const inBraces = names.filter(({ kind }) => kind === 'ImportSpecifier')
  const [whole, ...others] = names.filter((one) => !inBraces.includes(one))
  if (others.length > 0 || whole?.isType || whole?.kind === 'ImportNamespaceSpecifier') return undefined
  const texts = inBraces
    .sort((one, other) => Number(one.isType) - Number(other.isType))
    .map(({ isType, text }) => (isType && !areTypes ? `type ${text}` : text))
  const source = sourceCode.getText(imports[0].source)
  return `import ${areTypes ? 'type ' : ''}${whole ? `${whole.text}, ` : ''}{ ${texts.join(', ')} } from ${source}`
}
