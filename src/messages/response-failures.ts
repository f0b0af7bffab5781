import { own, say, type Words } from '../vocabulary/words.ts'
import type { Explanation } from './explanation.ts'
import { whyRefused } from './file-errors.ts'

/** What is left of an answer that did not get into its file. */
const ANSWERED = say`The request itself was answered: a later step with if: failure() has the outputs status and response-headers, and response where it fits.`

function keysThere(keys: readonly string[] | undefined): Words {
  if (keys === undefined)
    return say`The response is not an object, so it has no keys; @ selects it as a whole.`
  return keys.length === 0 ? say`The response is empty.` : say`Its top-level keys are: ${keys.join(', ')}.`
}

/** Failures in making use of a response. */
export const responseFailures = {
  selectNotJson: (contentType: string | undefined): Explanation => ({
    title: 'select needs JSON',
    happened:
      contentType === undefined
        ? say`The response is empty or not JSON, so nothing can be selected from it.`
        : say`The response is not JSON (its type is ${contentType}), so nothing can be selected from it.`,
    remedy: say`Remove select and use the output response, or ask for JSON with an Accept header.`,
  }),
  selectNotMasked: (): Explanation => ({
    title: 'What select chose cannot be masked',
    happened: say`The response holds more secrets than can be masked, so result is not set.`,
    remedy: say`Ask for less, by limit or filter in query, or set mask-response: none if nothing in it is secret.`,
  }),
  selectTooLarge: (): Explanation => ({
    title: 'The response is too large for select',
    happened: say`The response is larger than 16 MiB, the most that select takes. It is whole in response-file.`,
    remedy: say`Ask for less, by limit or filter in query, or select from the file in a later step.`,
  }),
  selectNothing: (expression: string, keys: readonly string[] | undefined): Explanation => ({
    title: 'select found nothing',
    happened: say`${expression} selects nothing (null) from the response. ${keysThere(keys)}`,
    cause: say`A key is misspelled (case matters), or the response has another shape.`,
    remedy: say`Correct the expression. Where nothing is a good answer, give a default: ${own("expression || ''")}.`,
  }),
  selectFailed: (expression: string, detail: string, input: string): Explanation => ({
    title: `${input} does not fit the response`,
    happened: say`${expression} cannot be worked out on this response: ${detail.replace(/\.$/, '')}.`,
    cause: say`A function got a value of another type than it takes, parse_json got a text that is not JSON, or a number has more digits than can be computed with.`,
    remedy: say`Correct the expression, or guard it with a filter or a default.`,
  }),
  responseFileLinked: (path: string): Explanation => ({
    title: 'response-file leads through a link',
    happened: say`${path} is a symbolic link, or lies below one. The answer was not written there, since a link could lead anywhere. ${ANSWERED}`,
    remedy: say`Write to a place without links, such as a name below RUNNER_TEMP.`,
  }),
  responseFileUnwritable: (path: string, code: string): Explanation => ({
    title: 'response-file cannot be written',
    happened: say`Writing ${path} failed (${code}); nothing incomplete was left. ${ANSWERED}`,
    cause: say`It could be written before the request was sent, but then ${own(whyRefused(code))}.`,
    remedy: say`Make room, and see that nothing else on the runner changes that place while this step runs.`,
  }),
}
