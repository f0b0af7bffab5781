/** What a run told its user. */
import { expect } from '@jest/globals'
import type { StepRun } from '../../support/step.ts'

/** The title of a failed run's annotation. */
function titleOf(run: StepRun): string | undefined {
  return run.annotations.find(({ level }) => level === 'error')?.title
}

/** The text of a failed run's annotation. */
export function messageOf(run: StepRun): string {
  return run.annotations.find(({ level }) => level === 'error')?.message ?? ''
}

/** The texts of all warnings. */
export function warningsOf(run: StepRun): string[] {
  return run.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
}

/** The job summary as a reader sees it: marks that Markdown would act on are written as numbers. */
export function summaryOf(run: StepRun): string {
  return run.summary.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

/** Expects a failure with this title whose text has all the facts, and a summary that tells the same. */
export function expectFailure(
  run: StepRun,
  title: string | RegExp,
  facts: readonly (string | RegExp)[],
): void {
  expect(run.outcome).toBe('failure')
  expect(titleOf(run)).toEqual(typeof title === 'string' ? title : expect.stringMatching(title))
  for (const fact of facts) expect(messageOf(run)).toMatch(fact)
  expect(messageOf(run)).toMatch(/^What to do: \S/m)
  if (run.summaryRaw !== '') expect(summaryOf(run)).toContain(`**${titleOf(run)!}.**`)
}
