/** All pages of a list as one answer, in each of its forms. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { JoinedList } from '../../../src/exchange/joined-list.ts'

const pageOf = (items: unknown): Buffer => Buffer.from(JSON.stringify(items).slice(1, -1))

test('property: its pieces, its text and what it says are the same', () => {
  const page = fc.array(fc.jsonValue(), { minLength: 1 })
  const around = fc.constantFrom(
    { before: '', behind: '', at: '' },
    { before: '{"a":1,"items":', behind: ',"b":{"c":2}}', at: 'items' },
    { before: '{"Result":{"Results":', behind: '}}', at: 'result.results' },
  )
  fc.assert(
    fc.property(fc.array(page), around, (pages, where) => {
      const list = new JoinedList(pages.map(pageOf), where)
      const text = `${where.before}${JSON.stringify(pages.flat())}${where.behind}`
      expect(Buffer.concat(list.pieces()).toString()).toBe(text)
      expect(list.text(Infinity)).toBe(text)
      expect(list.document()).toEqual(JSON.parse(text))
    }),
  )
})

test('a page that is as it came is left so', () => {
  const list = new JoinedList([Buffer.from(' {"a": 1.0} ')])
  expect([list.text(12), list.text(11)]).toEqual([' {"a": 1.0} ', undefined])
  expect(list.document()).toEqual({ a: 1 })
  expect(Buffer.concat(list.pieces()).toString()).toBe(' {"a": 1.0} ')
})

test('of very many items none is lost', () => {
  const items = Array.from({ length: 300_000 }, (_value, index) => index)
  const list = new JoinedList([pageOf(items), pageOf([-1])], { before: '', behind: '', at: '' })
  expect((list.document() as number[]).length).toBe(300_001)
})
