/** The rooms of the house, from the ground up, and the rules about who may lean on whom. */
import type { Import, Module } from './modules.ts'

interface Room {
  readonly name: string
  /** Rooms it may import from; left out: every room below it. */
  readonly leansOn?: readonly string[]
  /** Rooms it may import nothing but types from. */
  readonly knowsTypesOf?: readonly string[]
}

/** Ground floor first. Adding a room is adding a row; a room may import only from rows above its own. */
const rooms: readonly Room[] = [
  { name: 'vocabulary' },
  { name: 'messages' },
  { name: 'platform' },
  { name: 'inputs' },
  { name: 'http', leansOn: ['vocabulary', 'messages'] },
  { name: 'session' },
  { name: 'exchange' },
  {
    name: 'report',
    leansOn: ['vocabulary', 'messages', 'platform', 'inputs'],
    knowsTypesOf: ['session', 'exchange'],
  },
  { name: 'authorized-request.ts' },
  { name: 'world.ts' },
  { name: 'run.ts' },
  { name: 'end-process.ts' },
  { name: 'main.ts' },
  { name: 'index.ts' },
]

/** Who may import from whom, above the level of rooms. */
const houses: Readonly<Record<string, readonly string[]>> = {
  src: ['src'],
  simulation: ['simulation'],
  catalogue: ['catalogue', 'simulation', 'src'],
  scripts: ['scripts', 'catalogue', 'simulation', 'src'],
  'stand-ins': ['stand-ins'],
  __tests__: ['__tests__', 'scripts', 'catalogue', 'simulation', 'src'],
}

const top = (path: string): string => path.split('/')[0] ?? ''
const roomOf = (path: string): Room | undefined => rooms.find(({ name }) => name === path.split('/')[1])
const below = (room: Room): string[] => rooms.slice(0, rooms.indexOf(room)).map(({ name }) => name)
const isPath = ({ from }: Import): boolean => top(from) in houses

/** Every file of `src/` stands in a room. */
export function homeless(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => top(path) === 'src' && !roomOf(path))
    .map(
      ({ path }) =>
        `${path} stands in no room. Move it into one, or add a row to __tests__/support/rooms.ts.`,
    )
}

/** `src/` stands alone, and so does the simulation: neither can lean on what it is tested with. */
export function trespasses(modules: readonly Module[]): string[] {
  return eachImport(modules, (module, one) => {
    const allowed = houses[top(module.path)]
    if (!isPath(one) || !allowed || allowed.includes(top(one.from))) return []
    return [
      `${top(module.path)}/ may import only from ${allowed.join(', ')}. Move what both need to where both may look.`,
    ]
  })
}

/** Imports go down: a room knows only the rooms it may lean on. */
export function climbs(modules: readonly Module[]): string[] {
  return eachImport(modules, (module, one) => {
    const [room, other] = [roomOf(module.path), roomOf(one.from)]
    if (top(module.path) !== 'src' || top(one.from) !== 'src' || !room || !other || room === other) return []
    const leansOn = room.leansOn ?? below(room)
    const types = room.knowsTypesOf ?? []
    if (leansOn.includes(other.name)) return []
    if (types.includes(other.name))
      return one.typeOnly
        ? []
        : [
            `${room.name} may know only types of ${other.name}. Use \`import type\`, or take the value as an argument.`,
          ]
    const may =
      leansOn.length > 0 ? `may import only ${[...leansOn, ...types].join(', ')}` : 'is the ground floor'
    return [
      `${room.name} ${may}. Take what it needs as an argument, or move the shared type down to src/vocabulary/.`,
    ]
  })
}

/** No module leads back to itself, not even by types. */
export function cycles(modules: readonly Module[]): string[] {
  const graph = new Map(modules.map(({ path, imports }) => [path, imports.map(({ from }) => from)]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return found.map((trail) => `${trail} is a cycle. Move what both ends need into a third file below them.`)
}

/**
 * An export has a user in another file, one of `src/` besides tests; a type may be there for the tests alone. A default
 * export outside of `src/` is for what loads the file by its path, as Jest does its reporters.
 */
export function deadExports(modules: readonly Module[]): string[] {
  const used = (path: string, name: string, users: readonly Module[]): boolean =>
    users.some(({ imports }) =>
      imports.some(({ from, names }) => from === path && (names.includes(name) || names.includes('*'))),
    )
  const shipped = modules.filter(({ path }) => top(path) !== '__tests__')
  return modules
    .filter(({ path }) => top(path) in houses)
    .flatMap(({ path, exports }) => {
      const isSource = top(path) === 'src'
      return exports
        .filter(({ name }) => isSource || name !== 'default')
        .filter(({ name, isType }) => !used(path, name, isSource && !isType ? shipped : modules))
        .map(
          ({ name, line }) =>
            `${path}:${line} exports ${name}, which nothing uses. Remove it, or only the word "export".`,
        )
    })
}

/** What src/ may take from Node: nothing that starts programs, threads or debuggers, or loads modules by other ways. */
const FROM_NODE = 'crypto dns fs fs/promises http https net os path stream tls util zlib'
  .split(' ')
  .map((name) => `node:${name}`)

/** What ships is built from Node and the dependencies of package.json, and Node's modules are named as such. */
export function strangers(modules: readonly Module[], dependencies: readonly string[]): string[] {
  return eachImport(modules, (module, one) => {
    if (top(module.path) !== 'src' || isPath(one) || FROM_NODE.includes(one.from)) return []
    if (one.from.startsWith('node:')) {
      return [
        'src/ has had no use for it so far. Do without, or add it to FROM_NODE in __tests__/support/rooms.ts.',
      ]
    }
    const name = one.from.split('/', one.from.startsWith('@') ? 2 : 1).join('/')
    if (dependencies.includes(name)) return []
    return [
      `${name} is no dependency in package.json. Add it there and to docs/dependencies.md, write "node:" before a module of Node, or do without.`,
    ]
  })
}

function eachImport(modules: readonly Module[], judge: (module: Module, one: Import) => string[]): string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap((one) =>
      judge(module, one).map((fault) => `${module.path}:${one.line} imports ${one.from}: ${fault}`),
    ),
  )
}
