import { expect, test } from '@jest/globals'
import { pageIn } from '../../../src/platform/page.ts'

test.each([
  '<title>Sign in</title>',
  '<div>x</div>',
  '<meta charset="utf-8">',
  '<script>x</script>',
  '<!-- x',
  ' \n<P>x',
])('%s is a page where its type says so', (body) => {
  expect(pageIn(body, 'text/html; charset=utf-8')).toBeDefined()
  expect(pageIn(body, ' Application/XHTML+xml')).toBeDefined()
  expect(pageIn(body, 'text/plain; was=text/html')).toBeUndefined()
  expect(pageIn(body)).toBeUndefined()
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
  expect(pageIn(body)).toBeDefined()
  expect(pageIn(body, 'application/json')).toBeDefined()
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
  expect(pageIn(body)).toBeUndefined()
})

test.each(['"deleted"', 'deleted', '', '{"a":"<p>"}', '<1>', '< p>', 'x<p>'])(
  '%j is none, whatever its type',
  (body) => {
    expect(pageIn(body, 'text/html')).toBeUndefined()
  },
)

test('a body that nobody has seen is judged by its type', () => {
  expect(pageIn(undefined, 'Text/HTML; charset=utf-8')).toEqual({ title: '' })
  expect(pageIn(undefined, 'application/json')).toBeUndefined()
  expect(pageIn(undefined)).toBeUndefined()
})

test.each([
  ['<html><title lang="en">\n Sign\n in </title>', 'Sign in'],
  ['<html><TITLE>Sign in', 'Sign in'],
  ['<html><title></title>', ''],
  ['<html><body>', ''],
  [`<html>${' '.repeat(65_000)}<title>far`, 'far'],
  [`<html>${' '.repeat(65_536)}<title>too far`, ''],
])('its title is one line: %#', (body, title) => {
  expect(pageIn(body)).toEqual({ title })
})
