/** Names in the bundle: those of src/ where the bundler made up others, and short ones for what is the bundler's own. */

/** What the bundler calls its own, and shorter names for it, as a file's bytes are read at every start. */
const OWN: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/__(?:nccwpck|webpack)_require__/g, '_require'],
  [/__webpack_exports__/g, '_exports'],
  [/__unused_webpack_module/g, '_module'],
  // An import is called after its file; its number keeps it apart from others of that name.
  [/(?<![\w$])_(?:[a-z0-9]+_)*?([a-z0-9]+)(?:_js)?__WEBPACK_IMPORTED_MODULE_(\d+)__/g, '_$1_$2'],
  [/__WEBPACK_IMPORTED_MODULE_(\d+)__/g, '_$1'],
]

/** An export where it is made, `V: () => (/* binding *\/ failure)`, and where it is used, `words/* .say *\/.cv`. */
const MADE = /([\w$]+)(?=: \(\) => \(\/\* binding \*\/ ([\w$]+)\))/g
const USED = /\s*\/\* \.?([\w$]+) \*\/\s*\.([\w$]+)/g
/**
 * A call of an export, `(0,words/* .say *\/.cv)`: written so that it gets no `this`, which nothing in src/ asks for, as the
 * compiler sees to (noImplicitThis).
 */
const CALLED = /\(0,\s*([\w$]+\s*\/\* \.?[\w$]+ \*\/\s*\.[\w$]+)\)/g
/** The default export of an import, which the bundler has for each, used or not. */
const DEFAULT = /var (\w+) = \/\*#__PURE__\*\/\w+\.n\(\w+\);/g
/** Where an export is used without the comment that says which it is. */
const UNNAMED = /__WEBPACK_IMPORTED_MODULE_\d+__\.([\w$]+)/g

/** Renames what several files of the bundle have in common, in all of them, so that each still finds what it imports. */
export function withNames(scripts: ReadonlyMap<string, string>): Map<string, string> {
  const exports = new Map<string, Set<string>>()
  for (const script of scripts.values()) {
    for (const [, short = '', name = ''] of script.matchAll(MADE))
      exports.set(short, (exports.get(short) ?? new Set()).add(name))
  }
  return new Map(Array.from(scripts, ([file, script]) => [file, named(script, exports, file)]))
}

/** @param exports names in src/, by the names that the bundler made up; one of those may stand for several. */
function named(script: string, exports: ReadonlyMap<string, ReadonlySet<string>>, file: string): string {
  const result = script
    .replaceAll(MADE, (_short, _made, name: string) => name)
    .replaceAll(CALLED, '$1')
    .replaceAll(USED, (all, name: string, short: string) => {
      if (!exports.get(short)?.has(name))
        throw new Error(`${file} uses ${all.trim()}, which no file exports.`)
      return `.${name}`
    })
  for (const [all, name = ''] of result.matchAll(UNNAMED)) {
    const isShort = exports.get(name) && !exports.get(name)?.has(name)
    if (isShort) throw new Error(`${file} uses ${all}, and the bundler does not say which export that is.`)
  }
  const used = result.replaceAll(DEFAULT, (all, name: string) => (result.split(name).length > 2 ? all : ''))
  return OWN.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), used)
}
