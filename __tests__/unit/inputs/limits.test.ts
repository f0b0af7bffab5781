import { expect, test } from '@jest/globals'
import { faultsOf, planOf } from '../../support/inputs.ts'

test.each([
  ['', 60],
  ['1', 1],
  ['60', 60],
  ['3600', 3600],
  ['0060', 60],
  [' 5\n', 5],
])('a timeout of "%s" is %d seconds', async (text, seconds) => {
  expect((await planOf({ timeout: text })).timeoutSeconds).toBe(seconds)
})

test.each([
  ['', 3],
  ['0', 0],
  ['10', 10],
])('"%s" allows %d retries', async (text, retries) => {
  expect((await planOf({ retries: text })).retries).toBe(retries)
})

const NO_NUMBERS = [
  ...['-1', '+5', '60.0', '1e2', '0x10', '1_000', '5s', '2m', '½', '٣', 'NaN', 'Infinity'],
  ...['5 5', '5\n5', '9'.repeat(400), '1000000000', '99999999999999999999'],
]

test.each(['0', '3601', ...NO_NUMBERS])('a timeout of %j is refused', async (text) => {
  expect(await faultsOf({ timeout: text })).toEqual([
    `timeout: ${text} is not a whole number from 1 to 3600 (seconds).`,
  ])
})

test.each(['11', ...NO_NUMBERS])('%j retries are refused', async (text) => {
  expect(await faultsOf({ retries: text })).toEqual([
    `retries: ${text} is not a whole number from 0 to 10 (further attempts).`,
  ])
})
