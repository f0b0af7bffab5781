import { LARGEST_BODY } from '../http/body.ts'
import type { MaskMode, RequestPlan } from '../inputs/plan.ts'
import { hiddenKeys } from '../platform/hidden-secrets.ts'
import { isBinary, linesOf } from '../vocabulary/control-characters.ts'
import { parseJson } from '../vocabulary/json.ts'
import { LONGEST_SECRET, MOST_CHARACTERS, MOST_SECRETS } from '../vocabulary/limits.ts'
import { documentIn, searchDocument, type Finder } from './document-secrets.ts'
import { rulesFor } from './key-rules.ts'
import { documentOf, type ServiceResponse } from './response.ts'
import type { FoundText } from './text-secrets.ts'

/** Shorter values are never masked: a mask for `{` or `1` would blank the log. */
const SHORTEST = 4

/** Words that are no secret wherever they stand, and the first and the last line of a PEM block, the same for everybody. */
const PLAIN = /^(?:true|false|null|none|undefined|-----(?:BEGIN|END) [A-Z0-9 ]{1,100}-----)$/i

/** A word of letters, or such words joined as error codes and settings are. */
const ERROR_CODE = /^[A-Za-z]{1,20}(?:[_=:&+][A-Za-z]{1,20}){0,9}[.!?]?$/

/** What should be masked of a body, the more telling values first. */
export interface FoundSecrets {
  readonly values: ReadonlySet<string>
  /** Those of them that are only a way of printing secrets that are among them as well. */
  readonly printed: ReadonlySet<string>
  /** Whether that is all: there may be more than can be masked, or one that is too long. */
  readonly isComplete: boolean
}

export const NO_SECRETS: FoundSecrets = { values: new Set(), printed: new Set(), isComplete: true }

/** What is known of a body besides its text. */
interface BodyFacts {
  readonly mode: MaskMode
  /** Keys that hold a secret in just this answer, as `hiddenKeys` gives them. */
  readonly hidden?: ReadonlySet<string>
  /** Whether it is an error's text as a rule, though whatever in it may be a bare secret is treated as one. */
  readonly isError?: boolean
}

/** What should be masked of a response. */
export async function secretsInResponse(
  { status, body }: ServiceResponse,
  plan: RequestPlan,
): Promise<FoundSecrets> {
  return secretsIn(body.text ?? '', documentOf(body), {
    mode: plan.mask,
    hidden: hiddenIn(plan),
    isError: !plan.expects(status) && !(status >= 200 && status < 300),
  })
}

/** What should be masked of the request's own body, should the service repeat it. */
export async function secretsInRequest(plan: RequestPlan): Promise<FoundSecrets> {
  const { body, mask: mode } = plan
  if (body === undefined || mode === 'none') return NO_SECRETS
  const text =
    body.kind === 'text'
      ? body.text
      : await import('./body-file.ts').then(({ textOfFile }) => textOfFile(body.path, LARGEST_BODY))
  return secretsIn(text, parseJson(text), { mode, hidden: hiddenIn(plan) })
}

function hiddenIn({ target, path }: RequestPlan): ReadonlySet<string> {
  return hiddenKeys(target.service?.name, path.below)
}

/** The values in a body that should be masked, each once, and no more than the limits allow. */
export async function secretsIn(text: string, document: unknown, facts: BodyFacts): Promise<FoundSecrets> {
  if (facts.mode === 'none') return NO_SECRETS
  const rules = rulesFor(facts.mode, facts.hidden)
  const collection = new Collection(facts.mode === 'auto')
  if (document === undefined) {
    collectText(text, facts, collection)
  } else if (typeof document === 'string' && documentIn(document) === undefined) {
    if (isWord(document, facts)) collection.add(document)
  } else {
    searchDocument(document, typeof document === 'string', rules, collection)
  }
  if (collection.texts.length > 0) {
    const { searchFoundText } = await import('./text-secrets.ts')
    // Texts may be found in texts, so there may be more of them with each.
    for (const text of collection.texts) searchFoundText(text, rules, collection)
  }
  return collection.secrets()
}

function collectText(body: string, facts: BodyFacts, collection: Collection): void {
  // A text may end with NUL, or its parts may.
  const text = body.replaceAll('\0', '\n').trim()
  if (facts.mode === 'all') {
    if (!isBinary(body)) collection.addLines(text)
    return
  }
  if (!/\s/.test(text) && !isMarkup(text) && isWord(text, facts)) collection.add(text)
  // A setting, a form or documents may be written without any white space, and a password may look like one of them.
  if (/[\s=:&[{]/.test(text)) collection.lookInto(text)
}

/** Whether a text without white space is an element, or several. */
function isMarkup(text: string): boolean {
  return /^<[!a-z]/i.test(text) && /<\/|\/>/.test(text)
}

/** Whether a bare text is a secret. */
function isWord(text: string, { mode, isError = false }: BodyFacts): boolean {
  return mode === 'all' || !isError || !ERROR_CODE.test(text.trim())
}

/** Room for as many values as may be masked. */
class Room {
  readonly values = new Set<string>()
  #characters = 0

  /** @returns whether the value is in it now */
  add(value: string): boolean {
    const { size } = this.values
    const characters = this.#characters + value.length
    if (this.values.has(value)) return true
    if (value.length > LONGEST_SECRET || size >= MOST_SECRETS || characters > MOST_CHARACTERS) return false
    this.#characters = characters
    this.values.add(value)
    return true
  }
}

/** Collects values as they are found, in lines, within the limits. */
class Collection implements Finder {
  readonly #room = new Room()
  readonly #printed = new Set<string>()
  readonly #isPrintedWanted: boolean
  /** Texts that more is found in, by what few runs need. */
  readonly texts: FoundText[] = []
  #isComplete = true

  constructor(isPrintedWanted: boolean) {
    this.#isPrintedWanted = isPrintedWanted
  }

  add(text: string): void {
    if (text.includes('\n')) this.texts.push({ text, isSecret: true })
    else this.addLines(text)
  }

  addDocument(text: string, document: object): void {
    if (this.#isPrintedWanted) this.texts.push({ text, document })
  }

  /** Line by line: the runner would mask every line of a longer value, however short. */
  addLines(text: string): void {
    for (const line of linesOf(text)) {
      const value = line.trim()
      if (value.length >= SHORTEST && !PLAIN.test(value) && !this.#room.add(value)) this.#isComplete = false
    }
  }

  addPrinted(line: string): void {
    if (line.length >= SHORTEST && this.#printed.size < MOST_SECRETS) this.#printed.add(line)
  }

  lookInto(text: string): void {
    this.texts.push({ text, isSecret: false })
  }

  secrets(): FoundSecrets {
    const printed = this.#printed.difference(this.#room.values)
    for (const line of printed) this.#room.add(line)
    return { values: this.#room.values, printed, isComplete: this.#isComplete }
  }
}

/** What is found in several bodies, of which no more is masked in all than of one. */
export class SecretsTogether {
  readonly #room = new Room()

  /** @returns what of it is new and may be masked */
  add({ values, printed, isComplete }: FoundSecrets): FoundSecrets {
    const old = new Set(this.#room.values)
    const left = [...values].filter((value) => !this.#room.add(value))
    const added = this.#room.values.difference(old)
    return { values: added, printed, isComplete: isComplete && left.length === 0 }
  }
}
