/**
 * Every input with its default, as action.yml declares them; a test holds the two together. An empty string
 * means "not given".
 */
export const INPUTS = {
  'tenant-id': '',
  'client-id': '',
  'client-secret': '',
  token: '',
  subdomain: '',
  domain: 'cyberark.cloud',
  'env-var': 'CYBERARK_TOKEN',
  'job-summary': 'true',
  service: '',
  'service-url': '',
  path: '/',
  method: 'GET',
  query: '',
  headers: '',
  body: '',
  'body-file': '',
  'expect-status': '2xx',
  select: '',
  'response-file': '',
  'mask-response': 'auto',
  pages: '1',
  'wait-until': '',
  timeout: '60',
  retries: '3',
} as const

export type InputName = keyof typeof INPUTS

/** The inputs as the runner hands them over, trimmed, before anything is checked. */
export type RawInputs = Readonly<Record<InputName, string>>

/** Inputs whose white space may be part of the value; of these only one trailing line break is dropped. */
const VERBATIM: ReadonlySet<InputName> = new Set<InputName>(['client-secret', 'body'])

/** @param input gives the text of an input, an empty string when there is none. */
export function readInputs(input: (name: InputName) => string): RawInputs {
  const names = Object.keys(INPUTS) as InputName[]
  return Object.fromEntries(
    names.map((name) => [name, VERBATIM.has(name) ? input(name).replace(/\r?\n$/, '') : input(name).trim()]),
  ) as Record<InputName, string>
}

/** The text of an input; its default when it was set to nothing. */
export function given(raw: RawInputs, input: InputName): string {
  return raw[input] === '' ? INPUTS[input] : raw[input]
}
