/**
 * Builds dist/ from src/: `npm run build`. The bundler's output is laid out like any other file of ours, since
 * reviewers read dist/; what it draws around its own lines is left out.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as prettier from 'prettier'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')

rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, [ncc, 'build', 'src/index.ts', '--out', 'dist', '--license', 'licenses.txt'], {
  cwd: root,
  stdio: 'inherit',
})
for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
  const path = join(dist, name)
  const plain = readFileSync(path, 'utf8').replaceAll(
    /^\/\*{6}\/ ?|\/\*{3}\/ ?|\/\* (?:harmony (?:export|import)|binding) \*\/ ?/gm,
    '',
  )
  const options = { parser: 'babel', useTabs: true, semi: false, singleQuote: true, printWidth: 110 }
  writeFileSync(path, await prettier.format(plain, options))
}
