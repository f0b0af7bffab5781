import { describe, expect, test } from '@jest/globals'
import { sleep } from '../../../src/vocabulary/clock.ts'
import { FakeClock } from '../../support/fake-clock.ts'

describe('sleep', () => {
  test('ends when the time is over, not before', async () => {
    const clock = new FakeClock()
    let isOver = false
    const slept = sleep(clock, 1000, new AbortController().signal).then(() => (isOver = true))
    clock.advance(999)
    await Promise.resolve()
    expect(isOver).toBe(false)
    clock.advance(1)
    await slept
    expect(clock.pending).toBe(0)
  })

  test('is interrupted with the signal’s reason, and lets go of its timer', async () => {
    const clock = new FakeClock()
    const abort = new AbortController()
    const slept = sleep(clock, 1000, abort.signal)
    abort.abort('enough')
    await expect(slept).rejects.toBe('enough')
    expect(clock.pending).toBe(0)
  })

  test('does not begin when the signal was aborted before', async () => {
    const clock = new FakeClock()
    await expect(sleep(clock, 1000, AbortSignal.abort('too late'))).rejects.toBe('too late')
    expect(clock.pending).toBe(0)
  })

  test('that is over hears of no later abort', async () => {
    const clock = new FakeClock()
    const abort = new AbortController()
    const slept = sleep(clock, 1000, abort.signal)
    clock.advance(1000)
    abort.abort('too late')
    await expect(slept).resolves.toBeUndefined()
  })
})
