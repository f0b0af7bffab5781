/** What guards secrets, URLs, retries and deadlines, by room, and the unit tests that must tell its mutants. */
export const mutated = {
  vocabulary: {
    files: ['control-characters', 'secret', 'deadline'],
    tests: ['vocabulary/{control-characters,secret,deadline}'],
  },
  platform: {
    files: ['domains', 'tenant', 'claims', 'token', 'discovery', 'service-address'],
    tests: ['platform/{domains,tenant,claims,token,discovery,services}'],
  },
  // Not those that try thousands of inputs, for every mutant anew: the others must tell it, by an input with a name.
  inputs: {
    files: ['request-path', 'service-url', 'identity', 'exported', 'query-and-headers'],
    tests: ['inputs/{request-path,service-url,credentials,tenant,exported,query-and-headers}'],
  },
  // Not those that open connections, which take their time and are about other files.
  http: {
    files: ['retry', 'proxy', 'network-error', 'redirect'],
    tests: ['http/{retry,proxy,network-error,redirect}'],
  },
  exchange: {
    files: ['address', 'secret-keys', 'body-secrets'],
    tests: ['exchange/{address,secret-keys,body-secrets}'],
  },
  report: {
    files: ['cleaner', 'forms', 'masks', 'report'],
    tests: ['report/{cleaner,forms,forms-by-name,masks,report,report-endings}'],
  },
} as const satisfies Readonly<Record<string, { files: readonly string[]; tests: readonly string[] }>>

export type MutatedRoom = keyof typeof mutated
