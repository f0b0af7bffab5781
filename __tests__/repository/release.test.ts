/** What is tagged is what is described: the workflow `release` looks at this too late for a pull request. */
import { expect, test } from '@jest/globals'
import { readText } from '../support/repository-files.ts'

const { version } = JSON.parse(readText('package.json')) as { version: string }

test('package.json, the lock file and CHANGELOG.md have one version', () => {
  const lock = JSON.parse(readText('package-lock.json')) as {
    version: string
    packages: { '': { version: string } }
  }
  expect([lock.version, lock.packages[''].version]).toEqual([version, version])
  const [newest] = /^## \[\d.*$/m.exec(readText('CHANGELOG.md')) ?? []
  expect(newest).toMatch(/^## \[\S+\] - \d{4}-\d\d-\d\d$/)
  expect(newest).toContain(`[${version}]`)
})

test('CHANGELOG.md has only the headings of Keep a Changelog', () => {
  const headings = [...readText('CHANGELOG.md').matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)
  expect(headings).not.toEqual([])
  for (const heading of headings)
    expect(heading).toMatch(/^(Added|Changed|Deprecated|Removed|Fixed|Security)$/)
})
