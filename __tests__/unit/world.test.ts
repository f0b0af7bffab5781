import { expect, test } from '@jest/globals'
import { systemClock } from '../../src/world.ts'

test('the system’s clock tells the time of day', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000)
})

test('the system’s clock measures and calls back', async () => {
  const started = systemClock.elapsed()
  await new Promise<void>((resolve) => void systemClock.after(10, resolve))
  // Node's timers count whole milliseconds, and may be one early.
  expect(systemClock.elapsed() - started).toBeGreaterThanOrEqual(9)
})

test('the system’s clock does not call back what was called off', async () => {
  let called = false
  systemClock.after(1, () => {
    called = true
  })()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(called).toBe(false)
})

test('a turn of the system’s event loop ends when all that had come by then has been dealt with', async () => {
  const dealtWith: string[] = []
  setImmediate(() => {
    dealtWith.push('first')
    setImmediate(() => dealtWith.push('what came of it'))
  })
  await systemClock.turn()
  expect(dealtWith).toEqual(['first', 'what came of it'])
})
