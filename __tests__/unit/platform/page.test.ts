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
