/** What is masked of several bodies is no more than of one. */
import { expect, test } from '@jest/globals'
import { NO_SECRETS, SecretsTogether, type FoundSecrets } from '../../../src/exchange/body-secrets.ts'
import { MOST_CHARACTERS, MOST_SECRETS } from '../../../src/vocabulary/limits.ts'

const found = (...values: string[]): FoundSecrets => ({ ...NO_SECRETS, values: new Set(values) })
const many = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `secret-${String(from + index)}`)

test('each value is given once', () => {
  const together = new SecretsTogether()
  expect(together.add(found('one', 'two'))).toEqual(found('one', 'two'))
  expect(together.add(found('two', 'three'))).toEqual(found('three'))
})

test('an incomplete one stays so', () => {
  expect(new SecretsTogether().add({ ...found('one'), isComplete: false }).isComplete).toBe(false)
})

test('as many as of one body are masked, and what is beyond is told', () => {
  const together = new SecretsTogether()
  expect(together.add(found(...many(0, MOST_SECRETS - 1))).isComplete).toBe(true)
  const beyond = together.add(found(...many(MOST_SECRETS - 1, 2)))
  expect([beyond.values.size, beyond.isComplete]).toEqual([1, false])
  expect(together.add(found('secret-0')).isComplete).toBe(true)
})

test('nor are there more characters', () => {
  const together = new SecretsTogether()
  const quarters = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(MOST_CHARACTERS / 4))
  expect(together.add(found(...quarters)).isComplete).toBe(true)
  expect(together.add(found('e'))).toEqual({ ...NO_SECRETS, isComplete: false })
})
