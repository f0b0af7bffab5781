/**
 * What guards secrets, URLs, retries, paging and deadlines, by room, and the unit tests that must tell its mutants. A room
 * that would take too long at once is in parts, `exchange/texts`; a part has the name of its room before the slash.
 */
export const mutated = {
  vocabulary: {
    files: ['control-characters', 'secret', 'deadline', 'json', 'words'],
    tests: ['vocabulary/{control-characters,secret,deadline,json,words}'],
  },
  'platform/tenant': {
    files: ['domains', 'tenant', 'claims', 'token', 'discovery', 'service-address', 'other-bases'],
    tests: ['platform/{domains,tenant,claims,token,services,other-bases}'],
  },
  'platform/lists': {
    files: ['paged-list', 'places', 'hidden-secrets'],
    tests: ['platform/{paged-list,places,hidden-secrets}'],
  },
  'platform/errors': {
    files: ['page', 'error-body', 'error-fields'],
    tests: ['platform/{page,error-body,error-shapes,error-names}'],
  },
  // Not those that try thousands of inputs, for every mutant anew: the others must tell it, by an input with a name.
  'inputs/addresses': {
    files: ['request-path', 'dot-segments', 'service-url', 'hosts', 'query-and-headers'],
    tests: ['inputs/{request-path,service-url,tenant,query-and-headers}'],
  },
  'inputs/identity': {
    files: ['identity', 'exported', 'reserved-names'],
    tests: ['inputs/{credentials,tenant,exported}'],
  },
  'inputs/files': {
    files: ['response-place', 'link-on-the-way', 'file-name', 'host-files'],
    tests: ['inputs/{response-place,response-file,file-name,host-files}'],
  },
  'inputs/course': {
    files: ['course', 'watched', 'limits', 'expect-status'],
    tests: ['inputs/{course,watched,limits,request}'],
  },
  // Not those that open connections, which take their time and are about other files.
  http: {
    files: ['retry', 'proxy', 'network-error', 'redirect', 'trouble'],
    tests: ['http/{retry,proxy,network-error,redirect,trouble}'],
  },
  'exchange/documents': {
    files: [
      'body-secrets',
      'document-secrets',
      'key-rules',
      'secret-keys',
      'printed-secrets',
      'script-secrets',
      'text-secrets',
    ],
    tests: [
      'exchange/{secret-keys,body-secrets,secret-values,secrets-of-a-run,secrets-together}',
      'exchange/{text-secrets,text-secrets-forms,text-secrets-lines}',
    ],
  },
  'exchange/texts': {
    files: ['table-secrets', 'form-secrets', 'settings-secrets', 'setting', 'value-secrets', 'key-material'],
    tests: ['exchange/{text-secrets,text-secrets-forms,text-secrets-lines}'],
  },
  'exchange/verdict': {
    files: ['partial', 'verdict', 'meaning'],
    tests: ['exchange/{verdict,verdict-of-parts,verdict-of-pages,verdict-of-files}'],
  },
  'exchange/addresses': {
    files: ['address', 'next-page'],
    tests: ['exchange/{address,next-page,next-page-by-convention,next-request}'],
  },
  'exchange/lists': {
    files: ['list', 'joined-list', 'more', 'exact-json', 'pages', 'series', 'waiting'],
    tests: [
      'exchange/{exact-json,more,pages,pages-of-many-kinds,pages-that-end,pages-half-read,joined-list,joined-answer,left-behind,waiting}',
    ],
  },
  session: {
    files: ['session', 'sign-in', 'refusal', 'renewal', 'stray-characters'],
    tests: ['session/{session,sign-in,renewal,stray-characters}'],
  },
  report: {
    files: ['cleaner', 'forms', 'runner-forms', 'masks'],
    tests: ['report/{cleaner,cleaner-always,forms,forms-by-name,token-forms,masks}'],
  },
  'report/endings': {
    files: ['report', 'request-report', 'failure-text', 'large-output'],
    tests: ['report/{report,report-endings,request-report,large-output,summary}'],
  },
} as const satisfies Readonly<Record<string, { files: readonly string[]; tests: readonly string[] }>>

export type MutatedRoom = keyof typeof mutated

/** The files of a room or of a part of one, from the root of the repository. */
export function filesOf(room: MutatedRoom): string[] {
  const [folder = ''] = room.split('/')
  return mutated[room].files.map((file) => `src/${folder}/${file}.ts`)
}
