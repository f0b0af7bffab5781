/** What every simulated server needs: a free loopback port, and an end that leaves nothing open. */
import type { Server, Socket } from 'node:net'

/** Listens on a free port of a loopback address. @returns the port */
export function listen(server: Server, address = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, address, () => {
      server.off('error', reject)
      const bound = server.address()
      if (bound === null || typeof bound === 'string') reject(new Error('no port was given'))
      else resolve(bound.port)
    })
  })
}

/** The open sockets of a server; ended with it. */
interface SocketSet {
  add(socket: Socket): void
  destroyAll(): void
}

/** Keeps track of sockets and swallows their errors, which are the other side's business. */
export function trackSockets(): SocketSet {
  const open = new Set<Socket>()
  return {
    add(socket) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.once('close', () => open.delete(socket))
    },
    destroyAll() {
      for (const socket of open) socket.destroy()
    },
  }
}

/** Closes a server whose sockets are, or are about to be, destroyed. */
export function close(server: Server, sockets: SocketSet): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    sockets.destroyAll()
  })
}
