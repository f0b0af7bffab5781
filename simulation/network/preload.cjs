/**
 * Loaded into the action's process before the action (`node --require`): stands in for the machine's name service and
 * for the network between it and the world. What it does is in SIMULATED_NETWORK; see network.ts.
 */
const dns = process.getBuiltinModule('node:dns')
const fs = process.getBuiltinModule('node:fs')
const net = process.getBuiltinModule('node:net')

const { lookups = [], ports = [], random, pidFile, startAt } = JSON.parse(process.env.SIMULATED_NETWORK)

/** The next of a list; the last one stays. */
const next = (list) => (list.length > 1 ? list.shift() : list[0])
const isHere = (host) => host === 'localhost' || net.isIP(host) > 0

// Holds the whole process, as nothing of the action is there yet.
if (startAt > Date.now()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, startAt - Date.now())

if (random !== undefined) Math.random = () => random

function tellPid() {
  if (pidFile !== undefined) fs.writeFileSync(pidFile, String(process.pid))
}

const { lookup } = dns
dns.lookup = (host, options, callback) => {
  tellPid()
  const answer = next(lookups)
  if (answer === undefined || isHere(host)) {
    lookup(host, options, callback)
  } else if (answer.startsWith('/')) {
    // Opening a pipe that nobody writes to holds one of Node's threads, just as a resolver that waits does.
    fs.open(answer, 'r', () => undefined)
  } else if (answer === '127.0.0.1') {
    process.nextTick(() => {
      if (options.all) callback(null, [{ address: answer, family: 4 }])
      else callback(null, answer, 4)
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
