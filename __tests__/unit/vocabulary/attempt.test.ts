import { expect, test } from '@jest/globals'
import { isTrouble, mayPassLater } from '../../../src/vocabulary/attempt.ts'

test.each([408, 425, 429, 500, 502, 503, 504])('what is answered with %d may pass', (status) => {
  expect([mayPassLater(status), isTrouble(status)]).toEqual([true, true])
})

test.each([501, 505, 507, 511, 599])(
  'what is answered with %d is trouble, but stays what it is',
  (status) => {
    expect([mayPassLater(status), isTrouble(status)]).toEqual([false, true])
  },
)

test.each([200, 207, 304, 400, 401, 403, 404, 407, 409, 422, 426, 428, 431, 499])(
  'what is answered with %d is about the request',
  (status) => {
    expect([mayPassLater(status), isTrouble(status)]).toEqual([false, false])
  },
)
