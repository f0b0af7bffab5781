import { sayAlways } from '../../simulation/network/listeners.ts'
import * as hostile from '../../simulation/tenant/hostile.ts'
import type { RecordedRequest, Reply } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable, Inputs } from './fault.ts'
import { proxyAt, POST, REQUEST, requests, signIns } from './settings.ts'

/** Everything a runner or a terminal would obey, and what runners of old did. */
const COMMANDS = [
  '::set-output name=token::OWNED',
  '::set-env name=OWNED::x',
  '::add-mask::OWNED',
  '::add-path::/OWNED',
  '::save-state name=OWNED::x',
  '::stop-commands::OWNED',
  '::error title=OWNED::OWNED',
  '::notice title=OWNED::OWNED',
  '##[set-output name=token]OWNED',
  '##[error]OWNED',
  '##vso[task.setvariable variable=OWNED]x',
]
const TERMINAL = '\u001b]0;OWNED\u0007\u001b[2J\u001b[1A\u009b31m\u001b[8m\u202eDENWO\u202c\u0000\b\b\u007f'
const BREAKS = ['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '%0A', '%0D', '\u200b\n']

/** Each command on a line of its own, however a line is broken. */
const TEXT =
  BREAKS.flatMap((mark) => COMMANDS.map((command) => `x${mark}${command}${mark}`)).join('') + TERMINAL
const header = encodeURIComponent(TEXT).slice(0, 3000)
const printable = COMMANDS.join(' ').slice(0, 2000)

const from = (text: string): Reply => ({ status: 400, body: text })
const json = (status: number, body: unknown): Reply => ({ status, body: JSON.stringify(body) })
const once: Inputs = { retries: '0' }

/** Where a server may put a text. */
const texts: readonly (readonly [string, Reply, string])[] = [
  ['plain text', from(TEXT), 'refused'],
  ['plain text that begins with a command', from(COMMANDS.join('\n')), 'refused'],
  ['an `error_description`', json(400, { error: TEXT, error_description: TEXT }), 'refused'],
  [
    'an `ErrorCode` and `Details`',
    json(400, { ErrorCode: TEXT, ErrorMessage: TEXT, Details: TEXT }),
    'refused',
  ],
  ['a list of errors', json(400, [{ code: TEXT, message: TEXT }]), 'refused'],
  ['a page of HTML', from(`<!DOCTYPE html><title>${TEXT}</title>${TEXT}`), 'page'],
  [
    'headers, such as the correlation ID',
    { status: 403, headers: { 'x-request-id': printable, 'x-amzn-requestid': header }, body: '{}' },
    'refused',
  ],
  [
    'the target of a redirect',
    { status: 307, headers: { Location: `https://evil.example/${header}?${header}#${header}` } },
    'redirected',
  ],
  ['an encoding', { status: 200, headers: { 'Content-Encoding': printable }, body: '{}' }, 'encoding'],
]

const titles: Readonly<Record<string, readonly [signIn: string, request: string]>> = {
  refused: ['Sign-in refused', 'The service rejected the request'],
  page: ['No tenant answers there', 'The service rejected the request'],
  redirected: ['The tenant lives elsewhere', 'The request was redirected'],
  encoding: ['The answer has an unknown encoding', 'The answer has an unknown encoding'],
}

const printed: readonly Fault[] = [
  ...texts.flatMap(([where, reply, kind]): readonly Fault[] => [
    {
      fault: `Commands for the runner and the terminal in ${where}, at the sign-in`,
      tenant: signIns(reply),
      error: titles[kind]?.[0] ?? '',
      asked: [1, 0],
      lasts: 'at once',
      note: 'None is obeyed',
    },
    {
      fault: `Commands for the runner and the terminal in ${where}, at the request`,
      tenant: requests(reply),
      inputs: REQUEST,
      error: where.includes('header') ? 'The service user may not do this' : (titles[kind]?.[1] ?? ''),
      asked: [1, 1],
      lasts: 'at once',
      note: 'None is obeyed',
    },
  ]),
  {
    fault: 'Commands in the names of what came in place of a token',
    tenant: signIns(
      json(200, Object.fromEntries(COMMANDS.flatMap((one) => BREAKS.map((mark) => [mark + one, 1])))),
    ),
    error: 'The tenant sent no token',
    asked: [1, 0],
    lasts: 'at once',
    note: 'None is obeyed',
  },
  {
    fault: 'Commands in the keys that `select` did not find',
    tenant: requests(json(200, Object.fromEntries(COMMANDS.map((one) => [`\n${one}`, 1])))),
    inputs: { ...REQUEST, select: 'nothing' },
    error: 'select found nothing',
    asked: [1, 1],
    lasts: 'at once',
    note: 'None is obeyed',
  },
  {
    fault: 'Commands in the errors of a GraphQL answer',
    tenant: requests(json(200, { errors: [{ message: TEXT, extensions: { code: TEXT } }], data: null })),
    inputs: { ...POST, body: '{"query":"{ stores { id } }"}' },
    error: 'The query failed',
    asked: [1, 1],
    lasts: 'at once',
    note: 'None is obeyed',
  },
  {
    fault: 'Commands in the `errorInfo` of a success',
    tenant: requests(json(200, { response: { results: [{ errorInfo: { code: TEXT, message: TEXT } }] } })),
    inputs: REQUEST,
    warns: /parts of it failed/,
    asked: [1, 1],
    lasts: 'at once',
    note: 'None is obeyed',
  },
  {
    fault: 'Commands in a message that comes a few bytes at a time',
    tenant: signIns({
      raw: (response) => {
        response.statusCode = 401
        const bytes = Buffer.from(JSON.stringify({ error: 'x', error_description: COMMANDS.join('\n') }))
        let sent = 0
        const timer = setInterval(() => {
          response.write(bytes.subarray(sent, (sent += 3)))
          if (sent < bytes.length) return
          clearInterval(timer)
          response.end()
        }, 2)
      },
    }),
    error: 'Sign-in refused',
    asked: [1, 0],
    lasts: 'at once',
    note: 'None is obeyed',
  },
  {
    fault: 'Commands in the reason of a status, from a proxy',
    around: proxyAt(() =>
      sayAlways(`HTTP/1.1 403 ${printable}\r\nProxy-Status: ${printable}\r\nContent-Length: 0\r\n\r\n`),
    ),
    inputs: once,
    error: 'The proxy refused the tunnel',
    never: ['OWNED'],
    asked: [0, 0],
    lasts: 'at once',
    note: 'None is shown',
  },
  {
    fault: 'A success that is full of commands',
    tenant: requests({ status: 200, headers: { 'X-Text': printable }, body: TEXT }),
    inputs: { ...REQUEST, 'mask-response': 'none' },
    never: ['OWNED'],
    outputs: { response: TEXT, status: '200' },
    asked: [1, 1],
    lasts: 'at once',
    note: 'It is an output, and never printed',
  },
  {
    fault: 'A service that answers with everything it was sent',
    tenant: requests((request: RecordedRequest) => ({ ...hostile.echo(request), status: 418 })),
    inputs: { ...REQUEST, method: 'PUT', body: '{"password":"Correct-Horse-9"}' },
    alsoSecret: ['Correct-Horse-9'],
    error: 'The service rejected the request',
    asked: [1, 1],
    lasts: 'at once',
    note: 'No secret is shown',
  },
]

/** Lines that would end one value of the runner's files and begin another. */
const DELIMITERS = [
  'EOF',
  'ghadelimiter_00000000-0000-0000-0000-000000000000',
  'ghadelimiter_',
  'token<<EOF\nOWNED\nEOF',
  'token=OWNED',
  'OWNED=1',
].join('\n')

const injected: readonly Fault[] = [
  {
    fault: 'A response that ends the output’s value and begins another',
    tenant: requests({ status: 200, body: `${DELIMITERS}\n` }),
    inputs: { ...REQUEST, 'mask-response': 'none' },
    outputs: { response: `${DELIMITERS}\n` },
    asked: [1, 1],
    lasts: 'at once',
    note: 'The outputs are what they should be',
  },
  {
    fault: 'A selected text that ends the output’s value and begins another',
    tenant: requests(json(200, { a: DELIMITERS })),
    inputs: { ...REQUEST, select: 'a', 'mask-response': 'none' },
    outputs: { result: DELIMITERS },
    asked: [1, 1],
    lasts: 'at once',
    note: 'The outputs are what they should be',
  },
  ...(['subdomain', 'platform_domain', 'unique_name', 'iss', 'tenant_id'] as const).map((claim): Fault => ({
    fault: `The token’s claim \`${claim}\` carries lines for the runner’s files`,
    tenant: () => ({ claims: { [claim]: `acme\n${DELIMITERS}\n::error title=OWNED::OWNED` } }),
    asked: [1, 0],
    lasts: 'at once',
    note: 'It is not believed',
  })),
]

export const textFaults: FaultTable = {
  file: 'faults-text',
  heading: 'Hostile texts',
  introduction: 'Text from others is printed as one short, harmless line, or not at all.',
  faults: [...printed, ...injected],
}
