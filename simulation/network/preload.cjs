/**
 * Loaded into the action's process before the action (`node --require`): stands in for the machine's name service and
 * for the network between it and the world. What it does is in SIMULATED_NETWORK; see network.ts.
 */
const dns = process.getBuiltinModule('node:dns')
const fs = process.getBuiltinModule('node:fs')
const net = process.getBuiltinModule('node:net')

const { names = [], pipe, ports = [], random, pidFile, startAt } = JSON.parse(process.env.SIMULATED_NETWORK)

/** The next of a list; the last one stays. */
const next = (list) => (list.length > 1 ? list.shift() : list[0])
const isHere = (host) => host === 'localhost' || net.isIP(host) > 0

// Holds the whole process, as nothing of the action is there yet.
if (startAt > Date.now()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, startAt - Date.now())

if (random !== undefined) Math.random = () => random

function tellPid() {
  if (pidFile !== undefined) fs.writeFileSync(pidFile, String(process.pid))
}

let held = 0

/** Holds one of Node's threads, just as a resolver that waits does: by a pipe that nobody writes to. */
function holdThread() {
  if (process.platform !== 'win32') {
    fs.open(pipe, 'r', () => undefined)
    return
  }
  const name = `\\\\.\\pipe\\${process.pid}-${held++}`
  const server = net.createServer().listen(name, () => {
    // Opening succeeds there, reading waits.
    fs.open(name, 'r', (_, file) => fs.read(file, () => undefined))
  })
  server.unref()
}

const { lookup } = dns
dns.lookup = (host, options, callback) => {
  tellPid()
  const answer = next(names)
  if (answer === undefined || isHere(host)) {
    lookup(host, options, callback)
  } else if (answer === 'hangs') {
    holdThread()
  } else if (answer === 'found') {
    process.nextTick(() => {
      if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }])
      else callback(null, '127.0.0.1', 4)
    })
  } else {
    const error = Object.assign(new Error(`getaddrinfo ${answer} ${host}`), {
      code: answer,
      syscall: 'getaddrinfo',
    })
    process.nextTick(() => callback(error))
  }
}

const { connect } = net
net.connect = (options, ...rest) => {
  tellPid()
  const port = isHere(options.host) ? undefined : next(ports)
  return connect(port === undefined ? options : { ...options, port }, ...rest)
}
