/** What is installed and what ships is known beforehand: lock file, run-time dependencies and their page. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readText, root } from '../support/repository-files.ts'

interface Package {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readText('package-lock.json')) as { packages: Readonly<Record<string, Package>> }
const { '': project, ...installed } = lock.packages
const page = readText('docs/dependencies.md')

/** Names that a package asks for and the lock file has no place for, looking up the folders as Node does. */
function missing(path: string, { dependencies, optionalDependencies }: Package, packages: object): string[] {
  const names = Object.keys({ ...dependencies, ...optionalDependencies })
  const folders = [...path.matchAll(/(?<=^|\/)node_modules\//g)].map(({ index }) => path.slice(0, index))
  const found = (name: string): boolean =>
    ['', `${path}/`, ...folders].some((folder) => `${folder}node_modules/${name}` in packages)
  return names
    .filter((name) => !found(name))
    .map((name) => `${path} needs ${name}, which is not there. Run "npm install" and commit.`)
}

test('the lock file is complete', () => {
  const faults = Object.entries(lock.packages).flatMap(([path, entry]) => missing(path, entry, lock.packages))
  expect(faults).toEqual([])
})

// Windows has no shell to run it.
if (process.platform !== 'win32') {
  test('the list of parts that is released names every package that is not for development', () => {
    const { status, stdout, stderr } = spawnSync(join(root, '.ci', 'sbom'), { encoding: 'utf8' })
    expect([status, stderr.replaceAll(/^npm warn.*\n/gm, '')]).toEqual([0, ''])
    const { components } = JSON.parse(stdout) as { components: { name: string; version: string }[] }
    const parts = Object.entries(installed)
      .filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`)
    expect(components.map(({ name, version }) => `${name}@${version}`).sort()).toEqual(parts.sort())
  })
}

test('a lock file that lacks a package is told', () => {
  const packages = { 'node_modules/a': {}, 'node_modules/a/node_modules/b': {}, 'node_modules/c': {} }
  const needs = { version: '1.0.0', dependencies: { b: '*', c: '*' } }
  expect(missing('node_modules/a', needs, packages)).toEqual([])
  expect(missing('node_modules/c', needs, packages)).toEqual([
    'node_modules/c needs b, which is not there. Run "npm install" and commit.',
  ])
})

test('the lock file names no registry, and a digest for every package', () => {
  const faults = Object.entries(installed).filter(([, { resolved, integrity }]) => resolved ?? !integrity)
  expect(faults).toEqual([])
})

test('versions of what ships are exact', () => {
  for (const version of Object.values(project!.dependencies!)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

test('docs/dependencies.md has a row with its version and a section for each run-time dependency', () => {
  for (const [name, version] of Object.entries(project!.dependencies!)) {
    expect(page.replace(/ +/g, ' ')).toContain(`| \`${name}\` | ${version} |`)
    expect(page).toContain(`## \`${name}\``)
  }
})

test('docs/dependencies.md names what the run-time dependencies bring along', () => {
  const shipped = Object.entries(installed).filter(([, { dev }]) => !dev)
  for (const [path] of shipped) expect(page).toContain(`\`${path.replace(/.*node_modules\//, '')}\``)
})

test('Dependabot looks after packages and actions, waits a while, and groups', () => {
  const { updates } = parse(readText('.github/dependabot.yml')) as {
    updates: Record<string, Record<string, unknown>>[]
  }
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions'])
  for (const { cooldown, groups } of updates) {
    expect(cooldown?.['default-days']).toBeGreaterThanOrEqual(7)
    expect(groups).not.toEqual({})
  }
})
