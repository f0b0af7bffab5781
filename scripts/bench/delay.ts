/** A network that is far away: whatever passes takes its time, in each direction. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

interface Delay {
  /** What belongs in `HTTPS_PROXY`. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Stands before a proxy on this machine and holds everything back for half a round trip each way. TCP's handshake is with
 * the proxy, and is not held back: the proxy is near, and the platform behind it far.
 */
export async function startDelay(proxy: string, roundTripMs: number): Promise<Delay> {
  const { hostname, port } = new URL(proxy)
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), noDelay: true, allowHalfOpen: true })
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      const later = (action: () => void): void => {
        setTimeout(action, roundTripMs / 2)
      }
      from.on('data', (chunk) => {
        later(() => to.write(chunk))
      })
      from.on('end', () => {
        later(() => to.end())
      })
      from.on('error', () => {
        to.destroy()
      })
      from.on('close', () => open.delete(from))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
