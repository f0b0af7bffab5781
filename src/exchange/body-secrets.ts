import { LARGEST_BODY } from '../http/body.ts'
import type { MaskMode, RequestPlan } from '../inputs/plan.ts'
import { hiddenKeys } from '../platform/hidden-secrets.ts'
import { parseJson } from '../vocabulary/json.ts'
import { LONGEST_SECRET, MOST_CHARACTERS, MOST_SECRETS } from '../vocabulary/limits.ts'
import { documentIn, searchDocument, type Finder } from './document-secrets.ts'
import { rulesFor } from './key-rules.ts'
import { documentOf, type ServiceResponse } from './response.ts'
import type { FoundText } from './text-secrets.ts'

/** Shorter values are never masked: a mask for `{` or `1` would blank the log. */
const SHORTEST = 4

const PLAIN_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'none', 'undefined'])

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
  /** Judges a text that is one bare word. */
  readonly isSecretWord?: (word: string) => boolean
}

/** What should be masked of a response. */
export async function secretsInResponse(
  { status, body }: ServiceResponse,
  plan: RequestPlan,
): Promise<FoundSecrets> {
  const isWanted = plan.expects(status) || (status >= 200 && status < 300)
  return secretsIn(body.text ?? '', documentOf(body), {
    mode: plan.mask,
    hidden: hiddenIn(plan),
    // An unwanted answer is an error's text as a rule, but whatever in it may be a bare secret is treated as one.
    isSecretWord: isWanted ? () => true : mayBeSecret,
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
    if (!isBinary(text)) collectText(text, facts, collection)
  } else if (typeof document === 'string' && documentIn(document) === undefined) {
    if (facts.mode === 'all' || /\s/.test(document) || isWord(document, facts)) collection.add(document)
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

function collectText(text: string, facts: BodyFacts, collection: Collection): void {
  if (facts.mode === 'all') collection.addLines(text)
  else if (isSeveral(text.trim())) collection.lookInto(text)
  else if (isWord(text, facts)) {
    collection.add(text)
    // A form, documents one after another, or one that was cut off, may be written without any white space.
    if (/^\s*[[{]|&/.test(text)) collection.lookInto(text)
  }
}

/** Whether a text is more than one word: several, a key and a value, or markup. */
function isSeveral(text: string): boolean {
  return /\s/.test(text) || /^(?:<[!?a-z]|["']?[\w.-]{1,200}["']?[=:])/i.test(text)
}

function isWord(text: string, { isSecretWord = () => true }: BodyFacts): boolean {
  return isSecretWord(text.trim())
}

/** Collects values as they are found, in lines, within the limits. */
class Collection implements Finder {
  readonly #values = new Set<string>()
  readonly #printed = new Set<string>()
  readonly #isPrintedWanted: boolean
  /** Texts that more is found in, by what few runs need. */
  readonly texts: FoundText[] = []
  #characters = 0
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
    for (const line of text.split(/\r\n|\r|\n/)) {
      const value = line.trim()
      if (value.length < SHORTEST || isPlain(value) || isBoundary(value) || this.#values.has(value)) continue
      if (this.#fits(value)) this.#values.add(value)
      else this.#isComplete = false
    }
  }

  addPrinted(line: string): void {
    if (line.length >= SHORTEST && this.#printed.size < MOST_SECRETS) this.#printed.add(line)
  }

  lookInto(text: string): void {
    this.texts.push({ text, isSecret: false })
  }

  secrets(): FoundSecrets {
    const printed = this.#printed.difference(this.#values)
    for (const line of printed) if (this.#fits(line)) this.#values.add(line)
    return { values: this.#values, printed, isComplete: this.#isComplete }
  }

  #fits({ length }: string): boolean {
    if (length > LONGEST_SECRET || this.#values.size >= MOST_SECRETS) return false
    if (this.#characters + length > MOST_CHARACTERS) return false
    this.#characters += length
    return true
  }
}

/** What is found in several bodies, of which no more is masked in all than of one. */
export class SecretsTogether {
  readonly #values = new Set<string>()
  #characters = 0

  /** @returns what of it is new and may be masked */
  add({ values, isComplete, ...found }: FoundSecrets): FoundSecrets {
    const added = new Set<string>()
    let isWhole = isComplete
    for (const value of values) {
      if (this.#values.has(value)) continue
      if (this.#values.size >= MOST_SECRETS || this.#characters + value.length > MOST_CHARACTERS) {
        isWhole = false
        continue
      }
      this.#values.add(value)
      this.#characters += value.length
      added.add(value)
    }
    return { ...found, values: added, isComplete: isWhole }
  }
}

/** One word that is more than letters, or letters joined as error codes are. */
function mayBeSecret(word: string): boolean {
  return !/^[A-Za-z]{1,20}(?:_[A-Za-z]{1,20}){0,3}[.!?]?$/.test(word)
}

/** Words that are no secret wherever they stand. */
function isPlain(text: string): boolean {
  return PLAIN_WORDS.has(text.toLowerCase())
}

/** The first or last line of a PEM block, the same for everybody. */
function isBoundary(line: string): boolean {
  return /^-----(?:BEGIN|END) [A-Z0-9 ]{1,100}-----$/.test(line)
}

/** Bytes that are no text in any charset; masks made of them would match nothing but noise. */
function isBinary(body: string): boolean {
  return /[\0\ufffd]/.test(body)
}
