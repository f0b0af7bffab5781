import { expect, test } from '@jest/globals'
import { own, Quoted, say, sentences } from '../../../src/vocabulary/words.ts'

test('a sentence keeps our own words apart from everybody else’s', () => {
  const host = 'abc1234.id.cyberark.cloud'
  expect(say`The tenant ${host} answered ${401}.`).toEqual([
    'The tenant ',
    new Quoted(host),
    ' answered ',
    '401',
    '.',
  ])
})

test('a sentence without anything in it is our own', () => {
  expect(say`Nothing was sent.`).toEqual(['Nothing was sent.'])
})

test('a quotation with a limit of its own keeps it', () => {
  const excerpt = new Quoted('<html>', 3)
  expect(say`It said ${excerpt}`).toEqual(['It said ', excerpt, ''])
  expect(new Quoted('text').limit).toBe(200)
})

test('sentences are put into sentences without becoming foreign text', () => {
  expect(say`Write ${own('2xx')} or ${say`the status ${'x'}`}.`).toEqual([
    'Write ',
    '2xx',
    ' or ',
    'the status ',
    new Quoted('x'),
    '',
    '.',
  ])
})

test('sentences stand one after the other with a space between them', () => {
  expect(sentences(own('One.'), own('Two.'))).toEqual(['One.', ' ', 'Two.'])
})

test.each([
  ['missing', undefined],
  ['empty', []],
])('a sentence that is %s leaves no gap', (_, nothing) => {
  expect(sentences(nothing, own('One.'), nothing, own('Two.'), nothing)).toEqual(['One.', ' ', 'Two.'])
  expect(sentences(nothing)).toEqual([])
})
