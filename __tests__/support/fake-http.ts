import { Readable } from 'node:stream'
import type { Answer, BodyReader, HttpRequest } from '../../src/http/message.ts'
import type { Http } from '../../src/http/send.ts'
import type { Failure } from '../../src/vocabulary/failure.ts'
import { Secret } from '../../src/vocabulary/secret.ts'
import { asItIs } from './quiet-log.ts'

/** What a server answers; a value that is no text is sent as JSON. */
export interface Reply {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly attempts?: number
  /** How long it takes; next to nothing unless a test says so. */
  readonly milliseconds?: number
  readonly gaveUp?: Answer<unknown>['gaveUp']
  /** Why there is no answer. */
  readonly failure?: Failure
  /** Why no more than its head comes. */
  readonly lost?: Failure
}

/** A request as it was sent, nothing hidden. */
interface SentRequest {
  readonly line: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly repeatable: boolean
}

/** A way to the network that answers at once, one reply after the other. */
export class FakeHttp implements Http {
  readonly sent: SentRequest[] = []
  readonly isLookupPending = false
  readonly advice = []
  readonly serverReached = Promise.resolve()
  clockAhead: number | undefined
  readonly prepared: string[] = []
  /** Lets time pass; where nobody is there for that, answers take none. */
  pass: (milliseconds: number) => void = () => undefined
  readonly #replies: Reply[]

  constructor(...replies: readonly Reply[]) {
    this.#replies = [...replies]
  }

  prepare(host: string): void {
    this.prepared.push(host)
  }

  async send<Body>(request: HttpRequest, read: BodyReader<Body>): Promise<Answer<Body>> {
    const { method, url, headers, body, repeatable } = request
    this.sent.push({
      line: `${method} ${url.href}`,
      headers: Object.fromEntries([...headers].map(([name, value]) => [name, plain(value)])),
      body: typeof body === 'string' || body instanceof Secret ? plain(body) : '',
      repeatable,
    })
    const reply = this.#replies.shift()
    if (!reply) throw new Error(`Nobody answers ${method} ${url.href}`)
    if (reply.failure) throw reply.failure
    const { status = 200, attempts = 1, milliseconds = 5, gaveUp } = reply
    if (reply.milliseconds !== undefined) this.pass(milliseconds)
    const head = { status, headers: new Map(Object.entries(reply.headers ?? {})) }
    const { body: content = '' } = reply
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    return {
      ...head,
      body: await read(head, reply.lost ? undefined : Readable.from([Buffer.from(text)])),
      lost: reply.lost,
      attempts,
      milliseconds,
      gaveUp,
      hide: asItIs,
    }
  }

  close(): void {}
}

function plain(value: string | Secret): string {
  return typeof value === 'string' ? value : value.reveal()
}
