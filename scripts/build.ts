/**
 * Builds dist/ from src/: `npm run build`. The bundle is CommonJS, which starts some milliseconds sooner than modules.
 * It is laid out like any other file of ours, since reviewers read dist/; what the bundler draws around its own lines,
 * and comments of other packages, are left out: src/ has ours. A bundle that this would alter is not written.
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

const FRAMES = /^\/\*{6}\/ ?|\/\*{3}\/ ?|\/\* (?:harmony (?:export|import)|binding) \*\/ ?/gm

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
  const formatted = await prettier.format(named.replaceAll(FRAMES, ''), options)
  const result = inAscii(inParentheses(formatted.replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, '')))
  // All of that works on text, which knows nothing of strings and comments. Nothing of the program may have changed.
  if (programOf(result) !== programOf(named))
    throw new Error('The bundle was altered: one of the rules here matches something of the program’s own.')
  return result
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

/** The bundler's modules in parentheses: V8 then compiles them as it reads them, and does not read them twice. */
function inParentheses(script: string): string {
  return script.replaceAll(/^(\t+)(\d+: )(\([^\n]*\) => \{\n[\s\S]*?\n\1\})(,?)$/gm, '$1$2($3)$4')
}

/** Strings escaped: one character beyond Latin-1 has V8 hold, and read, all of a file at two bytes a character. */
function inAscii(script: string): string {
  return script.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
