/** Wherever a secret stands in a body, it is found; where no key says that there is one, none is. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'
import { parseJson } from '../../../src/vocabulary/json.ts'

const SECRET_KEYS = [
  'password',
  'clientSecret',
  'api_key',
  'SecretAccessKey',
  'access-token',
  'credentials',
  'DB_PWD',
]
const OPEN_KEYS = ['name', 'items', 'state', 'nextToken', 'Key', 'count', 'settings', 'labels']

const openKey = fc.constantFrom(...OPEN_KEYS)
const openValue = fc.oneof(
  fc.constantFrom('open', 'prod eu-west-1', 'on', 'https://acme.example/x?y=1', ''),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const secretText = fc.stringMatching(/^[A-Za-z0-9+/=_!.$~^-]{8,24}$/).map((text) => `S${text}`)

interface Hiding {
  readonly document: unknown
  readonly secrets: readonly string[]
}

/** A document, and the secrets in it. */
const { hiding, open } = fc.letrec<{ hiding: Hiding; open: unknown }>((tie) => ({
  open: fc.oneof(
    { depthSize: 'small' },
    openValue,
    fc.array(tie('open'), { maxLength: 3 }),
    fc.dictionary(openKey, tie('open'), { maxKeys: 3, noNullPrototype: true }),
  ),
  hiding: fc.oneof(
    { depthSize: 'small' },
    fc.record({ key: fc.constantFrom(...SECRET_KEYS), secret: secretText }).map(({ key, secret }) => ({
      document: { [key]: secret },
      secrets: [secret],
    })),
    // Below a secret key, under a name that says nothing.
    fc.record({ key: fc.constantFrom(...SECRET_KEYS), inner: openKey, secret: secretText }).map((parts) => ({
      document: { [parts.key]: { [parts.inner === 'name' ? 'x' : parts.inner]: [parts.secret] } },
      secrets: [parts.secret],
    })),
    fc.record({ key: openKey, inner: tie('hiding'), other: tie('open') }).map(({ key, inner, other }) => ({
      document: { other, [key]: inner.document },
      secrets: inner.secrets,
    })),
    fc.tuple(tie('hiding'), tie('hiding')).map(([one, two]) => ({
      document: [one.document, two.document],
      secrets: [...one.secrets, ...two.secrets],
    })),
  ),
}))

const found = async (text: string): Promise<readonly string[]> => [
  ...(await secretsIn(text, parseJson(text), { mode: 'auto' })).values,
]

/** Whether every place in which a text shows a value is covered by a mask. */
const covers = (masks: readonly string[], secret: string): boolean => masks.includes(secret)

test('in JSON, in strings up to three times', async () => {
  await fc.assert(
    fc.asyncProperty(hiding, fc.integer({ min: 0, max: 3 }), async ({ document, secrets }, times) => {
      let held = document
      for (let time = 0; time < times; time++) held = { data: JSON.stringify(held) }
      const masks = await found(JSON.stringify(held))
      for (const secret of secrets)
        expect({ secret, isFound: covers(masks, secret) }).toEqual({ secret, isFound: true })
    }),
  )
})

test('in JSON that is a bare string', async () => {
  await fc.assert(
    fc.asyncProperty(hiding, fc.integer({ min: 1, max: 3 }), async ({ document, secrets }, times) => {
      let text = JSON.stringify(document)
      for (let time = 0; time < times; time++) text = JSON.stringify(text)
      const masks = await found(text)
      for (const secret of secrets) expect(masks).toContain(secret)
    }),
  )
})

test('in YAML, by itself and in a string of JSON', async () => {
  await fc.assert(
    fc.asyncProperty(hiding, fc.constantFrom(2, 4), async ({ document, secrets }, indent) => {
      const text = stringify(document, { lineWidth: 0, indent })
      for (const masks of [await found(text), await found(JSON.stringify({ data: text }))])
        for (const secret of secrets) expect(masks).toContain(secret)
    }),
  )
})

test('in .env', async () => {
  const line = fc.record({
    key: fc.constantFrom('API_KEY', 'DB_PASSWORD', 'CLIENT_SECRET'),
    secret: secretText,
    export: fc.constantFrom('', 'export '),
    quote: fc.constantFrom('', '"', "'"),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), async (lines) => {
      const text = [
        'A=open',
        ...lines.map(({ key, secret, quote, ...one }) => `${one.export}${key}=${quote}${secret}${quote}`),
      ]
      const masks = await found(text.join('\n'))
      for (const { secret } of lines) expect(masks).toContain(secret)
    }),
  )
})

test('in no document without secret keys', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(openKey, open, { noNullPrototype: true }), async (document) => {
      expect(await found(JSON.stringify(document))).toEqual([])
      expect(await found(JSON.stringify({ data: JSON.stringify(document) }))).toEqual([])
      const yaml = stringify(document, { lineWidth: 0 })
      if (yaml.includes('\n') && yaml.trim().includes(' ')) expect(await found(yaml)).toEqual([])
    }),
  )
})
