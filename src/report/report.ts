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

/** Texts of a body that must not be shown. */
interface Found {
  readonly values: Iterable<string>
  /** Those of them that are only a way of printing others. */
  readonly printed: ReadonlySet<string>
}

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
  readonly #table = new Map<string, string>()
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

  readonly hide = (text: string): string => {
    this.#masks.register()
    return this.#cleaner.hide(text)
  }

  conceal(secrets: readonly string[]): void {
    for (const secret of secrets) this.#masks.add(secret, 'proxy')
  }

  /** Things somebody should look at; most runs have none, so their words are loaded only here. */
  async warn(warnings: readonly Warning[]): Promise<void> {
    if (warnings.length === 0) return
    const { warningWords } = await import('../messages/warnings.ts')
    for (const warning of warnings) this.#out.warning(this.#print(warningWords(warning)))
  }

  /** The system it runs on. */
  get platform(): NodeJS.Platform {
    return this.#runner.platform
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
  maskFound({ values, printed }: Found): void {
    for (const value of values)
      if (!this.#identifiers.has(value.toLowerCase()))
        this.#masks.add(value, printed.has(value) ? 'printed' : 'found')
  }

  /** How many values were found, and how many of them are not masked in all their derived forms. */
  get found(): { readonly masked: number; readonly bare: number } {
    return this.#masks.found
  }

  /** Names that appear everywhere and are no secrets: tenant, subdomain, user. */
  spare(identifiers: readonly (string | undefined)[]): void {
    for (const identifier of identifiers) if (identifier) this.#identifiers.add(identifier.toLowerCase())
  }

  /** Masks, then exports the token and what is known of it. */
  async session(session: Session, envVar: string | undefined): Promise<void> {
    const { tenant, user, expiresAt } = session
    const expiry = readableDate(expiresAt)
    this.tabulate([
      ['Tenant', tenant && tenantUrl(tenant).host],
      ['User', user],
      ['Token expires', expiry],
    ])
    this.mask(session.token)
    this.spare([tenant?.id, session.subdomain, user])
    await this.warn(session.warnings)
    const secondsLeft =
      expiresAt === undefined ? undefined : Math.max(0, Math.round((expiresAt - this.#clock.now()) / 1000))
    this.setOutputs({
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
    if (this.#masks.isCredentialBare) this.info(progress.maskedBare())
    const validity = progress.expiry(secondsLeft, expiry ?? '')
    this.info(
      session.tenantUrl === undefined
        ? progress.tokenTaken(validity)
        : progress.signedIn(session.tenantUrl, user ?? '', validity),
    )
    this.info(envVar === undefined ? progress.notExported() : progress.exported(envVar))
  }

  /** Adds rows to the job summary's table; those without a value are left out. */
  tabulate(rows: readonly (readonly [label: string, value: string | undefined])[]): void {
    for (const [label, value] of rows) if (value !== undefined) this.#table.set(label, value)
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
      this.#out.summary(
        summaryMarkdown({
          rows: Array.from(this.#table, ([label, value]) => [
            label,
            this.#print([new Quoted(value, LONGEST_VALUE)]),
          ]),
          failure: this.#failure,
        }),
      )
    } catch {
      await this.warn([warning('summaryUnwritable')])
    }
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

  /** Sets those outputs that have a value. */
  setOutputs(values: Partial<Record<OutputName, string | undefined>>): void {
    const known = new Map<string, string>()
    for (const name of OUTPUTS) if (values[name] !== undefined) known.set(name, values[name])
    this.#write(() => {
      this.#masks.register([...known.values()])
      this.#runner.outputs(known)
    })
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
