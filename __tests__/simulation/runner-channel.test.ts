import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { watchedFile } from '../../simulation/runner/channel.ts'
import { systemOf } from '../../simulation/runner/system.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('what is printed to a file is read as it comes, and its rest in the end', async () => {
  const file = join(temporaryFolder(), 'stdout')
  const channel = watchedFile(file)
  const chunks: string[] = []
  const first = new Promise<void>((resolve) => {
    channel.read(null, (chunk) => {
      chunks.push(chunk.toString())
      resolve()
    })
  })
  expect(existsSync(file)).toBe(true)
  appendFileSync(file, 'first\n')
  await first
  appendFileSync(file, 'rest')
  channel.finish()
  expect(chunks.join('')).toBe('first\nrest')
})

if (process.platform === 'linux') {
  test('a Node for Windows is started by Wine, which finds all files on drive Z:', () => {
    const system = systemOf('/n/node.exe')
    expect(system.path('/tmp/a b/c')).toBe('Z:\\tmp\\a b\\c')
    expect(system.command('/n/node.exe', ['x'])).toEqual(['/usr/lib/wine/wine64', ['/n/node.exe', 'x']])
    expect([system.name, systemOf('/n/node').name]).toEqual(['Windows', 'Linux'])
  })
}
