/** Every place that names the repository is found by `npm run home`, and none other is touched. */
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { HOME, isHome, moved } from '../../scripts/home/home.ts'
import { filesBelow, filesIn, readText, root } from '../support/repository-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// In two parts, so that this file does not name it.
const TO = ['acme-security', 'platform-token.v2'].join('/')

const FOLDERS = ['.github', '__tests__', 'catalogue', 'docs', 'examples', 'scripts', 'simulation', 'src']
const paths = [...filesIn('.', ''), ...FOLDERS.flatMap((folder) => filesBelow(folder, ''))].filter((path) =>
  /\.(?:[cm]?[jt]s|json|md|yml|sh)$|CODEOWNERS$/.test(path),
)

test('README, documents, examples and policies name one home', () => {
  const naming = paths.filter((path) => readText(path).includes(HOME))
  for (const path of [
    'README.md',
    'SECURITY.md',
    'docs/services.md',
    'examples/secrets-hub.yml',
    'package.json',
  ])
    expect(naming).toContain(path)
})

test('nothing of the old home is left after a move, and the way back leads to the same', () => {
  const [owner] = HOME.split('/')
  for (const path of paths) {
    const text = readText(path)
    const there = moved(path, text, HOME, TO)
    expect({ path, left: there.includes(HOME) }).toEqual({ path, left: false })
    expect({ path, text: moved(path, there, TO, HOME) }).toEqual({ path, text })
    if (path.endsWith('CODEOWNERS')) expect(there).not.toContain(`@${owner!}`)
  }
})

test.each([
  ['uses: a/b@v1', 'uses: c/d@v1'],
  ['https://github.com/a/b/security', 'https://github.com/c/d/security'],
  ['a/b.', 'c/d.'],
  ['a/bc, x-a/b, a/b-c, a/b.js', 'a/bc, x-a/b, a/b-c, a/b.js'],
])('%s becomes %s', (text, expected) => {
  expect(moved('README.md', text, 'a/b', 'c/d')).toBe(expected)
})

test.each(['a/b', 'Acme-1/x.y_z-0'])('%s can be a home', (text) => {
  expect(isHome(text)).toBe(true)
})

test.each(['', 'a', 'a/', '/b', 'a/b/c', '-a/b', 'a--b/c', 'a b/c', 'a/..', 'https://github.com/a/b'])(
  '"%s" cannot be a home',
  (text) => {
    expect(isHome(text)).toBe(false)
  },
)

test('the command moves what git knows of', () => {
  const folder = temporaryFolder()
  for (const path of ['scripts/home.ts', 'scripts/home/home.ts', 'package.json', 'SECURITY.md'])
    cpSync(join(root, path), join(folder, path))
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' })
  git('init', '--quiet')
  git('add', '.')
  const printed = execFileSync(process.execPath, ['scripts/home.ts', TO], { cwd: folder, encoding: 'utf8' })
  expect(printed.split('\n').slice(0, 2)).toEqual(['SECURITY.md', 'package.json'])
  expect(git('diff', '--numstat').split('\n')).toHaveLength(3)
  expect(printed).toContain(`lives at ${TO} now`)
})
