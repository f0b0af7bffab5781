/**
 * Builds dist/ from src/: `npm run build`. The bundle is CommonJS, which starts some milliseconds sooner than modules.
 * It is laid out like any other file of ours, since reviewers read dist/; comments are left out, but for those that tell
 * a reader where he is. A bundle that this would alter is not written. Last, functions are put so that V8 compiles them
 * as it reads them; that nothing is used before it is there then, __tests__/repository/bundle.test.ts sees to.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as prettier from 'prettier'
import ts from 'typescript'

interface Bundle {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
}

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const ncc = createRequire(import.meta.url)('@vercel/ncc') as (
  entry: string,
  options: object,
) => Promise<Bundle>

/** What the bundler calls its own, and shorter names for it, as a file's bytes are read at every start. */
const NAMES: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/__(?:nccwpck|webpack)_require__/g, '__require__'],
  [/__webpack_exports__/g, '__exports__'],
  [/__unused_webpack_module/g, '__module__'],
  [/__WEBPACK_IMPORTED_MODULE_(\d+)__/g, '_$1'],
]

/** Comments of the bundler's that tell a reader where he is and what a short name stands for. */
const SIGNPOST =
  /^\/\*\s*(?!binding)(?:\.?[\w$]+|import\(\).*|webpack\/.*)\s*\*\/$|^\/\/ .*(?:MODULE: |webpackBootstrap)/

const { code, assets } = await ncc(join(root, 'src', 'index.ts'), {
  esm: false,
  cache: false,
  quiet: true,
})
const files = new Map<string, string>([
  ...Object.entries(assets).map(([name, { source }]) => [name, source.toString()] as const),
  ['index.js', code],
  ['package.json', '{ "type": "commonjs" }\n'],
  ['licenses.txt', licenses()],
])
rmSync(dist, { recursive: true, force: true })
for (const [name, text] of files) {
  const path = join(dist, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, name.endsWith('.js') ? await laidOut(text) : text)
}
// The bundler keeps workers that would keep this process.
process.exit(0)

/** The licence of every package whose code may be in the bundle: the bundler finds some of them only. */
function licenses(): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  return Object.keys(dependencies)
    .map((name) => {
      const folder = join(root, 'node_modules', name)
      const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        license: string
      }
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) ?? 'LICENSE'
      return `${name}\n${license}\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
    })
    .join('\n')
}

async function laidOut(text: string): Promise<string> {
  const options = { parser: 'babel', useTabs: true, semi: false, singleQuote: true, printWidth: 110 }
  const named = NAMES.reduce((result, [theirs, ours]) => result.replaceAll(theirs, ours), text)
  const result = inAscii(await prettier.format(withoutComments(named), options))
  // Some of that works on text, which knows nothing of strings and comments. Nothing of the program may have changed.
  if (programOf(result) !== programOf(named))
    throw new Error('The bundle was altered: one of the rules here matches something of the program’s own.')
  return compiledAtOnce(result)
}

/** A script's words and values in their order, without layout, comments and marks that may be left out or added. */
function programOf(script: string): string {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) found.push(JSON.stringify(node.text))
    else if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    else if (ts.isNumericLiteral(node)) found.push(String(Number(node.text)))
    else if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) found.push(node.text)
    else if (node.kind !== ts.SyntaxKind.EmptyStatement && !ts.isParenthesizedExpression(node)) {
      found.push(ts.SyntaxKind[node.kind])
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('bundle.js', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS))
  return found.join('\n')
}

/** src/ has our comments, and packages have theirs. */
function withoutComments(script: string): string {
  const comments = nodesOf(script).flatMap((token) => [
    ...(ts.getLeadingCommentRanges(script, token.getFullStart()) ?? []),
    ...(ts.getTrailingCommentRanges(script, token.getFullStart()) ?? []),
  ])
  const others = comments.filter(({ pos, end }) => !SIGNPOST.test(script.slice(pos, end)))
  return edited(
    script,
    others.map(({ pos, end }) => ({ pos, end, text: '' })),
  )
}

/**
 * Our functions in parentheses, and the bundler's for our modules: V8 then compiles them as it reads the file. Else it
 * would skip each, which takes half as long, and read it again when it is called, as most are. A function that is
 * declared becomes a constant for it.
 */
function compiledAtOnce(script: string): string {
  return edited(
    script,
    nodesOf(script).flatMap((node) => {
      if (!isOurs(script, node.getStart())) return []
      const isValue = ts.isArrowFunction(node) || ts.isFunctionExpression(node)
      if (isValue && !ts.isParenthesizedExpression(node.parent)) return around(node, '(', ')')
      const isDeclared = ts.isFunctionDeclaration(node) && isModule(node.parent.parent)
      return isDeclared ? around(node, `const ${node.name?.text ?? ''} = (`, ')') : []
    }),
  )
}

function around(node: ts.Node, before: string, after: string): Edit[] {
  const start = node.getStart()
  return [
    { pos: start, end: start, text: before },
    { pos: node.end, end: node.end, text: after },
  ]
}

/** Whether a place is ours or the bundler's own. A package that it put among our modules keeps its functions as they are. */
function isOurs(script: string, place: number): boolean {
  const name = script.lastIndexOf(' MODULE: ', place)
  return name === -1 || !script.startsWith(' MODULE: ./node_modules/', name)
}

/** Whether a function is what the bundler draws around one of its modules, or around all of a file. */
function isModule(node: ts.Node): boolean {
  const { parent } = node
  const isNumbered = ts.isPropertyAssignment(parent) && ts.isNumericLiteral(parent.name)
  const isWhole = ts.isParenthesizedExpression(parent) && ts.isCallExpression(parent.parent)
  return ts.isArrowFunction(node) && (isNumbered || (isWhole && !isInFunction(parent.parent)))
}

/** Whether an expression stands in a function. */
function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined
}

interface Edit {
  readonly pos: number
  readonly end: number
  readonly text: string
}

function edited(script: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0
  for (const { pos, end, text } of edits.toSorted((one, other) => one.pos - other.pos)) {
    // Two tokens may share a comment.
    if (pos < from) continue
    result += script.slice(from, pos) + text
    from = end
  }
  return result + script.slice(from)
}

function nodesOf(script: string): ts.Node[] {
  const file = ts.createSourceFile('bundle.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    for (const child of node.getChildren(file)) visit(child)
  }
  visit(file)
  return found
}

/** Strings escaped: one character beyond Latin-1 has V8 hold, and read, all of a file at two bytes a character. */
function inAscii(script: string): string {
  return script.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
