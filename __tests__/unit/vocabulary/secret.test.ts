import { Console } from 'node:console'
import { PassThrough } from 'node:stream'
import { format, formatWithOptions, inspect } from 'node:util'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Secret } from '../../../src/vocabulary/secret.ts'

/** Every way of turning a value into text that somebody might use without thinking. */
const PRINTS: Readonly<Record<string, (secret: Secret) => string>> = {
  'a template': (secret) => `the secret is ${secret as unknown as string}`,
  String: (secret) => String(secret),
  concatenation: (secret) => 'the secret is ' + (secret as unknown as string),
  join: (secret) => [secret, secret].join(),
  'an error message': (secret) => new Error(secret as unknown as string).message,
  'an object key': (secret) => Object.keys({ [secret as unknown as string]: 1 }).join(),
  'JSON.stringify': (secret) => JSON.stringify(secret),
  'JSON.stringify of a document': (secret) => JSON.stringify({ plan: [{ secret }] }, null, 2),
  'a URL parameter': (secret) => new URLSearchParams([['a', secret as unknown as string]]).toString(),
  inspect: (secret) => inspect(secret),
  'inspect at depth': (secret) => inspect({ a: { b: [secret] } }, { depth: null, showHidden: true }),
  'inspect without custom inspection': (secret) =>
    inspect(secret, { customInspect: false, showHidden: true, getters: true }),
  'format %s': (secret) => format('%s', secret),
  'format %o': (secret) => format('%o', secret),
  'format %O': (secret) => formatWithOptions({ colors: true }, '%O', { secret }),
  'format %j': (secret) => format('%j', secret),
  'format %d %i %f': (secret) => format('%d %i %f', secret, secret, secret),
  'format without a pattern': (secret) => format(secret, [secret], new Map([[secret, secret]])),
  'console.log': (secret) => printed((console) => console.log('secret', secret, { secret })),
  'console.error': (secret) => printed((console) => console.error('%s', secret)),
  'console.dir': (secret) => printed((console) => console.dir({ secret }, { showHidden: true, depth: 9 })),
  'console.table': (secret) => printed((console) => console.table([{ secret }, [secret], secret])),
  'console.group': (secret) => printed((console) => console.group(secret)),
  'a copy': (secret) => JSON.stringify(Object.assign({}, secret)) + JSON.stringify(structuredClone(secret)),
  'keys and values': (secret) => format(Object.entries(secret), Reflect.ownKeys(secret)),
}

test.each(Object.keys(PRINTS))('%s never shows a secret', (way) => {
  fc.assert(
    fc.property(fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme' }), (text) => {
      fc.pre(!/^[\s*]*$/.test(text))
      expect(PRINTS[way]!(new Secret(`s3cr3t-${text}`))).not.toContain('s3cr3t')
    }),
    { numRuns: 25 },
  )
})

test.each(['a template', 'String', 'concatenation', 'inspect', 'format %s', 'JSON.stringify'])(
  '%s says that something is hidden',
  (way) => {
    expect(PRINTS[way]!(new Secret('s3cr3t'))).toContain('***')
  },
)

test('only reveal gives the value', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(new Secret(text).reveal()).toBe(text)
    }),
  )
})

function printed(print: (console: Console) => void): string {
  const stream = new PassThrough()
  print(new Console(stream, stream))
  return String(stream.read())
}
