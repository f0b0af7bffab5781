/* global performance, Buffer */
/**
 * Preloaded into a process (`node --require`): watches what it loads, connects to and writes, and when; at its end
 * writes an `Observation` (see observation.ts) to the file BENCH_OBSERVATION. It slows the process down, so nothing
 * that is compared with anything else is measured with it.
 */
const channels = require('node:diagnostics_channel')
const fs = require('node:fs')
const { builtinModules, Module, registerHooks } = require('node:module')
const { dirname, sep } = require('node:path')
const { fileURLToPath } = require('node:url')

const folder = dirname(fs.realpathSync(process.argv[1])) + sep
const known = new Set(builtinModules.map(plainName))
const files = []
const builtins = []
const modules = []
const sockets = []
const marks = []
const inside = new Set()
const counts = { stdoutWrites: 0, stdoutCalls: 0, stdoutBytes: 0, fileWrites: 0 }

function mark(name) {
  const wire = sockets.reduce((sum, socket) => sum + socket.bytesRead + socket.bytesWritten, 0)
  const loaded = files.reduce((sum, file) => sum + file.bytes, 0)
  marks.push({ name, at: performance.now(), wire, loaded, printed: counts.stdoutBytes })
}

/** Runs what loads a module, and notes how long it took, without what it loaded in turn. */
const stack = []
function timed(list, name, load) {
  const entry = { name, ms: 0 }
  const started = performance.now()
  stack.push(0)
  try {
    return load()
  } finally {
    const whole = performance.now() - started
    entry.ms = whole - stack.pop()
    if (stack.length > 0) stack.push(stack.pop() + whole)
    list.push(entry)
  }
}

function plainName(name) {
  return name.replace(/^node:/, '')
}

const load = Module._load
const seen = new Set()
Module._load = function (request, ...rest) {
  const name = plainName(request)
  if (!known.has(name) || seen.has(name)) return load.call(this, request, ...rest)
  seen.add(name)
  const loaded = timed(builtins, name, () => load.call(this, request, ...rest))
  if (name === 'tls') watchTls(loaded)
  return loaded
}

/** Every file of the action as it is loaded, with the bundler's modules in it timed. */
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const path = url.startsWith('file:') ? fileURLToPath(url) : ''
    if (!path.startsWith(folder) || !path.endsWith('js')) return loaded
    const source = loaded.source ?? fs.readFileSync(path)
    files.push({ name: path.slice(folder.length), bytes: Buffer.byteLength(source) })
    const isMain = path === fs.realpathSync(process.argv[1])
    return { ...loaded, source: (isMain ? FIRST_LINE : '') + instrumented(String(source)) }
  },
})

const FIRST_LINE = "globalThis[Symbol.for('bench')].mark('first line');"
const CALL = /(\w+)\[moduleId\]\(module, module\.exports, (\w+)\)/g

function instrumented(source) {
  return source.replace(CALL, (call) => `globalThis[Symbol.for('bench')].timed(moduleId, () => ${call})`)
}
globalThis[Symbol.for('bench')] = { mark, timed: (id, run) => timed(modules, String(id), run) }

channels.subscribe('net.client.socket', ({ socket }) => {
  sockets.push(socket)
  mark('dial')
})
channels.subscribe('http.client.response.finish', ({ request, response }) => {
  if (request.method !== 'CONNECT') response.once('end', () => mark('answer'))
})
function watchTls(tls) {
  const connect = tls.connect
  tls.connect = (...args) => connect(...args).once('secureConnect', () => mark('secure'))
}

const { get } = Object.getOwnPropertyDescriptor(process, 'stdout')
let stdout
Object.defineProperty(process, 'stdout', {
  configurable: true,
  get: () => {
    if (stdout) return stdout
    mark('evaluated')
    stdout = get.call(process)
    count(stdout, 'write', 'stdoutCalls', (text) => (counts.stdoutBytes += Buffer.byteLength(text)))
    for (const name of ['_write', '_writev']) count(stdout, name, 'stdoutWrites', () => undefined)
    return stdout
  },
})
for (const name of ['appendFileSync', 'writeFileSync', 'appendFile', 'writeFile', 'write', 'writeSync']) {
  count(fs, name, 'fileWrites', () => undefined)
}

/** Counts calls from outside: appendFileSync, say, is writeFileSync inside. */
function count(object, name, counter, also) {
  const original = object[name]
  object[name] = function (...args) {
    if (inside.has(counter)) return original.apply(this, args)
    counts[counter] += 1
    also(args[0])
    inside.add(counter)
    try {
      return original.apply(this, args)
    } finally {
      inside.delete(counter)
    }
  }
}

process.on('exit', () => {
  mark('end')
  const observation = { marks, files, builtins, modules, connections: sockets.length, ...counts }
  fs.writeFileSync(process.env.BENCH_OBSERVATION, JSON.stringify(observation))
})
