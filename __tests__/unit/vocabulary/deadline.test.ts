import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { Deadline } from '../../../src/vocabulary/deadline.ts'
import { Failure } from '../../../src/vocabulary/failure.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { leaveNoneUnhandled } from '../../support/unhandled-rejections.ts'

leaveNoneUnhandled()

function setUp(cancelled = new AbortController()): {
  clock: FakeClock
  cancel: AbortController
  deadline: Deadline
} {
  const clock = new FakeClock()
  const deadline = new Deadline(clock, 60, cancelled.signal, {
    timedOut: (...facts) => new Failure('timedOut', facts),
    cancelled: (activity) => new Failure('cancelled', [activity]),
  })
  return { clock, cancel: cancelled, deadline }
}
const never = new Promise<never>(() => undefined)

describe('the time', () => {
  test('that is left goes down to nothing, never below', () => {
    const { clock, deadline } = setUp()
    expect(deadline.remaining()).toBe(60_000)
    clock.advance(20_000)
    expect(deadline.remaining()).toBe(40_000)
    clock.advance(50_000)
    expect(deadline.remaining()).toBe(0)
  })

  test('being up aborts the signal, with what the run was busy with', () => {
    const { clock, deadline } = setUp()
    clock.advance(59_999)
    expect(deadline.signal.aborted).toBe(false)
    deadline.enter(['counting'])
    clock.advance(1)
    expect(deadline.signal.reason).toMatchObject({ kind: 'timedOut', facts: [['counting']] })
  })

  test('being too short for what comes next is told with what the run was busy with', () => {
    const { deadline } = setUp()
    deadline.enter(['counting'])
    expect(deadline.outOfTime()).toMatchObject({ kind: 'timedOut', facts: [['counting'], true] })
  })

  test('does not run on when the deadline is closed', () => {
    const { clock, cancel, deadline } = setUp()
    deadline.close()
    expect(clock.pending).toBe(0)
    cancel.abort()
    expect(deadline.signal.aborted).toBe(false)
  })
})

describe('cancelling', () => {
  test('aborts the signal, with what the run was busy with; the time changes nothing any more', () => {
    const { clock, cancel, deadline } = setUp()
    deadline.enter(['counting'])
    cancel.abort()
    clock.advance(60_000)
    expect(deadline.signal.reason).toMatchObject({ kind: 'cancelled', facts: [['counting']] })
  })

  test('before the start counts', () => {
    const cancelled = new AbortController()
    cancelled.abort()
    expect(setUp(cancelled).deadline.signal.reason).toMatchObject({
      kind: 'cancelled',
      facts: [['starting']],
    })
  })
})

describe('work under a deadline', () => {
  test('gives what it gives', async () => {
    await expect(setUp().deadline.bound(Promise.resolve(42))).resolves.toBe(42)
  })

  test('has the time it takes', async () => {
    const work = new Promise((resolve) => setImmediate(resolve, 42))
    await expect(setUp().deadline.bound(work)).resolves.toBe(42)
  })

  test('fails as it fails', async () => {
    await expect(setUp().deadline.bound(Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })

  test('that hangs ends with the deadline, after a moment to tidy up', async () => {
    const { clock, deadline } = setUp()
    const bound = deadline.bound(never)
    clock.advance(60_000)
    await new Promise(setImmediate)
    clock.advance(499)
    expect(
      await Promise.race([
        bound.catch(() => 'over'),
        new Promise((resolve) => setImmediate(resolve, 'tidying')),
      ]),
    ).toBe('tidying')
    clock.advance(1)
    await expect(bound).rejects.toMatchObject({ kind: 'timedOut' })
  })

  test.each(['resolves', 'rejects'])(
    'that %s while it tidies up ends at once, and holds no timer',
    async (how) => {
      const { clock, cancel, deadline } = setUp()
      const work = Promise.withResolvers<number>()
      const bound = deadline.bound(work.promise)
      cancel.abort()
      await new Promise(setImmediate)
      if (how === 'resolves') work.resolve(42)
      else work.reject(new Error('interrupted'))
      await expect(bound).rejects.toMatchObject({ kind: 'cancelled' })
      deadline.close()
      expect(clock.pending).toBe(0)
    },
  )

  test('that breaks because it was cut off fails with the reason of that', async () => {
    const { cancel, deadline } = setUp()
    const work = new Promise<never>((_, reject) => {
      deadline.signal.addEventListener('abort', () => {
        reject(new Error('a pipe broke'))
      })
    })
    const bound = deadline.bound(work)
    cancel.abort()
    await expect(bound).rejects.toMatchObject({ kind: 'cancelled' })
  })

  test('that can say more exactly what it failed by is heard', async () => {
    const { clock, deadline } = setUp()
    const work = Promise.withResolvers<never>()
    const bound = deadline.bound(work.promise)
    clock.advance(60_000)
    work.reject(new Failure('refused', [403]))
    await expect(bound).rejects.toMatchObject({ kind: 'refused', facts: [403] })
  })

  test('that began although all was over is cut off, even when it hangs', async () => {
    const { clock, cancel, deadline } = setUp()
    cancel.abort()
    const bound = deadline.bound(never)
    await new Promise(setImmediate)
    clock.advance(500)
    expect(
      await Promise.race([
        bound.catch((error: unknown) => error),
        new Promise((resolve) => setImmediate(resolve, 'hanging')),
      ]),
    ).toMatchObject({ kind: 'cancelled' })
  })

  test('that began although all was over is cut off, and its own end is heard of', async () => {
    const { clock, cancel, deadline } = setUp()
    cancel.abort()
    const bound = deadline.bound(new Promise((_, reject) => setImmediate(reject, new Error('late'))))
    await expect(bound).rejects.toMatchObject({ kind: 'cancelled' })
    deadline.close()
    expect(clock.pending).toBe(0)
  })

  test('leaves no listener behind', async () => {
    const { cancel, deadline } = setUp()
    const { signal } = deadline
    await deadline.bound(Promise.resolve())
    expect(getEventListeners(signal, 'abort')).toEqual([])
    expect(getEventListeners(cancel.signal, 'abort')).toHaveLength(1)
    deadline.close()
    expect(getEventListeners(cancel.signal, 'abort')).toEqual([])
  })
})
