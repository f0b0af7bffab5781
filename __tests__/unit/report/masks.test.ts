import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { findLeaks } from '../../../simulation/runner/leaks.ts'
import { Masker } from '../../../simulation/runner/masker.ts'
import { Cleaner } from '../../../src/report/cleaner.ts'
import { Masks } from '../../../src/report/masks.ts'
import { own } from '../../../src/vocabulary/words.ts'
import { FakeRunner } from '../../support/fake-runner.ts'

/** Masks that know these values, and what they keep them out of. */
function adding(...values: readonly string[]): { masks: Masks; runner: FakeRunner; cleaner: Cleaner } {
  const runner = new FakeRunner()
  const cleaner = new Cleaner()
  const masks = new Masks(runner, cleaner)
  for (const value of values) masks.add(value)
  return { masks, runner, cleaner }
}

const needlesOf = ({ masks }: FakeRunner): number => {
  const masker = new Masker()
  for (const mask of masks) masker.add(mask)
  return masker.needles.size
}

test('a value is registered when asked for, and not before', () => {
  const { masks, runner, cleaner } = adding('first', 'other')
  expect(runner.masks).toEqual([])
  expect(cleaner.print(own('the first'))).toBe('the first')
  masks.register()
  expect(runner.masks.filter((mask) => ['first', 'other'].includes(mask))).toEqual(['first', 'other'])
  expect(cleaner.print(own('the first, the other'))).toBe('the ***, the ***')
})

test('a value is registered with the forms that the runner does not derive', () => {
  const { masks, runner } = adding('a b/c')
  masks.register()
  expect(runner.masks).toEqual(['a b/c', 'YSBiL2MK', '6120622f63', '6120622F63', 'a%20b%2fc'])
})

