/**
 * Builds dist/ from src/: `npm run build`. The bundle is CommonJS, which starts some milliseconds sooner than modules.
 * It is laid out like any other file of ours, since reviewers read dist/: comments are left out, but for those that tell
 * a reader where he is; files are called after what they are for, and begin with a list of the files of src/ they hold.
 * What only lays it out is compared with what it was before: a bundle that this would alter is not written.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as prettier from 'prettier'
import ts from 'typescript'
import { chunksOf, contents, type Chunk, type Stats } from './bundle/chunks.ts'
import { withNames } from './bundle/names.ts'
import { modulesOf, withoutCopies } from './bundle/shared.ts'
import { unwrapped } from './bundle/unwrapped.ts'

interface Bundle {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
  readonly stats: Stats
}

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const ncc = createRequire(import.meta.url)('@vercel/ncc') as (
  entry: string,
  options: object,
) => Promise<Bundle>

/** Comments of the bundler's that tell a reader where he is. */
const SIGNPOST = /^\/\*\s*webpack\/.*\*\/$|^\/\/ (?:CONCATENATED MODULE: \.|webpackBootstrap)/

/** Files that every request loads: none of them asks for another, as a file takes longer to find than to read. */
const USUAL: ReadonlySet<string> = new Set(['index', 'inputs-request', 'authorized-request'])

/** What MPL-2.0 asks for where code is passed on (its Exhibit A and section 3.2): its text is public, and long. */
const MPL_NOTICE =
  'This package is subject to the terms of the Mozilla Public License, v. 2.0, a copy of which is at https://mozilla.org/MPL/2.0/.'

/** With which the terms of MIT begin. */
const MIT_TERMS = 'Permission is hereby granted'

const { code, assets, stats } = await ncc(join(root, 'src', 'index.ts'), {
  esm: false,
  cache: false,
  quiet: true,
})
const chunks = chunksOf(stats, root)
const assetTexts = Object.entries(assets).map(([name, { source }]) => [name, source.toString()] as const)
const scripts = withNames(new Map([['index.js', code], ...assetTexts]), readdirSync(join(root, 'src')))

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
writeFileSync(join(dist, 'licenses.txt'), licenses())
const paths = new Map(chunks.flatMap(({ holds }) => [...holds]))
const rare = new Map<string, string>()
for (const chunk of chunks) {
  const script = scripts.get(chunk.builtAs)
  if (script === undefined) throw new Error(`The bundler speaks of ${chunk.builtAs}, but did not make it.`)
  scripts.delete(chunk.builtAs)
  if (chunk.isSpare) continue
  const held = contents([...chunk.holds.values()].flat())
  // What is a package's alone is left as that has it, to be compared with it.
  if (!held.includes('src')) write(chunk.name, held, inAscii(withChunkNames(withoutComments(script), chunks)))
  else if (USUAL.has(chunk.name)) write(chunk.name, held, await laidOut(script))
  else rare.set(chunk.name, await laidOut(script))
}
for (const [name, text] of withoutCopies(rare))
  write(name, contents(modulesOf(name, text).flatMap((id) => paths.get(id) ?? [])), text)
if (scripts.size > 0)
  throw new Error(`The bundler made more than scripts: ${[...scripts.keys()].join(', ')}.`)
// The bundler keeps workers that would keep this process.
process.exit(0)

function write(name: string, held: string, text: string): void {
  writeFileSync(join(dist, `${name}.js`), `// ${held}\n${text}`)
}

/** The licence of every package whose code may be in the bundle: the bundler finds some of them only. */
function licenses(): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  let terms = ''
  const notices = Object.keys(dependencies).map((name) => {
    const folder = join(root, 'node_modules', name)
    const { license, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      license: string
      version: string
    }
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) ?? 'LICENSE'
    const source = `Its source: https://www.npmjs.com/package/${name}/v/${version}`
    if (license === 'MPL-2.0') return `${name}\n${license}\n${MPL_NOTICE}\n${source}\n`
    // Whoever holds the copyright differs from package to package, the terms do not.
    const text = readFileSync(join(folder, file), 'utf8').trim()
    const begin = text.indexOf(MIT_TERMS)
    if (license !== 'MIT' || begin < 0) throw new Error(`The licence of ${name} is a new one: ${license}.`)
    terms ||= text.slice(begin).replaceAll(/(?<=\S)\n(?=\S)/g, ' ')
    return `${name}\n${license}\n${text.slice(0, begin).trim()}\n`
  })
  return [...notices, `MIT\n${terms}\n`].join('\n')
}

