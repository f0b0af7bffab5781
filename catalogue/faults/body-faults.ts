import * as hostile from '../../simulation/tenant/hostile.ts'
import type { Fault, FaultTable } from './fault.ts'
import { REQUEST, requests } from './settings.ts'

const MIB = 1024 * 1024
const tooLarge = 'The answer is too large'
const rows = (count: number): string => `[${'{"id":123},'.repeat(count - 1)}{"id":0}]`
const moments = { atLeast: 0, below: 12, words: 'a moment' }

const bodies: readonly Fault[] = [
  {
    fault: 'An answer of 64 MiB',
    tenant: requests(hostile.hugeBody(64 * MIB)),
    inputs: REQUEST,
    error: tooLarge,
    says: ['16 MiB', 'response-file'],
    asked: [1, 1],
    lasts: moments,
    note: 'Reads no more than 16 MiB of it',
  },
  {
    fault: 'A gzip bomb of 4 GiB',
    tenant: requests(hostile.gzipBomb(4096 * MIB)),
    inputs: REQUEST,
    error: tooLarge,
    says: ['16 MiB', 'response-file'],
    asked: [1, 1],
    lasts: moments,
    note: 'Unpacks no more than 16 MiB of it',
  },
  {
    fault: 'An answer of 32 MiB, with `response-file`',
    tenant: requests(hostile.hugeBody(32 * MIB)),
    inputs: { ...REQUEST, 'response-file': 'big.json' },
    outputs: { status: '200', 'response-file': /big\.json$/ },
    warns: /not registered as masks/,
    asked: [1, 1],
    lasts: moments,
    note: 'Streams it into the file, and leaves out the output `response` with a warning',
  },
  {
    fault: 'An answer of a million rows',
    tenant: requests(hostile.compressed('gzip', rows(1_000_000))),
    inputs: { ...REQUEST, select: 'length(@)' },
    outputs: { result: '1000000' },
    warns: /response.* is left out/,
    asked: [1, 1],
    lasts: moments,
    note: 'Leaves out the output `response` with a warning',
  },
  ...['[', '{"a":'].map((open): Fault => {
    const body = open.repeat(100_000) + '1' + (open === '[' ? ']' : '}').repeat(100_000)
    return {
      fault: `An answer nested 100,000 levels deep (\`${open}\`)`,
      tenant: requests({ status: 200, body }),
      inputs: REQUEST,
      outputs: { status: '200', response: body },
      asked: [1, 1],
      lasts: moments,
    }
  }),
  {
    fault: 'An answer nested 100,000 levels deep, and `select`',
    tenant: requests({ status: 200, body: `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}` }),
    inputs: { ...REQUEST, select: 'a[].b' },
    outputs: { result: '[]' },
    asked: [1, 1],
    lasts: moments,
  },
  {
    fault: 'An error nested 100,000 levels deep',
    tenant: requests({ status: 400, body: '{"errors":['.repeat(50_000) + ']}'.repeat(50_000) }),
    inputs: REQUEST,
    error: 'The service rejected the request',
    asked: [1, 1],
    lasts: moments,
  },
  {
    fault: 'Prototype keys in the answer, and `select`',
    tenant: requests({ status: 200, body: '{"__proto__":{"polluted":"OWNED"},"a":1}' }),
    inputs: { ...REQUEST, select: 'polluted || a' },
    outputs: { result: '1' },
    asked: [1, 1],
    lasts: 'at once',
  },
  {
    fault: 'Headers named like prototype keys',
    tenant: requests({
      status: 200,
      headers: { __proto__: undefined, 'X-Constructor': '1', constructor: 'a', ['__proto__' as string]: 'b' },
      body: { done: true },
    }),
    inputs: REQUEST,
    outputs: { 'response-headers': /"constructor":"a"/ },
    asked: [1, 1],
    lasts: 'at once',
  },
  ...(['gzip', 'br', 'deflate'] as const).map((encoding): Fault => ({
    fault: `The service compresses its answer (\`${encoding}\`) unasked`,
    tenant: requests(hostile.compressed(encoding, { name: 'Grüße' })),
    inputs: { ...REQUEST, select: 'name' },
    outputs: { result: 'Grüße' },
    asked: [1, 1],
    lasts: 'at once',
  })),
  {
    fault: 'The service compresses its answer in a way that is not known',
    tenant: requests({ status: 200, headers: { 'Content-Encoding': 'zstd' }, body: '{}' }),
    inputs: REQUEST,
    error: 'The answer has an unknown encoding',
    says: ['zstd', 'Accept-Encoding'],
    asked: [1, 1],
    lasts: 'at once',
  },
  {
    fault: 'An error is compressed in a way that is not known',
    tenant: requests({ status: 403, headers: { 'Content-Encoding': 'zstd' }, body: '{}' }),
    inputs: REQUEST,
    error: 'The service user may not do this',
    says: ['status 403'],
    asked: [1, 1],
    lasts: 'at once',
  },
  {
    fault: 'The answer is in UTF-16, as its charset says',
    tenant: requests({
      status: 200,
      headers: { 'Content-Type': 'application/json; charset=utf-16le' },
      body: Buffer.from('\ufeff{"a":"Grüße"}', 'utf16le'),
    }),
    inputs: { ...REQUEST, select: 'a' },
    outputs: { result: 'Grüße' },
    asked: [1, 1],
    lasts: 'at once',
  },
  {
    fault: 'The charset is none that exists',
    tenant: requests({
      status: 200,
      headers: { 'Content-Type': 'application/json; charset="x-OWNED' },
      body: '{"a":1}',
    }),
    inputs: { ...REQUEST, select: 'a' },
    outputs: { result: '1' },
    asked: [1, 1],
    lasts: 'at once',
  },
]

export const bodyFaults: FaultTable = {
  file: 'faults-body',
  heading: 'The body of an answer',
  introduction:
    'The action holds at most 16 MiB of a body in memory. `response-file` takes a body of any size.',
  faults: bodies,
}
