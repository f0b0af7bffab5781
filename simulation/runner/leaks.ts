import { readFileSync, readlinkSync } from 'node:fs'
import type { LeftFile } from './folders.ts'
import { doTell, type Form, type PartForm, partForms, wholeForms } from './forms.ts'
import type { Annotation } from './step-log.ts'

/** A secret found where a user, or a later step, can read it. It never holds text of the secret. */
interface Leak {
  /** Index of the secret in the list that was looked for. */
  readonly secret: number
  /** The secret's shape, such as `base64 after 0 bytes` or `part of value`. */
  readonly form: string
  /** Such as `log`, `annotation 1`, `summary` or `file temp/response.json`. */
  readonly where: string
  /** Line in that text, from 1. */
  readonly line: number
  /** Characters that match. */
  readonly length: number
  readonly description: string
}

/** What is looked through; a `StepResult` is one. */
interface Visible {
  readonly log: string
  readonly annotations?: readonly Annotation[]
  readonly summary?: string
  readonly files?: readonly LeftFile[]
}

/** Exceptions. */
interface LeakOptions {
  /** Files that may hold secrets, such as the response file: absolute, or relative to their folder. */
  readonly allowedFiles?: readonly string[]
}

/**
 * Looks for secrets, in any shape, in everything that a step shows or leaves behind. Of a secret from 24 characters
 * up, 12 characters in a row are found, too; of a token, what misses less than 96 bits of its signature. The runner's command files, and files the test itself put into the
 * workspace, are not looked into.
 *
 * @throws Error when a secret is empty, or a file is gone because of `cleanup`
 */
export function findLeaks(visible: Visible, secrets: readonly string[], options: LeakOptions = {}): Leak[] {
  if (secrets.includes('')) throw new Error('An empty text is no secret')
  const texts = [...textsOf(visible, options.allowedFiles ?? [])]
  // A file whose name holds a secret must not be told of by that name.
  const printable = (where: string): string =>
    secrets.reduce((text, value) => text.replaceAll(value, '***'), where)
  return secrets.flatMap((value, secret) => {
    const wholes = wholeForms(value)
    const parts = indexOf(partForms(value))
    const isTold = (found: Iterable<PartForm>): boolean => doTell(value, found)
    return texts.flatMap(({ where, text }) =>
      scan(text, wholes, parts, isTold).map((match) => describe(match, secret, printable(where), text)),
    )
  })
}

interface Text {
  readonly where: string
  readonly text: string
}

function* textsOf(visible: Visible, allowed: readonly string[]): Generator<Text> {
  yield { where: 'log', text: visible.log }
  for (const [index, { message, title, file }] of (visible.annotations ?? []).entries()) {
    const where = `annotation ${String(index + 1)}`
    yield { where, text: message }
    if (title !== undefined) yield { where: `${where}, title`, text: title }
    if (file !== undefined) yield { where: `${where}, file`, text: file }
  }
  yield { where: 'summary', text: visible.summary ?? '' }
  for (const file of visible.files ?? []) {
    if (file.given || allowed.includes(file.path) || allowed.includes(file.saidPath)) continue
    const where = `file ${file.folder}/${file.path}`
    yield { where: `name of a file in ${file.folder}`, text: file.path }
    if (file.kind === 'file') yield { where, text: readFileSync(file.absolutePath, 'utf8') }
    if (file.kind === 'link') yield { where, text: readlinkSync(file.absolutePath) }
  }
}

interface Match {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** Whole forms first; parts are told of only where no whole form was found. */
function scan(
  text: string,
  wholes: readonly Form[],
  parts: PartIndex,
  isTold: (parts: Iterable<PartForm>) => boolean,
): Match[] {
  const found: Match[] = []
  const isNew = (start: number, end: number): boolean =>
    !found.some((other) => other.start <= start && end <= other.end)
  for (const { name, text: whole } of wholes) {
    for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + whole.length)) {
      if (isNew(at, at + whole.length)) found.push({ form: name, start: at, end: at + whole.length })
    }
  }
  const partial = [...scanParts(text, parts)]
  if (!isTold(partial.map(({ part }) => part))) return found
  return [...found, ...joined(partial).filter(({ start, end }) => isNew(start, end))]
}

/** Parts by their first characters, so that one walk through a text looks for thousands of parts. */
type PartIndex = ReadonlyMap<string, readonly PartForm[]>

const keyLength = 12

function indexOf(parts: readonly PartForm[]): PartIndex {
  return Map.groupBy(parts, ({ text }) => text.slice(0, keyLength))
}

function* scanParts(text: string, parts: PartIndex): Generator<Match & { readonly part: PartForm }> {
  if (parts.size === 0) return
  for (let at = 0; at + keyLength <= text.length; at += 1) {
    for (const part of parts.get(text.slice(at, at + keyLength)) ?? []) {
      if (text.startsWith(part.text, at))
        yield { form: part.name, start: at, end: at + part.text.length, part }
    }
  }
}

/** Makes one match of parts that overlap. */
function joined(matches: Iterable<Match>): Match[] {
  const runs: Match[] = []
  for (const match of matches) {
    const last = runs.at(-1)
    if (last && match.start <= last.end) {
      runs[runs.length - 1] = { ...last, end: Math.max(last.end, match.end) }
    } else runs.push(match)
  }
  return runs
}

function describe({ form, start, end }: Match, secret: number, where: string, text: string): Leak {
  const line = text.slice(0, start).split('\n').length
  const length = end - start
  return {
    secret,
    form,
    where,
    line,
    length,
    description: `secret ${String(secret)} as ${form} in ${where}, line ${String(line)} (${String(length)} characters)`,
  }
}
