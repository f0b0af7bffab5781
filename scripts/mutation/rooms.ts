/** What guards secrets, URLs, retries and deadlines, by room, and the unit tests that must tell its mutants. */
export const mutated = {
  vocabulary: { files: ['secret', 'deadline'], tests: ['vocabulary/{secret,deadline}'] },
  platform: {
    files: ['domains', 'tenant', 'claims', 'discovery'],
    tests: ['platform/{domains,tenant,claims,discovery}'],
  },
  inputs: {
    files: ['request-path', 'service-url', 'identity', 'exported', 'lines'],
    tests: ['inputs/{request-path,service-url,addresses,credentials,tenant,exported,lines,check}'],
  },
  // Not those that open connections, which take their time and are about other files.
  http: {
    files: ['retry', 'proxy', 'network-error', 'redirect'],
    tests: ['http/{retry,proxy,network-error,redirect}'],
  },
  exchange: {
    files: ['address', 'secret-keys', 'body-secrets'],
    tests: ['exchange/{address,secret-keys,body-secrets}', 'inputs/{addresses,service-url}'],
  },
  report: { files: ['cleaner', 'forms', 'report'], tests: ['report/{cleaner,forms,report,report-endings}'] },
} as const satisfies Readonly<Record<string, { files: readonly string[]; tests: readonly string[] }>>

export type MutatedRoom = keyof typeof mutated
