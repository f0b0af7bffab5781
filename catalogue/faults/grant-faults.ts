import * as hostile from '../../simulation/tenant/hostile.ts'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable } from './fault.ts'
import { HOST, signIns } from './settings.ts'

const MIB = 1024 * 1024
const nonsense = 'The answer to the sign-in makes no sense'
const grant = (access_token: unknown, more: object = {}): object => ({
  access_token,
  token_type: 'Bearer',
  ...more,
})
const told = (body: unknown, headers = {}): Reply => ({ status: 200, headers, body: JSON.stringify(body) })
const plain = 'Plain.token-of_no~particular/kind+1234567890=='

/** A token whose time was over in 2001. */
const PAST = ['{"alg":"RS256"}', `{"exp":${String(Date.UTC(2001, 0, 1, 1) / 1000)}}`, 'signature']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.')

const contents: readonly Fault[] = [
  {
    fault: 'An HTML page with 200',
    tenant: signIns({ status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!DOCTYPE html><p>Hi' }),
    error: nonsense,
    says: ['HTML', 'proxy or portal'],
    asked: [1, 0],
    lasts: 'at once',
  },
  ...(
    [
      ['An empty answer', ''],
      ['`null`', 'null'],
      ['A number', '42'],
      ['A string', '"token"'],
      ['A list', JSON.stringify([grant('a.b.c')])],
      ['JSON that does not end', '{"access_token":"ey'],
      ['JSON nested 100,000 levels deep', '['.repeat(100_000) + ']'.repeat(100_000)],
      ['An object nested 100,000 levels deep', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ] as const
  ).map(([what, body]): Fault => ({
    fault: `${what} with 200`,
    tenant: signIns({ status: 200, body }),
    error: what.startsWith('An object nested') ? 'The tenant sent no token' : nonsense,
    says: [HOST],
    asked: [1, 0],
    lasts: 'at once',
  })),
  {
    fault: 'No `access_token`',
    tenant: signIns(told({ token_type: 'Bearer', expires_in: 900 })),
    error: 'The tenant sent no token',
    says: ['token_type, expires_in'],
    asked: [1, 0],
    lasts: 'at once',
  },
  ...[null, 7, {}, ''].map((value): Fault => ({
    fault: `\`access_token\` is \`${JSON.stringify(value)}\``,
    tenant: signIns(told(grant(value))),
    error: 'The tenant sent no token',
    says: ['access_token'],
    asked: [1, 0],
    lasts: 'at once',
  })),
  ...['null', 'undefined', 'e'].map((value): Fault => ({
    fault: `\`access_token\` is the text \`${value}\``,
    tenant: signIns(told(grant(value))),
    error: 'The token cannot be used',
    says: ['a word in place of one'],
    asked: [1, 0],
    lasts: 'at once',
  })),
  ...(
    [
      ['error_description', { error: 'access_denied', error_description: 'invalid client creds' }],
      [
        'errors',
        { access_token: null, errors: [{ code: 'access_denied', message: 'invalid client creds' }] },
      ],
    ] as const
  ).map(([key, answer]): Fault => ({
    fault: `A success with no token, but with \`${key}\``,
    tenant: signIns(told(answer)),
    error: 'Sign-in refused',
    says: ['"invalid client creds". Its error code: access_denied.'],
    asked: [1, 0],
    lasts: 'at once',
  })),
  ...[
    ['a line break', 'line\nGITHUB_TOKEN=OWNED'],
    ['a carriage return', 'line\r::set-output name=token::OWNED'],
    ['a NUL', 'nul\0nul'],
    ['a blank', 'two words'],
    ['40,000 characters', 'x'.repeat(40_000)],
  ].map(([what, value]): Fault => ({
    fault: `A token with ${what}`,
    tenant: signIns(told(grant(value))),
    error: 'The token cannot be used',
    never: ['OWNED'],
    asked: [1, 0],
    lasts: 'at once',
  })),
  ...['"soon"', '-5', '1e99', '{}'].map((value): Fault => ({
    fault: `\`expires_in\` is \`${value}\``,
    tenant: signIns({
      status: 200,
      body: `{"access_token":"${plain}","expires_in":${value}}`,
      secrets: [plain],
    }),
    asked: [1, 0],
    lasts: 'at once',
  })),
  {
    fault: 'The token hides under `__proto__` and `constructor`',
    tenant: signIns({
      status: 200,
      body: '{"__proto__":{"access_token":"abcdefgh"},"constructor":{"prototype":{"access_token":"abcdefgh"}}}',
    }),
    error: 'The tenant sent no token',
    says: ['__proto__'],
    asked: [1, 0],
    lasts: 'at once',
  },
  {
    fault: 'Prototype keys beside the token',
    tenant: signIns({
      status: 200,
      body: `{"__proto__":{"success":false,"expires_in":"x"},"access_token":"${plain}","hasOwnProperty":1,"toString":2}`,
      secrets: [plain],
    }),
    outputs: { token: plain },
    asked: [1, 0],
    lasts: 'at once',
  },
]

const sizes: readonly Fault[] = [
  ...(
    [
      ['64 MiB', hostile.hugeBody(64 * MIB)],
      ['a gzip bomb of 256 MiB', hostile.gzipBomb(256 * MIB)],
      ['a million rows', hostile.compressed('gzip', `[${'{"id":1},'.repeat(1_000_000)}1]`)],
    ] as const
  ).map(([what, reply]): Fault => ({
    fault: `The answer to the sign-in is ${what}`,
    tenant: signIns(reply),
    error: nonsense,
    says: [HOST],
    never: ['response-file'],
    asked: [1, 0],
    lasts: 'at once',
    note: 'Reads no more than 1 MiB of it',
  })),
  {
    fault: 'The new token has expired by the runner’s clock, which must be wrong then',
    tenant: signIns({ ...told(grant(PAST), { Date: 'Mon, 01 Jan 2001 00:30:00 GMT' }), secrets: [PAST] }),
    outputs: { token: PAST },
    warns:
      /^The new token expired at 2001-01-01T.* that clock is wrong\. .* days ahead of that of the server/,
    asked: [1, 0],
    lasts: 'at once',
    note: 'Says by how much, and uses the token',
  },
  {
    fault: 'The new token has expired, also by the tenant’s own clock',
    tenant: signIns({ ...told(grant(PAST)), secrets: [PAST] }),
    outputs: { token: PAST },
    warns:
      /^The new token expired at 2001-01-01T.*: the tenant issued it expired\. .* agrees .* used all the same\.$/,
    asked: [1, 0],
    lasts: 'at once',
    note: 'Uses the token',
  },
  ...(['gzip', 'br', 'deflate'] as const).map((encoding): Fault => ({
    fault: `The answer is compressed (\`${encoding}\`), which was not asked for`,
    tenant: signIns({ ...hostile.compressed(encoding, grant(plain, { expires_in: 900 })), secrets: [plain] }),
    outputs: { token: plain },
    asked: [1, 0],
    lasts: 'at once',
  })),
  {
    fault: 'The answer has an encoding that is not known (`zstd`)',
    tenant: signIns(told(grant(plain), { 'Content-Encoding': 'zstd' })),
    error: 'The answer has an unknown encoding',
    says: ['zstd'],
    asked: [1, 0],
    lasts: 'at once',
  },
  {
    fault: 'The answer says `gzip` and is not',
    tenant: signIns(told(grant(plain), { 'Content-Encoding': 'gzip' })),
    inputs: { retries: '1' },
    error: 'The answer was cut off',
    says: [HOST],
    lasts: 'retries',
  },
  {
    fault: 'The answer begins with a byte order mark',
    tenant: signIns({ status: 200, body: `\ufeff${JSON.stringify(grant(plain))}`, secrets: [plain] }),
    outputs: { token: plain },
    asked: [1, 0],
    lasts: 'at once',
  },
]

export const grantFaults: FaultTable = {
  file: 'faults-grant',
  heading: 'The token',
  introduction: 'A success without a usable token is a failure. It is not tried again.',
  faults: [...contents, ...sizes],
}
