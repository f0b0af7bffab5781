/** What the start pays for which module: evaluation times under observation, and bytes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contenders } from './contenders.ts'
import { observeBoth, type Loaded, type Observation } from './observation.ts'
import { fixed, kibibytes, medianOf, table } from './statistics.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')

/** The tables of files, of Node's modules and of the bundle's. */
export async function moduleTables(contenders: Contenders): Promise<string> {
  const { action, bare } = await observeBoth(contenders)
  const files = action[0]?.files ?? []
  return [
    'Files of `dist/`, in the order in which a token and one request load them:',
    table(
      ['file', 'KiB'],
      files.map(({ name, bytes }) => [name, kibibytes(bytes)]),
    ),
    "Node's own modules that are loaded by name, each without what it loads in turn:",
    table(['module', 'ms', 'bare ms'], builtinRows(action, bare)),
    'Modules of the bundle that are evaluated on their own, without what they load in turn; the entry with all that ' +
      'is joined to it is not among them:',
    table(
      ['module', 'ms'],
      bundleRows(
        action,
        files.map(({ name }) => name),
      ),
    ),
  ].join('\n\n')
}

function builtinRows(action: readonly Observation[], bare: readonly Observation[]): string[][] {
  const [own, limit] = [mediansOf(action, 'builtins'), mediansOf(bare, 'builtins')]
  return [...own].map(([name, ms]) => [`\`node:${name}\``, fixed(ms, 2), fixed(limit.get(name) ?? NaN, 2)])
}

function bundleRows(action: readonly Observation[], files: readonly string[]): string[][] {
  const titles = titlesIn(files.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n'))
  return [...mediansOf(action, 'modules')]
    .sort(([, one], [, other]) => other - one)
    .map(([id, ms]) => [titles.get(id) ?? `module ${id}`, fixed(ms, 2)])
}

function mediansOf(runs: readonly Observation[], kind: 'builtins' | 'modules'): Map<string, number> {
  const times = new Map<string, number[]>()
  for (const run of runs) {
    for (const { name, ms } of run[kind] satisfies readonly Loaded[]) {
      times.set(name, [...(times.get(name) ?? []), ms])
    }
  }
  return new Map([...times].map(([name, values]) => [name, medianOf(values)]))
}

/** What the bundler's numbers stand for, as far as the bundle tells: by its comments, and by the names it gives. */
function titlesIn(bundle: string): Map<string, string> {
  const titles = new Map<string, string>()
  for (const [, title = '', id = ''] of bundle.matchAll(
    /\/\/ EXTERNAL MODULE: (.+)\n.*?__(?:nccwpck|webpack)_require__\((\d+)\)/g,
  )) {
    titles.set(id, title.replace(/^external "(.*)"$/, '$1'))
  }
  for (const [, title = '', id = ''] of bundle.matchAll(
    /var (\w+?)_js__WEBPACK_IMPORTED_MODULE_\d+__ =\s*__(?:nccwpck|webpack)_require__\((\d+)\)/g,
  )) {
    if (!titles.has(id)) titles.set(id, title.replace(/^_+/, '').replaceAll('_', '/'))
  }
  return titles
}
