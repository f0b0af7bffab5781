import { isJsonType, parseJson } from '../vocabulary/json.ts'
import { checkBodyFile } from './body-file.ts'
import type { Faults } from './faults.ts'
import type { FileContext } from './folders.ts'
import { jsonFaultPosition } from './json-position.ts'
import type { Method, RequestBody } from './plan.ts'
import type { RawInputs } from './table.ts'

/** What decides how a body is read. */
export interface BodyContext {
  readonly method: Method | undefined
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  /** `body-file` is relative to the workspace. */
  readonly folders: Pick<FileContext, 'workspace' | 'temp'>
}

/** Checks `body` and `body-file`, one of which is given. @returns undefined for a text that was to be JSON and is not */
export function checkBody(raw: RawInputs, context: BodyContext, faults: Faults): RequestBody | undefined {
  const input = raw['body-file'] === '' ? 'body' : 'body-file'
  if (raw.body !== '' && input === 'body-file') faults.about('body-file')('bodyTwice')
  if (context.method === 'GET' || context.method === 'HEAD') {
    faults.about(input)('bodyWithoutUse', context.method)
  }
  return input === 'body'
    ? checkText(raw.body, context, faults)
    : checkBodyFile(raw['body-file'], context.folders, faults.about('body-file'))
}

function checkText(text: string, context: BodyContext, faults: Faults): RequestBody | undefined {
  const contentType = context.headers.get('content-type') ?? 'application/json'
  if (isJsonType(contentType) && parseJson(text) === undefined) {
    const { line, column } = jsonFaultPosition(text)
    faults.about('body')('bodyNotJson', line, column)
    return undefined
  }
  return { kind: 'text', text }
}
