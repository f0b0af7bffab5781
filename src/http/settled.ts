import type { Duplex } from 'node:stream'
import { closedEarly, type NetworkError } from './network-error.ts'

/** Waits for an event of a socket; an error, or a close before it, becomes what `trouble` makes of it. */
export function settled<T extends Duplex>(
  socket: T,
  event: string,
  trouble: (error: unknown) => NetworkError,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const closed = (): void => {
      reject(trouble(closedEarly()))
    }
    const failed = (error: Error): void => {
      reject(trouble(error))
    }
    socket.once('close', closed).once('error', failed)
    socket.once(event, () => {
      socket.off('close', closed).off('error', failed)
      resolve(socket)
    })
  })
}
