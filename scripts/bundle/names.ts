/** Names in the bundle: those of src/ where the bundler made up others, and short ones for what is the bundler's own. */

import ts from 'typescript'

/** What the bundler calls its own, and shorter names for it, as a file's bytes are read at every start. */
const OWN: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/__(?:nccwpck|webpack)_require__/g, '_require'],
  [/__webpack_exports__/g, '_exports'],
  [/__unused_webpack_module/g, '_'],
  [/\bexternal_(?=node_)/g, ''],
  [/_namespaceObject\b/g, '_all'],
  [/\b_require\.bind\(_require, (\d+)\)/g, '() => _require($1)'],
]

/** An export where it is made, `V: () => (/* binding *\/ failure)`, and where it is used, `words/* .say *\/.cv`. */
const MADE = /([\w$]+)(?=: \(\) => \(\/\* binding \*\/ ([\w$]+)\))/g
const USED = /\s*\/\* \.?([\w$]+) \*\/\s*\.([\w$]+)/g
/**
 * A call of an export, `(0,words/* .say *\/.cv)`: written so that it gets no `this`, which nothing in src/ asks for, as the
 * compiler sees to (noImplicitThis).
 */
const CALLED = /\(0,\s*([\w$]+(?:\s*\/\* \.?[\w$]+ \*\/\s*)?\.[\w$]+)\)/g
/** An import: after its file, and a number that keeps it apart from others of a module. */
const IMPORTED =
  /(?<![\w$])(?:_(?:[a-z0-9]+_)*?([a-z0-9]+)(?:_js)?|([a-z0-9]+(?:_[a-z0-9]+)*))__WEBPACK_IMPORTED_MODULE_(\d+)__/g
/** Where a module begins. */
const MODULE = /^(?=\/\*{3}\/ \S+:$)/m
/** An import by a name that the bundler made of folder and file, as the file's alone was taken. */
const IMPORT = /(?<=\bvar )([a-z]+)_(\w+)(?= = __(?:nccwpck|webpack)_require__\(\d+\);)/g
/** The default export of an import, which the bundler has for each, used or not. */
const DEFAULT = /(?:\/\* harmony import \*\/ )?var (\w+) = \/\*#__PURE__\*\/\w+\.n\(\w+\);\n?/g
/** Where an export is used without the comment that says which it is. */
const UNNAMED = /__WEBPACK_IMPORTED_MODULE_\d+__\.([\w$]+)/g

/**
 * Renames what several files of the bundle have in common, in all of them, so that each still finds what it imports.
 *
 * @param folders of src/.
 */
export function withNames(
  scripts: ReadonlyMap<string, string>,
  folders: readonly string[],
): Map<string, string> {
  const exports = new Map<string, Set<string>>()
  for (const script of scripts.values()) {
    for (const [, short = '', name = ''] of script.matchAll(MADE))
      exports.set(short, (exports.get(short) ?? new Set()).add(name))
  }
  return new Map(Array.from(scripts, ([file, script]) => [file, named(script, exports, folders, file)]))
}

/** @param exports names in src/, by the names that the bundler made up; one of those may stand for several. */
function named(
  script: string,
  exports: ReadonlyMap<string, ReadonlySet<string>>,
  folders: readonly string[],
  file: string,
): string {
  const result = withFilesNames(script, folders)
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
  const modules = used.split(MODULE).map(withFewNumbers).join('')
  return withBareNames(OWN.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), modules))
}

/** Uses of an import from which on a line with the names of what is imported is shorter than their origin at each. */
const OFTEN = 20

/** Names as src/ has them, `say` for `words.say`, for a module that is used often, where nothing else has these names. */
function withBareNames(script: string): string {
  return [...script.matchAll(/^var (\w+) = _require\((\d+)\);?$/gm)].reduce(
    (text, [line, from = '', id = '']) => {
      const used = new RegExp(`(?<![\\w$./])${from}\\.([\\w$]+)`, 'g')
      const uses = Array.from(text.matchAll(used), ([, name = '']) => name)
      const names = [...new Set(uses)].sort()
      const isOnce = text.split(`var ${from} = `).length === 2
      if (!isOnce || uses.length < OFTEN) return text
      const others = namesIn(text)
      if (names.some((name) => others.has(name))) return text
      return text.replace(line, `const {${names.join(', ')}} = _require(${id});`).replaceAll(used, '$1')
    },
    script,
  )
}

/** What names in a script stand for something by themselves, rather than for a part of something. */
function namesIn(script: string): Set<string> {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    const isPart =
      (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
      ((ts.isPropertyAssignment(node.parent) || ts.isMethodDeclaration(node.parent)) &&
        node.parent.name === node)
    if (ts.isIdentifier(node) && !isPart) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(ts.createSourceFile('', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS), visit)
  return found
}

function withFilesNames(script: string, folders: readonly string[]): string {
  return [...script.matchAll(IMPORT)].reduce((text, [long, folder = '', file = '']) => {
    const isFree = !new RegExp(`(?<![\\w$])_${file}(?![\\w$])`).test(text)
    if (!folders.includes(folder) || !isFree) return text
    return text.replaceAll(new RegExp(`(?<![\\w$.'"])${long}(?=\\s*(?:/\\* |\\.| = ))`, 'g'), `_${file}`)
  }, script)
}

/** A number is left only where two imports of a module would have one name. */
function withFewNumbers(module: string): string {
  const nameOf = (file: string | undefined, own = ''): string => (file === undefined ? own : `_${file}`)
  const numbers = new Map<string, Set<string>>()
  for (const [, file, own, number = ''] of module.matchAll(IMPORTED)) {
    const name = nameOf(file, own)
    numbers.set(name, (numbers.get(name) ?? new Set()).add(number))
  }
  return module.replaceAll(IMPORTED, (_, file: string | undefined, own: string, number: string) => {
    const name = nameOf(file, own)
    return numbers.get(name)?.size === 1 ? name : `${name}_${number}`
  })
}
