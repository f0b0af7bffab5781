/**
 * Stands in for `undici` in the bundle (see "paths" in tsconfig.json). `@actions/http-client` imports it for
 * `getAgentDispatcher()` alone, which this action never calls; the real one is 0.9 MB and 30 ms of every start.
 */
export function ProxyAgent(): never {
  throw new Error('undici is not part of this bundle: see stand-ins/undici.ts')
}
