import nodePath, { type PlatformPath } from 'node:path'

/** A part of a path that the system cannot hold as a name, and why. */
interface UnholdableName {
  readonly part: string
  readonly why: string
}

/** What makes a name one that Windows cannot hold, or holds as another one. Source: "Naming Files, Paths, and Namespaces". */
const ON_WINDOWS: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'it has a character that no name may have: one of < > : " | ? * or a control character',
    /[<>:"|?*\0-\x1f]/,
  ],
  ['it ends with a dot or a space, which Windows drops', /[. ]$/],
  [
    'it is the name of a device, with whatever ending',
    /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i,
  ],
]

const ELSEWHERE: typeof ON_WINDOWS = [['it has a NUL character', /\0/]]

/**
 * The first part of an absolute path that cannot be a name, or nothing. What depends on the disk, such as how long names
 * may be, is for the disk to say.
 *
 * @param paths a system's path rules.
 */
export function unholdableIn(path: string, paths: PlatformPath = nodePath): UnholdableName | undefined {
  const isWindows = paths.sep === '\\'
  const { root } = paths.parse(path)
  // The name space of devices, such as \\.\NUL.
  if (isWindows && root.startsWith('\\\\.\\')) return { part: path, why: 'it leads to a device' }
  for (const part of path.slice(root.length).split(paths.sep)) {
    const [why] = (isWindows ? ON_WINDOWS : ELSEWHERE).find(([, pattern]) => pattern.test(part)) ?? []
    if (why !== undefined) return { part, why }
  }
  return undefined
}
