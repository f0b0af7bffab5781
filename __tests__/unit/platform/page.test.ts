import { expect, test } from '@jest/globals'
import { isPage } from '../../../src/platform/page.ts'

test.each([
  '<title>Sign in</title>',
  '<div>x</div>',
  '<meta charset="utf-8">',
  '<script>x</script>',
  '<!-- x',
  ' \n<P>x',
])('%s is a page where its type says so', (body) => {
  expect(isPage(body, 'text/html; charset=utf-8')).toBe(true)
  expect(isPage(body, ' Application/XHTML+xml')).toBe(true)
  expect(isPage(body, 'text/plain; was=text/html')).toBe(false)
  expect(isPage(body)).toBe(false)
})

test.each([
  '<!DOCTYPE html>',
  '<!doctype\n html>',
  '<HTML>',
  '<html lang="en">',
  '<head>',
  '<body class="a">',
  '\ufeff \n<html>',
  '<?xml version="1.0"?>\n<!-- a\nb --><!-- c --> <html>',
])('%j is a page by how it begins', (body) => {
  expect(isPage(body)).toBe(true)
  expect(isPage(body, 'application/json')).toBe(true)
})

test.each([
  '<htmlx>',
  '<header>',
  '<!doctypehtml>',
  '<!doctype xhtml>',
  'x<html>',
  '<?xml version="1.0"?><answer><html></html></answer>',
  '<!-- <html>',
  `${' '.repeat(4096)}<html>`,
])('%j is none', (body) => {
  expect(isPage(body)).toBe(false)
})

test.each(['"deleted"', 'deleted', '', '{"a":"<p>"}', '<1>', '< p>', 'x<p>'])(
  '%j is none, whatever its type',
  (body) => {
    expect(isPage(body, 'text/html')).toBe(false)
  },
)

test('a body that nobody has seen is judged by its type', () => {
  expect(isPage(undefined, 'Text/HTML; charset=utf-8')).toBe(true)
  expect(isPage(undefined, 'application/json')).toBe(false)
  expect(isPage(undefined)).toBe(false)
})
