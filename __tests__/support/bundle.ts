/** The bundle in dist/, and which files of src/ each of its files holds. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { filesBelow, readText, root } from './repository-files.ts'

const dist = join(root, 'dist')

interface BundleFile {
  readonly name: string
  readonly bytes: number
}

/** Every file that ships in dist/, the largest first. */
export function bundleFiles(): BundleFile[] {
  return readdirSync(dist)
    .map((name) => ({ name, bytes: statSync(join(dist, name)).size }))
    .sort((one, other) => other.bytes - one.bytes)
}

export function bundleText(names: readonly string[] = scripts()): string {
  return names.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n')
}

function scripts(): string[] {
  return bundleFiles().flatMap(({ name }) => (name.endsWith('.js') ? [name] : []))
}

/**
 * Files of src/ that are in files of the bundle. The bundler gives no names to its modules, but it keeps the names of
 * what stands at the top of each; where two modules use one name, it puts something before it.
 */
export function sourcesIn(names: readonly string[]): string[] {
  const text = bundleText(names)
  const declared = new Set(
    [...text.matchAll(/\b(?:function\*?|class|const) ([\w$]+)/g)].map(([, name]) => name!),
  )
  const isThere = (name: string): boolean =>
    declared.has(name) || [...declared].some((candidate) => candidate.endsWith(`_${name}`))
  return filesBelow('src', '.ts').filter((path) => {
    const own = namesAtTop(path)
    return own.length > 0 && own.filter(isThere).length / own.length > 0.6
  })
}

/** Names of a file's functions, classes and constants: what of it is left in a bundle. */
function namesAtTop(path: string): string[] {
  const file = ts.createSourceFile(path, readText(path), ts.ScriptTarget.Latest, true)
  return file.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText(file))
    }
    const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
    return isNamed && statement.name ? [statement.name.text] : []
  })
}
