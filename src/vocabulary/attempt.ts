/** How far an attempt to get an answer had come. Up to and with `tls` not a byte of the request had been sent. */
export type Phase = 'lookup' | 'connect' | 'proxy' | 'tls' | 'answer' | 'body'

/** Why trouble did not lead to another attempt; nothing when there was none, or when another would be pointless. */
export type GaveUp = 'unsafe' | 'used-up' | 'no-time' | undefined

/** Whether a status is about the server or the moment, and not about what was sent (RFC 9110, 6585, 8470). */
export function mayPassLater(status: number): boolean {
  return [408, 425, 429].includes(status) || status >= 500
}
