import type { Fault } from '../vocabulary/failure.ts'
import { own, say, type Words } from '../vocabulary/words.ts'
import { whyRefused } from './file-errors.ts'
import { tokenFlaws, type TokenFlaw } from './token-flaws.ts'

/**
 * What can be wrong with an input, in the words a user reads behind the input's name. Each says what was found and
 * what to write instead. Values of secret inputs are never quoted.
 */
const inputFaults = {
  tenantMissing: (domain: string) =>
    say`is missing. Give the Identity tenant ID (abc1234 where Identity Administration has the address https://abc1234.id.${domain}), or subdomain to have it looked up, or token from an earlier step.`,
  tenantNotNamed: (at: string, domain: string) =>
    say`is missing: token expired at ${own(at)}, and names no tenant of ${domain} to sign in to again. Give tenant-id or subdomain.`,
  tenantIsPortal: (subdomain: string, host: string, domain: string | undefined) =>
    say`${host} is an address of the user portal or of a service, not of the Identity tenant. To sign in with it, leave tenant-id out and write subdomain: ${subdomain}${domain === undefined ? '' : say` and domain: ${domain}`}`,
  tenantNotUnderstood: (text: string) =>
    say`${text} is not a tenant ID. Write the ID alone (abc1234), its host or its https:// address.`,
  tenantContradictsDomain: (tenantDomain: string, domain: string) =>
    say`names a tenant of ${tenantDomain}, but domain is ${domain}. Correct one of the two.`,
  clientIdMissing: () =>
    say`is missing. Give the login name of the service user, such as ci-runner@cyberark.cloud.1234.`,
  clientSecretMissing: () =>
    say`is missing or empty. Pass the service user's password from a secret; a secret is empty when its name is misspelled or belongs to another environment, in a reusable workflow that is called without secrets: inherit, for Dependabot, which has its own store, and in pull requests from forks: skip the step there, with if: github.event.pull_request.head.repo.fork != true.`,
  tokenMalformed: (flaw: TokenFlaw) =>
    say`${tokenFlaws[flaw]}. Pass the token output of the earlier step as it is, without "Bearer" in front.`,
  subdomainMalformed: (text: string) =>
    say`${text} is not a subdomain. Write the first label alone, such as acme.`,
  subdomainIsHost: (subdomain: string) =>
    say`takes the first label alone, not a host or an address. Write subdomain: ${subdomain}`,
  subdomainIsTenant: (host: string, id: string) =>
    say`${host} is the address of the Identity tenant, not of the services. Write tenant-id: ${id}, and leave subdomain out unless the token does not name it.`,
  domainUnknown: (text: string) =>
    say`${text} is not a platform domain. Write cyberark.cloud or cyberarkgov.cloud.`,
  envVarMalformed: (text: string) =>
    say`${text} is not a name for an environment variable: a letter or _ first, then letters, digits and _.`,
  envVarReserved: (text: string) =>
    say`${text} steers the runner, the shell or a program that later steps start, so a token must not be put there. Choose a name such as CYBERARK_TOKEN.`,
  notBoolean: (text: string) => say`${text} is neither true nor false.`,
  serviceUnknown: (text: string, suggestion: string | undefined, names: string) =>
    say`${text} is not a service${own(suggestion === undefined ? '.' : `; did you mean ${suggestion}?`)} The services are: ${own(names)}. For one that is not in the list, use service-url.`,
  serviceOther: (text: string, title: string, way: string) =>
    say`${text} means ${own(title)}, which a platform token alone does not open. ${own(way)}`,
  needsService: () =>
    say`belongs to a request, but neither service nor service-url says where the request goes. Add service, or remove this input.`,
  serviceUrlMalformed: () =>
    say`is not an address of a platform service. Write https://, a host at or below cyberark.cloud or cyberarkgov.cloud, and the base path; no user, port, query, fragment or dot segment.`,
  serviceUrlForeign: (host: string) =>
    say`${host} is not at or below cyberark.cloud or cyberarkgov.cloud. The token is sent to the platform's own hosts only.`,
  pathAbsolute: () =>
    say`is an address of its own. Write only the part behind the service's base URL, such as /secret-stores; another host belongs in service-url.`,
  pathBackslash: () => say`contains a backslash. Separate the parts with /.`,
  pathDotSegment: () =>
    say`contains a dot segment (. or .., plain, percent-encoded or followed by ;), which could lead out of the service's base URL. Write the path without it.`,
  pathFragment: () => say`contains #, which is never sent. Write %23 if it is part of a name, or remove it.`,
  controlCharacter: () => say`contains a control character or a line break. Write it on one line.`,
  notUnicode: () => say`contains half of a surrogate pair, which cannot be encoded. Write it as plain text.`,
  methodUnknown: (text: string, methods: string) =>
    say`${text} is not supported. Write one of ${own(methods)}.`,
  lineWithout: (line: number, separator: string, example: string) =>
    say`line ${line} has no ${own(separator)} after a name. Write one per line, such as ${own(example)}`,
  headerName: (line: number) =>
    say`line ${line} has a name that is no HTTP header name: letters, digits and !#$%&'*+-.^_\`|~ only, no white space.`,
  headerReserved: (line: number, name: string) =>
    say`line ${line}: ${own(name)} is set by the action itself and cannot be given. Remove the line.`,
  headerTwice: (line: number, name: string) =>
    say`line ${line}: ${own(name)} is given twice. Put both values on one line, separated by a comma.`,
  headerValue: (line: number) =>
    say`line ${line} has a value with a control character or one beyond Latin-1. Headers cannot carry it.`,
  bodyTwice: () => say`and body are both given. Keep one.`,
  bodyWithoutUse: (method: string) =>
    say`is given, but a ${own(method)} request has no body. Add method: POST (or PUT, PATCH, DELETE), or remove it.`,
  bodyNotJson: (line: number, column: number) =>
    say`is not JSON: it stops making sense at line ${line}, column ${column}. Mend it, or set another Content-Type in headers if it is not meant to be JSON. Where a value comes from an expression, write it with toJSON() and without quotes around it, such as ${own('{"name": ${{ toJSON(inputs.name) }}}')}`,
  bodyFileUnreadable: (path: string, code: string) =>
    say`${path} cannot be read (${own(code)}). The path is relative to the workspace; is the file made by an earlier step, and is the repository checked out?`,
  notRegularFile: (path: string) => say`${path} is not a regular file. Name another one.`,
  statusMalformed: (text: string) =>
    say`${text} is not a list of statuses. Write statuses or classes separated by commas, such as 200,201,404 or 2xx,409.`,
  selectBackticks: (word: string) =>
    say`has ${word} in backticks, which hold JSON. A text stands in single quotes: '${word}'.`,
  selectMalformed: (detail: string) =>
    say`is not a JMESPath expression: ${detail}. Try it at https://jmespath.org; keys with a hyphen or a colon need double quotes.`,
  pathOfHost: (path: string, inside: string) =>
    say`${path} is a path on the runner's machine, and this job runs in a container, where it is ${inside}. Write that, or a relative path: expressions such as github.workspace and runner.temp give the machine's path.`,
  responseFileLeaves: () =>
    say`leads out of RUNNER_TEMP. Write a path below it, or an absolute path if another place is meant.`,
  responseFileRunner: () =>
    say`names a file of the runner itself. A server's answer must not steer the runner; choose another name.`,
  responseFileFolder: (path: string) => say`${path} is a folder. Name the file to write.`,
  responseFileLink: (path: string) =>
    say`${path} is a symbolic link. The answer is never written through one, since it could lead anywhere; remove the link or choose another place.`,
  responseFileBlocked: (path: string) =>
    say`${path} is not a folder, so nothing can be written below it. Choose another place.`,
  responseFileName: (part: string, why: string) =>
    say`${part} cannot be the name of a file on this system: ${own(why)}. Choose another name.`,
  responseFileUnwritable: (path: string, code: string) =>
    say`${path} cannot be written (${own(code)}): ${own(whyRefused(code))}. Choose a place that the runner's user may write, such as a name below RUNNER_TEMP.`,
  maskModeUnknown: (text: string) => say`${text} is not a way to mask. Write auto, all or none.`,
  pagesMalformed: (text: string) =>
    say`${text} is not a number of pages. Write a whole number from 1 to 1000, or all.`,
  pagesWithoutUse: (method: string) =>
    say`is given, but the answer to this ${own(method)} request is not known as a list with pages. Lists are read by GET, and by the search requests that docs/services.md names. Remove pages.`,
  pagesOfFile: () =>
    say`cannot go with body-file: the next page is asked for in the body. Write the search in body.`,
  waitWithPages: () =>
    say`does not go with pages: reading a list and waiting for an end are two steps. Keep one of them here.`,
  waitWithoutUse: (method: string) =>
    say`repeats the request, so it goes with GET only, not with ${own(method)}. Start the operation in one step, and wait for its end by a GET in the next.`,
  notInteger: (text: string, lowest: number, highest: number, unit: string) =>
    say`${text} is not a whole number from ${lowest} to ${highest} (${own(unit)}).`,
}

export type InputFaults = typeof inputFaults

/** The words for a fault, behind the name of its input. */
export function inputFault({ input, kind, facts }: Fault): Words {
  const wordsFor = inputFaults[kind as keyof InputFaults] as (...facts: readonly unknown[]) => Words
  return say`${own(input)}: ${wordsFor(...facts)}`
}
