import { describe, expect, test } from '@jest/globals'
import { inTurns, sleep } from '../../../src/vocabulary/clock.ts'
import { FakeClock } from '../../support/fake-clock.ts'

describe('work in turns', () => {
  const begin = async (start?: Promise<void>) => {
    const clock = new FakeClock()
    const done: number[] = []
    const tasks = [0, 1, 2].map((task) => () => void done.push(task))
    const callOff = inTurns(clock, start ?? Promise.resolve(), tasks)
    const turn = async (): Promise<number[]> => {
      clock.takeTurn()
      await new Promise((resolve) => setImmediate(resolve))
      return [...done]
    }
    await new Promise((resolve) => setImmediate(resolve))
    return { callOff, turn }
  }

  test('is done one task after the other, each in a turn of its own', async () => {
    const { turn } = await begin()
    const seen = [await turn(), await turn(), await turn()]
    expect(seen).toEqual([[0], [0, 1], [0, 1, 2]])
  })

  test('does not begin before it is to', async () => {
    const { turn } = await begin(new Promise(() => undefined))
    expect(await turn()).toEqual([])
  })

  test.each([0, 1, 2, 3])('can be called off after %d turns', async (turns) => {
    const { callOff, turn } = await begin()
    for (let index = 0; index < turns; index++) await turn()
    callOff()
    await turn()
    expect(await turn()).toHaveLength(turns)
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
