/** By itself, because mutation testing would wait for it with every mutant. */
import { expect, test } from '@jest/globals'
import { Cleaner } from '../../../src/report/cleaner.ts'
import { own, Quoted } from '../../../src/vocabulary/words.ts'

test('a long text is cleaned in the time its length asks for', () => {
  const cleaner = new Cleaner()
  cleaner.learn(['a'.repeat(64), 'correct horse battery'])
  const timed = (length: number): number => {
    const started = performance.now()
    cleaner.print(own('a'.repeat(length)))
    cleaner.print(own('::##['.repeat(length / 5)))
    cleaner.print([new Quoted('\u2028 '.repeat(length / 2))])
    return performance.now() - started
  }
  timed(100_000)
  expect(timed(1_600_000)).toBeLessThan(Math.max(timed(100_000), 5) * 64)
})
