/** Links between the documents lead somewhere. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { anchor } from '../../scripts/troubleshooting/chapter.ts'
import { filesBelow, filesIn, readText, root } from '../support/repository-files.ts'

const documents = [...filesIn('.', '.md'), ...filesBelow('docs', '.md'), ...filesBelow('.github', '.md')]

function anchorsOf(path: string): string[] {
  return [...readText(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading!))
}

function broken(path: string, text = readText(path)): string[] {
  const targets = [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
  return targets
    .filter(([, file = '', fragment]) => {
      const target = file === '' ? path : join(dirname(path), file)
      if (!existsSync(join(root, target))) return true
      return fragment !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(fragment)
    })
    .map(([link]) => link)
}

test.each(documents)('links of %s', (path) => {
  expect(broken(path)).toEqual([])
})

test('a link to nowhere is told', () => {
  const text =
    '[a](LICENSE) [b](#no-such) [c](docs/none.md) [d](https://example.com) [e](SECURITY.md#in-scope)'
  expect(broken('SECURITY.md', text)).toEqual(['](#no-such)', '](docs/none.md)'])
})
