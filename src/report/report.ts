import type { Address } from '../exchange/address.ts'
import type { FoundSecrets } from '../exchange/body-secrets.ts'
import type { ServiceResponse } from '../exchange/response.ts'
import { failure, warning } from '../messages/failure.ts'
import type { RunnerFileTrouble } from '../messages/general-failures.ts'
import { progress } from '../messages/progress.ts'
import { tenantUrl } from '../platform/tenant.ts'
import type { Session } from '../session/session.ts'
import type { Clock } from '../vocabulary/clock.ts'
import type { Failure, Warning } from '../vocabulary/failure.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Secret } from '../vocabulary/secret.ts'
import { Quoted, type Words } from '../vocabulary/words.ts'
import { Cleaner } from './cleaner.ts'
import { Masks } from './masks.ts'
import { OUTPUTS, type OutputName } from './outputs.ts'
import type { Runner } from './runner.ts'
import type { PrintedFailure } from './summary.ts'

/** Characters below which nothing has trouble with an output. */
const SMALL_OUTPUT = 32_000

/** The most characters of a value in the job summary's table. */
const LONGEST_VALUE = 500

/**
 * The one way out: log lines, annotations, masks, outputs, the exported variable and the job summary. Whatever is
 * printed is cleaned here.
 */
export class Report implements Log {
  readonly #runner: Runner
  readonly #clock: Clock
  readonly #cleaner = new Cleaner()
  readonly #identifiers = new Set<string>()
  readonly #masks: Masks
  #session: Session | undefined
  #address: Address | undefined
  #response: ServiceResponse | undefined
  #failure: PrintedFailure | undefined

  constructor(runner: Runner, clock: Clock) {
    this.#runner = runner
    this.#clock = clock
    this.#masks = new Masks(runner, this.#cleaner)
  }

  info(words: Words): void {
    this.#out.info(this.#print(words))
  }

  debug(words: Words): void {
    this.#out.debug(this.#print(words))
  }

  /** Things somebody should look at; most runs have none, so their words are loaded only here. */
  async warn(warnings: readonly Warning[]): Promise<void> {
    if (warnings.length === 0) return
    const { warningWords } = await import('../messages/warnings.ts')
    for (const warning of warnings) this.#out.warning(this.#print(warningWords(warning)))
  }

  /** Something that nobody need look at, but that explains what may come. */
  notice(words: Words): void {
    this.#out.notice(this.#print(words))
  }

  /** Keeps a secret and its forms out of everything that leaves the action from now on. */
  mask(secret: Secret): void {
    this.#masks.add(secret.reveal())
  }

  /** Registers the masks now rather than with the next thing that is printed, for a moment with nothing else to do. */
  registerMasks(): void {
    this.#masks.register()
  }

  /** Masks values found in a body, except identifiers: a mask on one makes the runner drop outputs that contain it. */
  maskFound(values: Iterable<string>): void {
    for (const value of values) if (!this.#identifiers.has(value.toLowerCase())) this.#masks.add(value)
  }

  /** Names that appear everywhere and are no secrets: tenant, subdomain, user. */
  spare(identifiers: readonly (string | undefined)[]): void {
    for (const identifier of identifiers) if (identifier) this.#identifiers.add(identifier.toLowerCase())
  }

  /** Masks, then exports the token and what is known of it. */
  async session(session: Session, envVar: string | undefined): Promise<void> {
    this.#session = session
    this.mask(session.token)
    this.spare([session.tenant?.id, session.subdomain, session.user])
    await this.warn(session.warnings)
    const { expiresAt } = session
    const secondsLeft =
      expiresAt === undefined ? undefined : Math.max(0, Math.round((expiresAt - this.#clock.now()) / 1000))
    this.#setOutputs({
      token: session.token.reveal(),
      'token-type': 'Bearer',
      'expires-in': secondsLeft?.toString(),
      'expires-at': isoDate(expiresAt),
      subdomain: session.subdomain,
      'tenant-url': session.tenantUrl,
    })
    if (envVar !== undefined) {
      this.#write(() => {
        this.#out.exportVariable(envVar, session.token.reveal())
      })
    }
    const expiry = progress.expiry(secondsLeft, readableDate(expiresAt) ?? '')
    this.info(
      session.tenantUrl === undefined
        ? progress.tokenTaken(expiry)
        : progress.signedIn(session.tenantUrl, session.user ?? '', expiry),
    )
    this.info(envVar === undefined ? progress.notExported() : progress.exported(envVar))
  }

