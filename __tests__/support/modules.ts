/** Reads what a TypeScript file imports and exports, through the compiler's own parser. */
import { posix } from 'node:path'
import ts from 'typescript'

export interface Import {
  /** A path from the root (`src/run.ts`) when relative, else the package or `node:` module as written. */
  readonly from: string
  /** Names as the other module exports them; `*` for everything. */
  readonly names: readonly string[]
  readonly typeOnly: boolean
  readonly line: number
}

interface Export {
  readonly name: string
  readonly isType: boolean
  readonly line: number
}

export interface Module {
  readonly path: string
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
}

export function readModule(path: string, text: string): Module {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return { path, imports: importsOf(file, path), exports: exportsOf(file) }
}

function importsOf(file: ts.SourceFile, path: string): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node, specifier: ts.Node | undefined, names: string[], typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    const from = specifier.text.startsWith('.')
      ? posix.join(posix.dirname(path), specifier.text)
      : specifier.text
    found.push({ from, names, typeOnly, line: lineOf(file, node) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause
      const names = clause ? namesOfClause(clause) : []
      add(node, node.moduleSpecifier, names, clause !== undefined && isTypeImport(clause))
    } else if (ts.isExportDeclaration(node)) {
      const named =
        node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : []
      const names = named.length > 0 ? named.map((one) => (one.propertyName ?? one.name).text) : ['*']
      add(node, node.moduleSpecifier, names, node.isTypeOnly || allTypes(named))
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], ['*'], false)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, [node.qualifier?.getText(file) ?? '*'], true)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function namesOfClause(clause: ts.ImportClause): string[] {
  const bindings = clause.namedBindings
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : []
  return [
    ...(clause.name ? ['default'] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : []),
    ...named.map((one) => (one.propertyName ?? one.name).text),
  ]
}

function isTypeImport(clause: ts.ImportClause): boolean {
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const bindings = clause.namedBindings
  return clause.name === undefined && !!bindings && ts.isNamedImports(bindings) && allTypes(bindings.elements)
}

function allTypes(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): boolean {
  return elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly)
}

function exportsOf(file: ts.SourceFile): Export[] {
  const types = new Set(
    file.statements
      .filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
      .map(({ name }) => name.text),
  )
  return file.statements.flatMap((statement): Export[] => {
    const line = lineOf(file, statement)
    const made = (name: string, isType = types.has(name)): Export => ({ name, isType, line })
    if (ts.isExportAssignment(statement)) return [made('default', false)]
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause
      if (!clause) return []
      if (!ts.isNamedExports(clause)) return [made(clause.name.text, false)]
      return clause.elements.map(({ name, isTypeOnly }) =>
        made(name.text, statement.isTypeOnly || isTypeOnly || types.has(name.text)),
      )
    }
    if (!ts.canHaveModifiers(statement)) return []
    const kinds = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? []
    if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return []
    if (kinds.includes(ts.SyntaxKind.DefaultKeyword)) return [made('default', false)]
    return namesDeclaredBy(statement).map((name) => made(name))
  })
}

function namesDeclaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesBound(name))
  const { name } = statement as ts.DeclarationStatement
  return name && ts.isIdentifier(name) ? [name.text] : []
}

function namesBound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesBound(element.name)))
}

function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
}