describe('of a token', () => {
  const signature = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_aBcDeFgHiJ'
  const token = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjaS1ydW5uZXIifQ.${signature}`

  test('the value, its signature and pieces of that are registered', () => {
    const { masks, runner } = adding(token)
    masks.register()
    expect(runner.masks).toEqual([
      token,
      signature,
      ...['AbCdEfGhIjKlMnOpQr', 'AbCdEfGhIjKlMnOpQrS', 'AbCdEfGhIjKlMnOpQrSt'],
      ...['StUvWxYz0123456789', 'StUvWxYz0123456789-', 'StUvWxYz0123456789-_'],
      ...['4162436445664768496a4b6c4d6e4f70', '705172537455765778597a3031323334'],
      // In hex the signature begins 36 columns into a line of 60; what follows is the first in it that does not break.
      '4D6E4F705172537455765778597A3031',
    ])
  })

  test('whose signature is too short for pieces, all forms are registered', () => {
    const { masks, runner } = adding('eyJhbGciOiJ.eyJzdWIiOiJ.c2lnbmF0dXJl')
    masks.register()
    expect(runner.masks).toContain('c2lnbmF0dXJl')
    expect(runner.shown(Buffer.from('eyJhbGciOiJ.eyJzdWIiOiJ.c2lnbmF0dXJl').toString('hex'))).toBe('***')
  })
})

describe('the budget', () => {
  const hexOf = (text: string): string => Buffer.from(text).toString('hex').toUpperCase()
  const token = (index: number): string =>
    `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjaS1ydW5uZXIifQ.${createHash('sha512').update(String(index)).digest('base64url')}`
  const passwords = (count: number): string[] =>
    Array.from(
      { length: count },
      (_, index) => `${createHash('md5').update(String(index)).digest('base64')}!&`,
    )

  test.each([
    ['of letters and digits', 'aB3dE5gH7jK9mN1pQ3sT'],
    ['of marks', `pass "word" & 'more' <x>/ü?`],
    [
      'of every printable ASCII character',
      String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i)),
    ],
    ['that is long', 'Long0+/='.repeat(512)],
    ['that is several words', 'Zürich & "Basel" '.repeat(12)],
  ])('of a token and a secret %s is 80 needles, whichever is known first', (_, secret) => {
    for (const values of [
      [secret, token(1)],
      [token(1), secret],
    ]) {
      const { masks, runner } = adding()
      for (const value of values) {
        masks.add(value)
        masks.register()
      }
      expect(needlesOf(runner)).toBeLessThanOrEqual(80)
      expect(findLeaks({ log: runner.shown(hexOf(token(1))) }, [token(1)])).toEqual([])
    }
  })

  test('is not spent by a secret of many lines, which the runner masks one by one, at the cost of the token', () => {
    const { masks, runner } = adding(passwords(20).join('\n'))
    masks.register()
    masks.add(token(1))
    masks.register()
    expect(findLeaks({ log: runner.shown(hexOf(token(1))) }, [token(1)])).toEqual([])
  })

  test.each([
    [10, 300],
    [100, 1500],
    [1000, 6500],
  ])('of a token, its secret and %d values found is %d needles', (count, most) => {
    const { masks, runner } = adding(`pass "word" & 'more' <x>/ü?`, token(1))
    for (const value of passwords(count)) masks.add(value, 'found')
    masks.register()
    expect(needlesOf(runner)).toBeLessThanOrEqual(most)
    expect(passwords(count).filter((value) => !runner.masks.includes(value))).toEqual([])
    expect(runner.shown(Buffer.from(passwords(1)[0]!).toString('hex'))).toBe('***')
    expect(masks.found.masked).toBe(count)
    expect(masks.found.bare).toBeGreaterThan(0)
  })

  test('is enough for a few values in all forms', () => {
    const { masks } = adding()
    for (const value of ['correct horse battery', 'another-password']) masks.add(value, 'found')
    masks.register()
    expect(masks.found).toMatchObject({ masked: 2, bare: 0 })
  })

  test('of what signs in is not spent by values found before', () => {
    const { masks, runner } = adding()
    for (const value of passwords(100)) masks.add(value, 'found')
    masks.register()
    masks.add(token(1))
    masks.register()
    expect(findLeaks({ log: runner.shown(hexOf(token(1))) }, [token(1)])).toEqual([])
  })
})

test('a form that the budget did not last for is registered once a text holds it', () => {
  const secret = `pass "word" & 'more' <x>/ü?`
  const form = 'pass &quot;word&quot; &amp; &#39;more&#39; &lt;x&gt;/ü?'
  const calls: (readonly string[])[] = []
  const runner = Object.assign(new FakeRunner(), {
    mask: (values: readonly string[]) => void calls.push(values),
  })
  const masks = new Masks(runner, new Cleaner())
  masks.add(secret)
  masks.register()
  expect(calls.splice(0).flat()).not.toContain(form)
  masks.register(['nothing of it'])
  expect(calls).toEqual([])
  masks.register([`You sent ${form}.`])
  masks.register([`You sent ${form}.`])
  expect(calls).toEqual([[form]])
})

test.each([
  ['of 48 characters and all marks', 'aB3!"#$%&()*+,-./:;<=>?@[]^_{|}~'.repeat(2).slice(0, 48), false],
  ['that is long', 'aB3!"#$%&()*+,-./:;<=>?@[]^_{|}~'.repeat(8), true],
])('whether a secret %s is masked in the forms that people print is known', (_, secret, isBare) => {
  const { masks } = adding(secret)
  masks.register()
  expect(masks.isCredentialBare).toBe(isBare)
})

test('what an answer itself prints of many values is masked before any other of their forms', () => {
  const words = Array.from(
    { length: 10 },
    (_, index) => `pä"ss-${createHash('md5').update(String(index)).digest('hex')}`,
  )
  const text = words.map((word) => JSON.stringify(word).replaceAll('ä', '\\u00e4')).join()
  const { masks, runner } = adding('Short-Secret-1')
  for (const word of words) masks.add(word, 'found')
  masks.register([text])
  expect(words.filter((word) => runner.shown(text).includes(word.slice(5)))).toEqual([])
  expect(needlesOf(runner)).toBeLessThanOrEqual(300)
})

test('a way of printing secrets is masked as it is, and counts as none', () => {
  const { masks, runner } = adding()
  masks.add('pass word one', 'found')
  masks.register()
  const before = runner.masks.length
  masks.add('{"password":"pass word one"}', 'printed')
  masks.register()
  expect(runner.masks.slice(before)).toEqual(['{"password":"pass word one"}'])
  expect(masks.found).toEqual({ masked: 1, bare: 0 })
})

test('nothing is registered twice: no value, and no form that two values share', () => {
  const { masks, runner } = adding('abcd', 'abcd', '61626364')
  masks.register()
  masks.add('abcd')
  masks.register()
  expect(runner.masks.filter((mask) => mask === 'abcd')).toHaveLength(1)
  expect(runner.masks.filter((mask) => mask === '61626364')).toHaveLength(1)
  expect(runner.masks).toHaveLength(new Set(runner.masks).size)
})

test('white space is no secret', () => {
  const { masks, runner } = adding('', ' ', '\n\t')
  masks.register()
  expect(runner.masks).toEqual([])
})

test('the runner is left alone when there is nothing new', () => {
  const calls: (readonly string[])[] = []
  const runner = Object.assign(new FakeRunner(), {
    mask: (values: readonly string[]) => void calls.push(values),
  })
  const masks = new Masks(runner, new Cleaner())
  masks.register()
  masks.add('ab')
  masks.register()
  masks.register()
  expect(calls).toEqual([['ab']])
})
