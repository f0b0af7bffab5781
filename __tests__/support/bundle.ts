/** The bundle in dist/, and which files of src/ each of its files holds. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository-files.ts'

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

/** Files of src/ that are in files of the bundle, as the first line of each says: `// src/http: body send, src: run`. */
export function sourcesIn(names: readonly string[]): string[] {
  const folders = names.flatMap((name) => {
    const [line = ''] = bundleText([name]).split('\n', 1)
    return line.replace('// ', '').split(', ')
  })
  const sources = folders.flatMap((folder) => {
    const [, path, files] = /^(src[^:]*): (.+)$/.exec(folder) ?? []
    return files?.split(' ').map((file) => `${path!}/${file}.ts`) ?? []
  })
  return [...new Set(sources)]
}
