import { expect, test } from '@jest/globals'
import { mayPassLater } from '../../../src/vocabulary/attempt.ts'

test.each([408, 425, 429, 500, 501, 502, 503, 504, 599])('what is answered with %d may pass', (status) => {
  expect(mayPassLater(status)).toBe(true)
})

test.each([200, 207, 304, 400, 401, 403, 404, 407, 409, 422, 426, 428, 431, 499])(
  'what is answered with %d is about the request',
  (status) => {
    expect(mayPassLater(status)).toBe(false)
  },
)
