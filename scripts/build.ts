/**
 * Builds dist/ from src/: `npm run build`. The bundle is CommonJS, which starts some milliseconds sooner than modules.
 * It is laid out like any other file of ours, since reviewers read dist/; what the bundler draws around its own lines,
 * and comments of other packages, are left out: src/ has ours.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as prettier from 'prettier'

interface Bundle {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
}

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const ncc = createRequire(import.meta.url)('@vercel/ncc') as (entry: string, options: object) => Promise<Bundle>

const FRAMES = /^\/\*{6}\/ ?|\/\*{3}\/ ?|\/\* (?:harmony (?:export|import)|binding) \*\/ ?/gm

const { code, assets } = await ncc(join(root, 'src', 'index.ts'), {
  esm: false,
  license: 'licenses.txt',
  cache: false,
  quiet: true,
})
const files = new Map<string, string>([
  ...Object.entries(assets).map(([name, { source }]) => [name, source.toString()] as const),
  ['index.js', code],
  ['package.json', '{ "type": "commonjs" }\n'],
])
rmSync(dist, { recursive: true, force: true })
for (const [name, text] of files) {
  const path = join(dist, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, name.endsWith('.js') ? await laidOut(text) : text)
}
// The bundler keeps workers that would keep this process.
process.exit(0)

async function laidOut(text: string): Promise<string> {
  const options = { parser: 'babel', useTabs: true, semi: false, singleQuote: true, printWidth: 110 }
  const formatted = await prettier.format(text.replaceAll(FRAMES, ''), options)
  return formatted.replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, '')
}
