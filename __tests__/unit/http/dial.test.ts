/** Which of a host's addresses is connected to, and how long each has, on addresses of this machine. */
import net from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { blackHole, type Listener } from '../../../simulation/network/listeners.ts'
import { directDial } from '../../../src/http/dial.ts'

let hole: Listener | undefined
let server: net.Server | undefined
let socket: net.Socket | undefined

afterEach(async () => {
  socket?.destroy()
  server?.close()
  await hole?.stop()
})

/** A port that drops what comes, once the connections that fill its queue are there. */
async function filledHole(): Promise<Listener> {
  const filled = await blackHole()
  await new Promise((resolve) => setTimeout(resolve, 200))
  return filled
}

/** A name with these addresses. */
const named =
  (...addresses: readonly string[]): net.LookupFunction =>
  (_host, _options, callback) => {
    callback(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    )
  }

const reached = (dialled: net.Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    dialled.once('connect', () => {
      resolve(String(dialled.remoteAddress))
    })
    dialled.once('error', reject)
  })

// Elsewhere a port cannot be made to drop what comes, and only one of these addresses is there.
if (process.platform === 'linux') {
  describe('of a host with two addresses', () => {
    test('the second is reached where the first drops everything', async () => {
      hole = await filledHole()
      server = net.createServer().listen(hole.port, '127.0.0.2')
      socket = directDial(named('127.0.0.1', '127.0.0.2'), 50)('tenant.example', hole.port)
      expect(await reached(socket)).toBe('127.0.0.2')
    })

    test('each has far longer than the 250 ms that Node gives it', async () => {
      hole = await filledHole()
      socket = directDial(named('127.0.0.1', '127.0.0.1'))('tenant.example', hole.port)
      const still = new Promise((resolve) => setTimeout(resolve, 800, 'still connecting'))
      expect(await Promise.race([reached(socket).catch(String), still])).toBe('still connecting')
    })
  })
}

test('of a host with one address that one is reached', async () => {
  server = net.createServer()
  const port = await new Promise<number>((resolve) => {
    server?.listen(0, '127.0.0.1', () => {
      resolve((server?.address() as net.AddressInfo).port)
    })
  })
  socket = directDial(named('127.0.0.1'))('tenant.example', port)
  expect(await reached(socket)).toBe('127.0.0.1')
})
