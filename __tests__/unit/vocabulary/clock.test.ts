import { describe, expect, test } from '@jest/globals'
import { inTurns, sleep } from '../../../src/vocabulary/clock.ts'
import { FakeClock } from '../../support/fake-clock.ts'

describe('work in turns', () => {
  const begin = (count: number): { clock: FakeClock; done: number[]; callOff: () => void } => {
    const clock = new FakeClock()
    const done: number[] = []
    const tasks = Array.from({ length: count }, (_, task) => () => void done.push(task))
    return { clock, done, callOff: inTurns(clock, tasks) }
  }

  test('is done one task after the other, each in a turn of its own', () => {
    const { clock, done } = begin(3)
    expect(done).toEqual([])
    const seen = [1, 2, 3].map(() => clock.advanceToNext() && [...done])
    expect(seen).toEqual([[0], [0, 1], [0, 1, 2]])
    expect(clock.pending).toBe(0)
  })

  test('can be called off at any moment', () => {
    for (const turns of [0, 1, 2, 3, 4]) {
      const { clock, done, callOff } = begin(3)
      for (let turn = 0; turn < turns; turn++) clock.advanceToNext()
      callOff()
      expect(clock.pending).toBe(0)
      expect(done).toHaveLength(Math.min(turns, 3))
    }
  })
})

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
