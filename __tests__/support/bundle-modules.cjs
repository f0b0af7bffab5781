/**
 * Loads every module of the bundle in the folder it is given, each as the first of a fresh start, and reads all that it
 * exports: what is used before it is there fails here. Prints how many modules there are, and what failed.
 */
const { readdirSync, readFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join, sep } = require('node:path')
const { compileFunction } = require('node:vm')

const folder = process.argv[2]
const path = join(folder, 'index.js')
const chunks = readdirSync(folder).flatMap((name) => /^(?!(?:index|shared)\.)(.+)\.js$/.exec(name)?.[1] ?? [])

// Instead of its run, the bundle hands out what it loads its modules with.
const script = readFileSync(path, 'utf8').replace('void main(process, Math.random)', 'module.load = _require')
const bundle = compileFunction(script, ['require', 'module', '__dirname'], { filename: path })

async function fresh() {
  const require = createRequire(path)
  for (const name of Object.keys(require.cache)) if (name.startsWith(folder + sep)) delete require.cache[name]
  const module = {}
  bundle(require, module, folder)
  for (const chunk of chunks) await module.load.e(chunk)
  return module.load
}

async function main() {
  const modules = Object.keys((await fresh()).m)
  const failures = []
  for (const id of modules) {
    const load = await fresh()
    try {
      Object.values(load(id))
    } catch (error) {
      failures.push(`${id}: ${error.message}`)
    }
  }
  console.log(JSON.stringify({ modules: modules.length, failures }))
}

main()
