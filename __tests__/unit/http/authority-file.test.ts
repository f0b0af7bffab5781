/** What Node makes of a file with authorities, held against what Node itself does with it. */
import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createAuthority } from '../../../simulation/certificates.ts'
import { authorityFile } from '../../../src/http/authority-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const authority = createAuthority()
const [one, other] = [authority.certificate, createAuthority().certificate]
const nameOf = (pem: string): string => new X509Certificate(pem).subject
const broken = other.replace(/\n(.{10})/, '\n!!!!$1')
const { key } = authority.issue(['x'])

/** How many further authorities a Node that starts with this file trusts. */
function trustedBy(file: string): number {
  const script = "console.log(require('node:tls').getCACertificates('extra').length)"
  const env = { NODE_EXTRA_CA_CERTS: file }
  return Number(spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }).stdout)
}

function withContent(content: string | Buffer): string {
  const file = path.join(folder, 'ca.pem')
  writeFileSync(file, content)
  return file
}

describe('a file that', () => {
  const usable = (...pems: string[]): object => ({ kind: 'usable', names: pems.map(nameOf) })
  test.each<[string, string | Buffer, object, number]>([
    ['has a certificate', one, usable(one), 1],
    ['has two', one + other, usable(one, other), 2],
    ['has notes beside them', `Root\n${one}\nAnother\n${other}`, usable(one, other), 2],
    ['begins with a byte order mark', `\ufeff${one}`, usable(one), 1],
    ['has the line breaks of Windows', one.replaceAll('\n', '\r\n'), usable(one), 1],
    ['has a key, too', key + one, usable(one), 1],
    ['has the older label', one.replaceAll('CERTIFICATE', 'X509 CERTIFICATE'), usable(one), 1],
    ['has a first one that is broken', broken + one, { kind: 'broken', number: 1, count: 2 }, 0],
    ['has a last one that is broken', one + broken, { kind: 'broken', number: 2, count: 2 }, 1],
    ['ends too early', one.slice(0, -40), { kind: 'broken', number: 1, count: 1 }, 0],
    ['is empty', '', { kind: 'empty' }, 0],
    ['is blank', ' \r\n\n', { kind: 'empty' }, 0],
    ['is UTF-16 with a mark', Buffer.from(`\ufeff${one}`, 'utf16le'), { kind: 'utf-16' }, 0],
    ['is UTF-16 without one', Buffer.from(one, 'utf16le').swap16(), { kind: 'utf-16' }, 0],
    ['is binary', new X509Certificate(one).raw, { kind: 'der' }, 0],
    ['is indented', one.replaceAll(/^/gm, '  '), { kind: 'mangled' }, 0],
    ['is one line', one.replaceAll('\n', ' '), { kind: 'mangled' }, 0],
    ['has \\n for line breaks', one.replaceAll('\n', '\\n'), { kind: 'mangled' }, 0],
    ['has the line breaks of old Macs', one.replaceAll('\n', '\r'), { kind: 'mangled' }, 0],
    ['is a key', key, { kind: 'other-pem', label: 'PRIVATE KEY' }, 0],
    ['is PKCS #7', one.replaceAll('CERTIFICATE', 'PKCS7'), { kind: 'other-pem', label: 'PKCS7' }, 0],
    ['is a page', '<html>', { kind: 'not-pem' }, 0],
  ])('%s', (_, content, what, trusted) => {
    const file = withContent(content)
    expect(authorityFile(file)).toEqual({ path: file, ...what })
    expect(trustedBy(file)).toBe(trusted)
  })
})

test('a file that is not there, or none, is told with its whole path', () => {
  mkdirSync(path.join(folder, 'folder'))
  const there = withContent(one)
  expect(authorityFile(path.join(folder, 'nowhere'))).toEqual({
    kind: 'missing',
    path: path.join(folder, 'nowhere'),
  })
  expect(authorityFile('~/ca.pem')).toEqual({ kind: 'missing', path: path.resolve('~/ca.pem') })
  expect(authorityFile(path.join(folder, 'folder'))).toMatchObject({ kind: 'folder' })
  expect(authorityFile(path.join(there, 'x'))).toMatchObject({
    kind: expect.stringMatching(/missing|unreadable/),
  })
  expect(authorityFile('n'.repeat(5000))).toMatchObject({ kind: expect.stringMatching(/missing|unreadable/) })
})

test('a device is not read', () => {
  const device = process.platform === 'win32' ? '\\\\.\\NUL' : '/dev/zero'
  expect(authorityFile(device)).toMatchObject({ kind: 'unreadable' })
})

test('no file is no fault', () => {
  for (const none of [undefined, '']) expect(authorityFile(none)).toEqual({ kind: 'unset' })
})
