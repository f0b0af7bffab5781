/**
 * Stands in for `tunnel` in the bundle (see "paths" in tsconfig.json). `@actions/http-client` imports it to reach
 * proxies; this action reaches them itself (src/http/connections.ts), because `tunnel` checks the certificate of an
 * https proxy against the wrong host and never gives up on one that is silent.
 */
function absent(): never {
  throw new Error('tunnel is not part of this bundle: see stand-ins/tunnel.ts')
}

export const httpsOverHttp = absent
export const httpsOverHttps = absent
export const httpOverHttp = absent
export const httpOverHttps = absent
