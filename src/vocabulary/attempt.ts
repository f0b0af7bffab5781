/** How far an attempt to get an answer had come. Up to and with `tls` not a byte of the request had been sent. */
export type Phase = 'lookup' | 'connect' | 'proxy' | 'tls' | 'answer' | 'body'

/** Why trouble did not lead to another attempt; nothing when there was none, or when another would be pointless. */
export type GaveUp = 'unsafe' | 'used-up' | 'no-time' | undefined

/** Whether the same request may soon fare better: not after every server error, as 501 stays what it is. */
export function mayPassLater(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status)
}

/** Whether a status is about the server or the moment, and not about what was sent (RFC 9110, 6585, 8470). */
export function isTrouble(status: number): boolean {
  return status >= 500 || mayPassLater(status)
}
