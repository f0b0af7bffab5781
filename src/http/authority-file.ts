import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { AuthorityFile } from '../messages/certificate-failures.ts'
import { codeOf } from './network-error.ts'

/**
 * What Node makes of the file with further authorities. It read it when it started, and says of few files that it cannot
 * use them. Sources: nodejs.org/api/cli.html#node_extra_ca_certsfile, and for the kinds of files its tests, which ask Node.
 *
 * @param name of the file, as the environment has it.
 */
export function authorityFile(name: string | undefined): AuthorityFile {
  if (name === undefined || name === '') return { kind: 'unset' }
  const file = path.resolve(name)
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) return { kind: 'folder', path: file }
    if (!stats.isFile()) return { kind: 'unreadable', path: file, code: 'not a regular file' }
    return { path: file, ...contentOf(readFileSync(file)) }
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' ? { kind: 'missing', path: file } : { kind: 'unreadable', path: file, code }
  }
}

/** A file without its path; of each kind by itself, since what is left out of a union is left out of what all have. */
type Content<File = AuthorityFile> = File extends { readonly path: string } ? Omit<File, 'path'> : never

function contentOf(bytes: Buffer): Content {
  const text = bytes.toString()
  if (text.trim() === '') return { kind: 'empty' }
  const certificates = certificatesIn(text)
  if (certificates.length > 0) return usabilityOf(certificates)
  if (nameOf(bytes) !== undefined) return { kind: 'der' }
  // UTF-16 has a NUL in every character of ASCII.
  if (bytes.includes(0)) return { kind: 'utf-16' }
  const [, label] = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text) ?? []
  if (label === undefined) return { kind: 'not-pem' }
  return label === 'CERTIFICATE' ? { kind: 'mangled' } : { kind: 'other-pem', label }
}

function usabilityOf(certificates: readonly string[]): Content {
  const names = certificates.map((certificate) => nameOf(certificate))
  const broken = names.indexOf(undefined)
  return broken >= 0
    ? { kind: 'broken', number: broken + 1, count: names.length }
    : { kind: 'usable', names: names as string[] }
}

/** The certificates of a PEM file, each from its first line to its last, or to the end of the file. */
function certificatesIn(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/^(?=-----BEGIN )/m)
    .filter((part) => /^-----BEGIN (?:X509 )?CERTIFICATE-----\s*\n/.test(part))
}

/** Whose certificate it is; nothing for what is none. An authority always has a name (RFC 5280, 4.1.2.6). */
function nameOf(certificate: string | Buffer): string | undefined {
  try {
    return new X509Certificate(certificate).subject.replaceAll('\n', ', ')
  } catch {
    return undefined
  }
}
