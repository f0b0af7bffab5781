/** Every output, as action.yml declares them; a test holds the two together. */
export const OUTPUTS = [
  'token',
  'token-type',
  'expires-in',
  'expires-at',
  'subdomain',
  'tenant-url',
  'service-url',
  'status',
  'response',
  'response-headers',
  'response-file',
  'result',
] as const

export type OutputName = (typeof OUTPUTS)[number]
