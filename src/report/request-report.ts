import type { Address } from '../exchange/address.ts'
import type { FoundSecrets } from '../exchange/body-secrets.ts'
import type { ServiceResponse } from '../exchange/response.ts'
import { warning } from '../messages/failure.ts'
import { requestProgress } from '../messages/request-progress.ts'
import { LONGEST_SECRET, MOST_CHARACTERS, MOST_SECRETS } from '../vocabulary/limits.ts'
import type { OutputName } from './outputs.ts'
import type { Report } from './report.ts'

/** Characters below which nothing has trouble with an output. */
const SMALL_OUTPUT = 32_000

/** What there is to report of a request; a run that makes none does not load it. */
export class RequestReport {
  readonly #report: Report
  #file: string | undefined

  constructor(report: Report) {
    this.#report = report
  }

  /** Where the request is about to go. */
  address({ service, serviceUrl, line }: Address): void {
    this.#report.tabulate([
      ['Service', service],
      ['Request', line],
    ])
    this.#report.setOutputs({ 'service-url': serviceUrl.href.replace(/\/$/, '') })
    this.#report.info(requestProgress.requesting(line))
  }

  /** Masks what is secret in a response, then puts it into the outputs. */
  async response(response: ServiceResponse, found: FoundSecrets): Promise<void> {
    const { isComplete } = found
    const { status, headers, milliseconds, attempts } = response
    const { text, file, isLarge = false } = response.body
    this.#file = file
    this.#report.tabulate([
      ['Status', String(status)],
      ['Time', `${String(milliseconds)} ms`],
      ['Attempts', String(attempts)],
    ])
    this.#report.maskFound(found)
    if (!isComplete)
      await this.#report.warn([warning('tooMuchToMask', MOST_SECRETS, LONGEST_SECRET, MOST_CHARACTERS)])
    this.#report.setOutputs({
      status: String(status),
      'response-headers': JSON.stringify(Object.fromEntries(headers)),
      'response-file': file,
      response: isComplete ? await this.#ifItFits('response', text, isLarge) : undefined,
    })
    this.#report.info(requestProgress.answered(status, milliseconds, attempts))
    const { masked, bare } = this.#report.found
    if (bare > 0) this.#report.info(requestProgress.maskedBare(bare, masked))
    if (file !== undefined) this.#report.info(requestProgress.fileWritten(file))
  }

  /** What `select` selected. */
  async selected(result: string): Promise<void> {
    this.#report.setOutputs({ result: await this.#ifItFits('result', result) })
  }

  async #ifItFits(name: OutputName, value: string | undefined, isLarge = false): Promise<string | undefined> {
    const file = this.#file
    if (value === undefined ? file === undefined && !isLarge : value.length < SMALL_OUTPUT) return value
    const { largeOutput } = await import('./large-output.ts')
    return largeOutput(name, value, file, this.#report)
  }
}
