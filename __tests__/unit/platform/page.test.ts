import { expect, test } from '@jest/globals'
import { pageIn } from '../../../src/platform/page.ts'

test.each([
  '<title>Sign in</title>',
  '<div>x</div>',
  '<meta charset="utf-8">',
  '<script>x</script>',
  '<!-- x',
])('%s is a page where its type says so', (body) => {
  expect(pageIn(body, 'text/html; charset=utf-8')).toBeDefined()
  expect(pageIn(body)).toBeUndefined()
})

test.each(['"deleted"', 'deleted', '', '{"a":"<p>"}'])('%j is none, whatever its type', (body) => {
  expect(pageIn(body, 'text/html')).toBeUndefined()
})

test('a body that nobody has seen is judged by its type', () => {
  expect(pageIn(undefined, 'Text/HTML; charset=utf-8')).toEqual({ title: '' })
  expect(pageIn(undefined, 'application/json')).toBeUndefined()
  expect(pageIn(undefined)).toBeUndefined()
})

test('its title is one line', () => {
  expect(pageIn('<html><title lang="en">\n Sign\n in </title>')).toEqual({ title: 'Sign in' })
})