async function laidOut(text: string): Promise<string> {
  const options = {
    parser: 'babel',
    ...{ useTabs: true, semi: false, singleQuote: true, printWidth: 160 },
    // Marks that say nothing to a reader cost bytes at every start.
    ...({ objectWrap: 'collapse', arrowParens: 'avoid', trailingComma: 'none' } as const),
    bracketSpacing: false,
  }
  // Without the mark before it, each comment that names a file stands on a line of its own.
  const named = withChunkNames(text, chunks).replaceAll(/^;(?=\/\/ CONCATENATED MODULE)/gm, '')
  const layout = unwrapped(await prettier.format(withoutComments(named), options))
  const result = inAscii(withSigns(layout.replaceAll(/(?<=\/\/ )CONCATENATED MODULE: (?:\.\/)?/g, '')))
  // Layout works on text, which knows nothing of strings and comments. So the words and values must be the same after it.
  if (programOf(result) !== programOf(named))
    throw new Error('The bundle was altered: one of the rules here matches something of the program’s own.')
  return result
}

/** Says of each module that is one file which one; one of several has a comment for each in it. */
function withSigns(script: string): string {
  return script.replaceAll(/^(\d+): \(.*\) => \{$/gm, (line, id: string) => {
    const [path, ...others] = paths.get(id) ?? []
    return path === undefined || others.length > 0 ? line : `${line} // ${path}`
  })
}

/** A script's words and values in their order, without layout, comments and marks that may be left out or added. */
function programOf(script: string): string {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) found.push(JSON.stringify(node.text))
    else if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    else if (ts.isNumericLiteral(node)) found.push(String(Number(node.text)))
    else if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) found.push(node.text)
    else if (ts.isBigIntLiteral(node)) found.push(node.text)
    else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
      found.push(`${ts.SyntaxKind[node.kind]} ${ts.tokenToString(node.operator) ?? ''}`)
    else if (ts.isVariableDeclarationList(node)) found.push(String(node.flags & ts.NodeFlags.BlockScoped))
    else if (node.kind !== ts.SyntaxKind.EmptyStatement && !ts.isParenthesizedExpression(node)) {
      found.push(ts.SyntaxKind[node.kind])
    } else {
      // Neither says anything.
      ts.forEachChild(node, visit)
      return
    }
    ts.forEachChild(node, visit)
    found.push('end')
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
  const others = comments
    .filter(({ pos, end }) => !SIGNPOST.test(script.slice(pos, end)))
    .sort((one, other) => one.pos - other.pos)
  let result = ''
  let from = 0
  for (const { pos, end } of others) {
    // Two tokens may share a comment.
    if (pos < from) continue
    result += script.slice(from, pos)
    // A line that was a comment alone is gone as a whole.
    const isLine = /(?:^|\n)[ \t]*$/.test(result) && script[end] === '\n'
    from = isLine ? end + 1 : end
  }
  return result + script.slice(from)
}

/**
 * Names for the numbers by which the bundler calls its files: where one is loaded, and where it says which it is. Who loads
 * it reads `ids`; `id` is read by nobody.
 */
function withChunkNames(script: string, named: readonly Chunk[]): string {
  const nameOf = new Map(named.map(({ id, name }) => [String(id), `'${name}'`]))
  const called = (list: string): string =>
    [...new Set(list.split(/,\s*/).map((id) => nameOf.get(id) ?? id))].join(', ')
  return script
    .replace(/(?<=_require\.e\((?:\/\* import\(\) \*\/ ?)?)\d+(?=\))/g, called)
    .replace(/^exports\.id = \d+;?\n/m, '')
    .replace(/(?<=^exports\.ids = \[)[\d, ]+/m, called)
    .replace(/(?<=\binstalledChunks = \{[\s/*]*)\d+(?=: 1)/, (id) => called(id).replaceAll("'", ''))
    .replace('return "" + chunkId + ".index.js"', 'return "" + chunkId + ".js"')
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
