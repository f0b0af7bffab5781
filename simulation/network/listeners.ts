/** Ports behind which there is no server worth the name. */
import { connect, createServer, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { close, listen, trackSockets } from '../sockets.ts'

export interface Listener {
  readonly port: number
  /** Whether anybody has connected, as far as can be known. */
  isReached(): boolean
  stop(): Promise<void>
}

/** A port that takes connections and does with them what it likes. */
async function startListener(treat: (socket: Socket, index: number) => void): Promise<Listener> {
  const sockets = trackSockets()
  let count = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    treat(socket, count++)
  })
  const port = await listen(server)
  return { port, isReached: () => count > 0, stop: () => close(server, sockets) }
}

/** Takes connections and never says a word. */
export function silence(): Promise<Listener> {
  return startListener((socket) => socket.resume())
}

/** Hears the first words and hangs up. */
export function hangUp(): Promise<Listener> {
  return startListener((socket) => {
    socket.once('data', () => socket.destroy())
  })
}

/** Answers the first words with the same text whatever they are, and hangs up when told so. */
export function sayAlways(text: string, then: 'hangs up' | 'waits' = 'hangs up'): Promise<Listener> {
  return startListener((socket) => {
    socket.once('data', () => {
      if (then === 'waits') socket.write(text)
      else socket.end(text)
    })
  })
}

/** Says a text one letter after the other, without an end in sight. */
export function sayBitByBit(text: string, everyMs: number): Promise<Listener> {
  return startListener((socket) => {
    let sent = 0
    const timer = setInterval(() => {
      socket.write(text[sent++ % text.length] ?? '')
    }, everyMs)
    socket.once('close', () => {
      clearInterval(timer)
    })
    socket.resume()
  })
}

/** A port where nobody listens. */
export async function closedPort(): Promise<Listener> {
  const listener = await silence()
  const { port } = listener
  await listener.stop()
  return { port, isReached: () => true, stop: () => Promise.resolve() }
}

/** Runs in a thread that listens and then never accepts: with its queue full, the system drops what comes. */
const NEVER_ACCEPTS = `
const { createServer } = require('node:net')
const { parentPort } = require('node:worker_threads')
const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  parentPort.postMessage(server.address().port)
  parentPort.once('message', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0))
})`

/** A port where connecting neither succeeds nor fails, as behind a firewall that drops packets. Linux only. */
export async function blackHole(): Promise<Listener> {
  const thread = new Worker(NEVER_ACCEPTS, { eval: true })
  const port = await new Promise<number>((resolve) => {
    thread.once('message', resolve)
  })
  thread.postMessage('sleep')
  // It says nothing once it sleeps.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const fillers = Array.from({ length: 4 }, () => connect({ host: '127.0.0.1', port }))
  for (const socket of fillers) socket.on('error', () => undefined)
  return {
    port,
    isReached: () => true,
    stop: async () => {
      for (const socket of fillers) socket.destroy()
      await thread.terminate()
    },
  }
}
