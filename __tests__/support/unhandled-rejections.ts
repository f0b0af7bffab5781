import { afterEach, beforeEach, expect } from '@jest/globals'

/** Holds each test of a file to leaving no rejection unhandled. */
export function leaveNoneUnhandled(): void {
  const unhandled: unknown[] = []
  const note = (reason: unknown): void => void unhandled.push(reason)
  beforeEach(() => {
    process.on('unhandledRejection', note)
  })
  afterEach(async () => {
    await new Promise(setImmediate)
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })
}
