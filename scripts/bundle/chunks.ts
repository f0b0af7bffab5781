/** What the bundler knows of the files it made: what each holds, and so what each is to be called. */
import { basename, extname, relative, sep } from 'node:path'

interface Module {
  nameForCondition(): string | null
  /** Of a module that the bundler put together from several. */
  readonly modules?: Iterable<Module>
}

interface BuiltChunk {
  readonly id: number
  readonly files: Iterable<string>
  /** Of a file that is loaded late: what is imported there, and where. */
  readonly groupsIterable: Iterable<{ readonly origins: Iterable<{ readonly request?: string }> }>
}

/** What the build uses of the bundler's record of a run. */
export interface Stats {
  readonly compilation: {
    readonly chunks: Iterable<BuiltChunk>
    readonly chunkGraph: {
      getChunkModules(chunk: BuiltChunk): readonly Module[]
      getModuleId(module: Module): string | number
    }
  }
}

/** One file of the bundle. */
export interface Chunk {
  readonly id: number
  /** The bundler's name for the file. */
  readonly builtAs: string
  /** Ours, without `.js`: that of the file of src/ for whose sake it is loaded, or of the package it holds. */
  readonly name: string
  /** The files whose text is in each of its modules, below the project, by the module's number. */
  readonly holds: ReadonlyMap<string, readonly string[]>
  /** Whether another file of the same name has all of it: what is imported in several places, more is there at some of them. */
  readonly isSpare: boolean
}

/** Every file of the bundle. */
export function chunksOf({ compilation }: Stats, root: string): Chunk[] {
  const { chunkGraph } = compilation
  const found = Array.from(compilation.chunks, (chunk) => {
    const modules = chunkGraph.getChunkModules(chunk)
    const [builtAs] = chunk.files
    const wanted = new Set(importsOf(chunk))
    const path = modules
      .flatMap((module) => pathOf(module, root) ?? [])
      .find((file) => wanted.has(withoutEnding(basename(file))))
    if (builtAs === undefined) throw new Error(`The bundler made no file for ${String(chunk.id)}.`)
    return {
      id: chunk.id,
      builtAs,
      name: path === undefined ? basename(builtAs, '.js') : nameFor(path),
      holds: new Map(
        modules.map((module) => [String(chunkGraph.getModuleId(module)), pathsIn(module, root)] as const),
      ),
      modules: new Set(modules),
    }
  })
  return found.map(({ modules, ...chunk }) => {
    const namesakes = found.filter(({ id, name }) => id !== chunk.id && name === chunk.name)
    const isSpare = namesakes.some(
      (other) => other.modules.size > modules.size && modules.isSubsetOf(other.modules),
    )
    if (!isSpare && namesakes.some((other) => !other.modules.isSubsetOf(modules)))
      throw new Error(`Two files of the bundle would be ${chunk.name}.js, and neither can stand for both.`)
    return { ...chunk, isSpare }
  })
}

/** The files, without folder and ending, for whose sake a file of the bundle is loaded. */
function importsOf({ groupsIterable }: BuiltChunk): string[] {
  return [...groupsIterable].flatMap(({ origins }) =>
    [...origins].flatMap(({ request }) => (request === undefined ? [] : withoutEnding(basename(request)))),
  )
}

/** `src/exchange/body-file.ts` is called `exchange-body-file`, `node_modules/@owner/package/…` `package`. */
function nameFor(path: string): string {
  return packageIn(path)?.split('/').at(-1) ?? withoutEnding(path).split('/').slice(1).join('-')
}

function pathsIn(module: Module, root: string): string[] {
  return [...(module.modules ?? [module])].flatMap((part) => pathOf(part, root) ?? [])
}

/** Files folder by folder, and packages: `src: run world, src/http: body send, @owner/package` */
export function contents(paths: readonly string[]): string {
  const folders = new Map<string, string[]>()
  const packages = new Set<string>()
  for (const path of paths) {
    const owner = packageIn(path)
    if (owner !== undefined) {
      packages.add(owner)
      continue
    }
    const folder = path.slice(0, path.lastIndexOf('/'))
    folders.set(folder, [...(folders.get(folder) ?? []), withoutEnding(basename(path))])
  }
  const ours = [...folders].map(([folder, names]) => `${folder}: ${names.sort().join(' ')}`)
  return [...ours.sort(), ...[...packages].sort()].join(', ')
}

/** Where a module's source is, below the project; nothing for what is Node's or the bundler's own. */
function pathOf(module: Module, root: string): string | undefined {
  const path = module.nameForCondition()
  return path === null ? undefined : relative(root, path).replaceAll(sep, '/')
}

function packageIn(path: string): string | undefined {
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
}

function withoutEnding(path: string): string {
  return path.slice(0, path.length - extname(path).length)
}