  /** Where the request is about to go. */
  address(address: Address): void {
    this.#address = address
    this.#setOutputs({ 'service-url': address.serviceUrl.href.replace(/\/$/, '') })
    this.info(progress.requesting(address.line))
  }

  /** Masks what is secret in a response, then puts it into the outputs. */
  async response(response: ServiceResponse, secrets: FoundSecrets): Promise<void> {
    this.#response = response
    this.maskFound(secrets.values)
    if (!secrets.isComplete) await this.warn([warning('tooMuchToMask')])
    const { text, file } = response.body
    this.#setOutputs({
      status: String(response.status),
      'response-headers': JSON.stringify(Object.fromEntries(response.headers)),
      'response-file': file,
      response: secrets.isComplete ? await this.#ifItFits('response', text, file) : undefined,
    })
    this.info(progress.answered(response.status, response.milliseconds, response.attempts))
    if (file !== undefined) this.info(progress.fileWritten(file))
  }

  /** What `select` selected. */
  async selected(result: string): Promise<void> {
    this.#setOutputs({ result: await this.#ifItFits('result', result, this.#response?.body.file) })
  }

  /** The one annotation of a failed run. Its words are loaded only now. */
  async fail(failure: Failure): Promise<void> {
    const { annotationOf, printedFailure } = await import('./failure-text.ts')
    this.#failure = printedFailure(failure, (words) => this.#print(words))
    this.#out.error(annotationOf(this.#failure), this.#failure.title)
  }

  /** Writes the job summary; a run does not fail for want of one. */
  async summary(): Promise<void> {
    try {
      // Evaluated only now, but part of the bundle's first file: one of its own would take longer to find than to read.
      const { summaryMarkdown } = await import(/* webpackMode: 'eager' */ './summary.ts')
      this.#out.summary(summaryMarkdown({ rows: this.#rows(), failure: this.#failure }))
    } catch {
      await this.warn([warning('summaryUnwritable')])
    }
  }

  #rows(): [string, string][] {
    const rows: [string, string | undefined][] = [
      ['Tenant', this.#session?.tenant && tenantUrl(this.#session.tenant).host],
      ['User', this.#session?.user],
      ['Token expires', readableDate(this.#session?.expiresAt)],
      ['Service', this.#address?.service],
      ['Request', this.#address?.line],
      ['Status', this.#response?.status.toString()],
      ['Time', this.#response && `${String(this.#response.milliseconds)} ms`],
      ['Attempts', this.#response?.attempts.toString()],
    ]
    return rows.flatMap(([label, value]) =>
      value === undefined ? [] : [[label, this.#print([new Quoted(value, LONGEST_VALUE)])]],
    )
  }

  /** The runner, once it knows all masks. */
  get #out(): Runner {
    this.#masks.register()
    return this.#runner
  }

  #print(words: Words): string {
    this.#masks.register()
    return this.#cleaner.print(words)
  }

  #setOutputs(values: Partial<Record<OutputName, string | undefined>>): void {
    const known = new Map<string, string>()
    for (const name of OUTPUTS) if (values[name] !== undefined) known.set(name, values[name])
    this.#write(() => {
      this.#out.outputs(known)
    })
  }

  async #ifItFits(name: OutputName, value: string | undefined, file?: string): Promise<string | undefined> {
    if (value === undefined ? file === undefined : value.length < SMALL_OUTPUT) return value
    const { largeOutput } = await import('./large-output.ts')
    return largeOutput(name, value, file, this.#runner.platform, this)
  }

  #write(action: () => void): void {
    try {
      action()
    } catch (error) {
      const { code, path, user } = error as RunnerFileTrouble
      throw failure('runnerFileUnwritable', { code, path, user })
    }
  }
}

function isoDate(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString()
}

/** For people: to the second. */
function readableDate(milliseconds: number | undefined): string | undefined {
  return isoDate(milliseconds)?.replace(/\.\d+/, '')
}
