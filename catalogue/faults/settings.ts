/** What the tables of faults have in common. */
import type { Listener } from '../../simulation/network/listeners.ts'
import { startNetwork, type Network, type NetworkOptions } from '../../simulation/network/network.ts'
import type { RecordedRequest, Reply, Tenant, TenantOptions } from '../../simulation/tenant/tenant.ts'
import type { Inputs, Surroundings } from './fault.ts'

export const HOST = 'abc1234.id.cyberark.cloud'
export const SERVICE_HOST = 'acme.secretshub.cyberark.cloud'
export const REQUEST: Inputs = { service: 'secrets-hub', path: '/secret-stores?behavior=SECRETS_TARGET' }
export const POST: Inputs = { ...REQUEST, method: 'POST', body: '{}' }

/** Retries that hardly wait, so that it is known how long they take. */
export const IMPATIENT = 0.02

const isSignIn = ({ host }: RecordedRequest): boolean => host.includes('.id.')

type Answer = Reply | ((request: RecordedRequest) => Reply | undefined)

/** A tenant that answers so to sign-ins: one after the other, the last one for ever; undefined is the usual answer. */
export function signIns(...answers: (Answer | undefined)[]): () => Partial<TenantOptions> {
  return () => ({ respond: answering(isSignIn, answers) })
}

/** The same for what is not a sign-in. */
export function requests(...answers: (Answer | undefined)[]): () => Partial<TenantOptions> {
  return () => ({ respond: answering((request) => !isSignIn(request), answers) })
}

function answering(
  concerns: (request: RecordedRequest) => boolean,
  answers: readonly (Answer | undefined)[],
): (request: RecordedRequest) => Reply | undefined {
  const left = [...answers]
  return (request) => {
    if (!concerns(request)) return undefined
    const answer = left.length > 1 ? left.shift() : left[0]
    return typeof answer === 'function' ? answer(request) : answer
  }
}

/** No proxy: the run looks names up and connects by itself. `ports` says where to; none is the tenant. */
export function direct(
  options: Omit<NetworkOptions, 'ports'> & {
    readonly ports?: readonly ('tenant' | (() => Promise<Listener>))[]
  } = {},
): (tenant: Tenant) => Promise<Surroundings> {
  return async (tenant) => {
    const listeners = await Promise.all(
      (options.ports ?? ['tenant']).map(async (port) => (port === 'tenant' ? undefined : await port())),
    )
    const ports = listeners.map((listener) => listener?.port ?? tenant.port)
    const network = await startNetwork({ random: IMPATIENT, ...options, ports })
    return {
      env: { HTTPS_PROXY: '' },
      network,
      isReached: () => network.pid() !== undefined && listeners.every((one) => one?.isReached() ?? true),
      stop: async () => {
        await Promise.all(listeners.map(async (listener) => listener?.stop()))
      },
    }
  }
}

/** A proxy that is none, at this address. */
export function proxyAt(
  start: () => Promise<Listener>,
  url: (port: number) => string = (port) => `http://127.0.0.1:${String(port)}`,
): (tenant: Tenant) => Promise<Surroundings> {
  return async () => {
    const listener = await start()
    const network = await startNetwork({ random: IMPATIENT })
    return {
      env: { HTTPS_PROXY: url(listener.port) },
      network,
      isReached: () => network.pid() !== undefined && listener.isReached(),
      stop: () => listener.stop(),
    }
  }
}

/** Retries hardly wait. */
export function impatient(): Promise<Network> {
  return startNetwork({ random: IMPATIENT, names: [] })
}
