import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { summaryMarkdown } from '../../../src/report/summary.ts'

const words = {
  title: 'Sign-in refused',
  happened: 'The tenant refused.',
  details: [] as string[],
  cause: '',
  remedy: 'Check it.',
}

test('a success is a table of what is known', () => {
  expect(
    summaryMarkdown({
      rows: [
        ['Tenant', 'abc1234'],
        ['Status', '200'],
      ],
      failure: undefined,
    }).split('\n'),
  ).toEqual([
    '### ✅ CyberArk Platform Token',
    '',
    '<table>',
    '<tr><td>Tenant</td><td><code>abc1234</code></td></tr>',
    '<tr><td>Status</td><td><code>200</code></td></tr>',
    '</table>',
    '',
  ])
})

test('a failure before anything is known has no table', () => {
  expect(summaryMarkdown({ rows: [], failure: words }).split('\n')).toEqual([
    '### ❌ CyberArk Platform Token',
    '',
    '**Sign-in refused.** The tenant refused.',
    '',
    '**What to do:** Check it.',
    '',
  ])
})

test('a failure shows each detail, the cause and the remedy', () => {
  const markdown = summaryMarkdown({
    rows: [],
    failure: { ...words, details: ['path is wrong', 'method is wrong'], cause: 'A typing error.' },
  })
  expect(markdown.split('\n').slice(2)).toEqual([
    '**Sign-in refused.** The tenant refused.',
    '',
    '- path is wrong',
    '- method is wrong',
    '',
    '**Likely cause:** A typing error.',
    '',
    '**What to do:** Check it.',
    '',
  ])
})

test.each([
  ['a table cell', 'a | b'],
  ['code', '`rm`'],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['a comment', '<!-- x'],
  ['an entity', '&lt;'],
  ['a link', '[here](https://evil.example)'],
  ['an address', 'https://evil.example'],
  ['an address without a scheme', 'see WWW.evil.example and www.evil.example'],
  ['a mention', '@octocat'],
  ['an issue', '#1'],
  ['emphasis', '*a* _b_ ~~c~~ **d**'],
  ['an image', '![x](y)'],
  ['an escape', '\\*'],
  ['mathematics', '$x$'],
  ['an emoji', ':tada:'],
])('%s in a value stays text', (_, text) => {
  const failure = { ...words, title: text, happened: text, details: [text], cause: text, remedy: text }
  const html = marked.parse(summaryMarkdown({ rows: [['User', text]], failure }), { async: false })
  const tags = new Set(html.match(/<\/?[a-z0-9]+[^>]*>/g))
  expect(
    [...tags].filter((tag) => !/^<\/?(?:h3|table|thead|tbody|tr|t[hd]|code|p|strong|ul|li)>$/.test(tag)),
  ).toEqual([])
  const shown = decoded(html.replace(/<[^>]*>/g, ''))
  expect(shown.split(text)).toHaveLength(7)
})

test('no character that means something to Markdown, HTML or GitHub survives, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string(), (first, second) => {
      const text = `${first}|<>&"'\`*_[]#\\~@$:www.${second}`.replace(/\s/g, ' ')
      const markdown = summaryMarkdown({ rows: [['User', text]], failure: { ...words, remedy: text } })
      const [row, remedy] = [
        /<code>(.*)<\/code>/.exec(markdown)![1]!,
        /What to do:\*\* (.*)/.exec(markdown)![1]!,
      ]
      for (const written of [row, remedy]) {
        expect(written.replace(/&#\d+;/g, ' ')).not.toMatch(/[&<>"'`|*_[\]#\\~@$:]|www\./i)
        expect(decoded(written)).toBe(text)
      }
    }),
  )
})

function decoded(html: string): string {
  return html.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code?: string, name?: string) =>
    code === undefined
      ? { amp: '&', lt: '<', gt: '>', quot: '"' }[name!]!
      : String.fromCodePoint(Number(code)),
  )
}
