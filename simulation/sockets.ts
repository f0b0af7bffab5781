/** What every simulated server needs: a free loopback port, and an end that leaves nothing open. */
import type { Server, Socket } from 'node:net'

/** Listens on a free loopback port. @returns the port */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port was given'))
      else resolve(address.port)
    })
  })
}

/** The open sockets of a server; ended with it. */
export interface SocketSet {
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
