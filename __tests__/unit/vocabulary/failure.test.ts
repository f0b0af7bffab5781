import { inspect } from 'node:util'
import { expect, test } from '@jest/globals'
import { Failure } from '../../../src/vocabulary/failure.ts'

test('a failure that somebody prints by accident shows only its kind', () => {
  const failure = new Failure('signInRefused', ['abc1234.id.cyberark.cloud'])
  expect(failure).toBeInstanceOf(Error)
  expect(String(failure)).toBe('Failure: signInRefused')
  expect(failure.message).toBe('signInRefused')
  expect(failure.facts).toEqual(['abc1234.id.cyberark.cloud'])
  expect(inspect(failure.stack)).not.toContain('abc1234')
})
