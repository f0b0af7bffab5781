import { expect, test } from '@jest/globals'
import { Cleaner } from '../../../src/report/cleaner.ts'
import { Masks } from '../../../src/report/masks.ts'
import { own } from '../../../src/vocabulary/words.ts'
import { FakeRunner } from '../../support/fake-runner.ts'

/** Masks that know these values, and what they keep them out of. */
function adding(...values: readonly string[]): { masks: Masks; runner: FakeRunner; cleaner: Cleaner } {
  const runner = new FakeRunner()
  const cleaner = new Cleaner()
  const masks = new Masks(runner, cleaner)
  for (const value of values) masks.add(value)
  return { masks, runner, cleaner }
}

test('a value is registered when asked for, and not before', () => {
  const { masks, runner, cleaner } = adding('first', 'other')
  expect(runner.masks).toEqual([])
  expect(cleaner.print(own('the first'))).toBe('the first')
  masks.register()
  expect(runner.masks.filter((mask) => ['first', 'other'].includes(mask))).toEqual(['first', 'other'])
  expect(cleaner.print(own('the first, the other'))).toBe('the ***, the ***')
})

test('a value is registered with the forms that the runner does not derive', () => {
  const { masks, runner } = adding('a b/c')
  masks.register()
  expect(runner.masks).toEqual(['a b/c', '6120622f63', '6120622F63', 'YSBiL2MK', 'a%20b%2Fc', 'a%20b%2fc'])
})

test('nothing is registered twice: no value, and no form that two values share', () => {
  const { masks, runner } = adding('abcd', 'abcd', '61626364')
  masks.register()
  masks.add('abcd')
  masks.register()
  expect(runner.masks.filter((mask) => mask === 'abcd')).toHaveLength(1)
  expect(runner.masks.filter((mask) => mask === '61626364')).toHaveLength(1)
  expect(runner.masks).toHaveLength(new Set(runner.masks).size)
})

test('white space is no secret', () => {
  const { masks, runner } = adding('', ' ', '\n\t')
  masks.register()
  expect(runner.masks).toEqual([])
})

test('the runner is left alone when there is nothing new', () => {
  const calls: (readonly string[])[] = []
  const runner = Object.assign(new FakeRunner(), {
    mask: (values: readonly string[]) => void calls.push(values),
  })
  const masks = new Masks(runner, new Cleaner())
  masks.register()
  masks.add('ab')
  masks.register()
  masks.register()
  expect(calls).toEqual([['ab']])
})
