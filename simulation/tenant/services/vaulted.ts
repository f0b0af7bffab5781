/** What people keep in a vault. */
import { randomBytes } from 'node:crypto'

/** With characters that JSON, HTML, shells and masks each treat in their own way. */
export function newPassword(): string {
  return `Pw"${randomBytes(6).toString('hex')}\\<&>'é${randomBytes(3).toString('hex')}`
}

/** What is vaulted for a cloud's key or a database may be a document. */
export function newDocument(): string {
  const part = (bytes: number): string => randomBytes(bytes).toString('base64')
  return JSON.stringify({ pass: part(9), keys: { primary: part(24), secondary: part(24) } })
}

/** The secrets in what is vaulted: of a document its texts. */
export function secretsIn(vaulted: string): string[] {
  const texts: string[] = []
  if (!vaulted.startsWith('{')) return [vaulted]
  JSON.parse(vaulted, (_, value: unknown) => (typeof value === 'string' ? texts.push(value) : value))
  return texts
}
