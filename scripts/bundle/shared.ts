/** Modules that several files of the bundle need, in a file of their own: the bundler puts a copy into each. */
import ts from 'typescript'

/** The file's name, without `.js`. */
const SHARED = 'shared'

/** A file as it is laid out: what stands before its table of modules, and those by their numbers. */
interface File {
  readonly head: string
  readonly modules: ReadonlyMap<string, string>
}

/**
 * Takes out what stands in more than one of these files. Each file that had a copy loads all of the shared modules: they
 * are small, and most of these files are loaded by runs that fail.
 *
 * @param texts by the files' names.
 * @throws Error when a module is not the same in all of them.
 */
export function withoutCopies(texts: ReadonlyMap<string, string>): Map<string, string> {
  const files = new Map(Array.from(texts, ([name, text]) => [name, fileOf(name, text)]))
  const copies = new Map<string, string[]>()
  for (const { modules } of files.values())
    for (const [id, text] of modules) copies.set(id, [...(copies.get(id) ?? []), text])
  const shared = new Map([...copies].filter(([, found]) => found.length > 1))
  for (const [id, found] of shared)
    if (new Set(found).size > 1) throw new Error(`Module ${id} of the bundle differs from file to file.`)
  const result = new Map(Array.from(files, ([name, file]) => [name, withoutShared(file, shared)]))
  const first = Array.from(shared.values(), ([text = '']) => text)
  return result.set(SHARED, `'use strict'\nmodule.exports = {\n${first.join(',\n\n')}\n}\n`)
}

/** The numbers of the modules in a file as it is laid out. */
export function modulesOf(name: string, text: string): string[] {
  return [...fileOf(name, text).modules.keys()]
}

function withoutShared({ head, modules }: File, shared: ReadonlyMap<string, unknown>): string {
  const own = [...modules].flatMap(([id, text]) => (shared.has(id) ? [] : [text]))
  const all = own.length === modules.size ? own : [`...require('./${SHARED}.js')`, ...own]
  return `${head}{\n${all.join(',\n\n')}\n}\n`
}

function fileOf(name: string, text: string): File {
  const script = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  for (const statement of script.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) continue
    const { left, right } = statement.expression
    if (
      !/^(?:exports\.modules|module\.exports)$/.test(left.getText()) ||
      !ts.isObjectLiteralExpression(right)
    )
      continue
    const modules = right.properties.flatMap((property): [string, string][] =>
      property.name ? [[property.name.getText(), property.getText()]] : [],
    )
    return { head: text.slice(0, right.getStart()), modules: new Map(modules) }
  }
  throw new Error(`${name} has no table of modules.`)
}
