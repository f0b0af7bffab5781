import type { Faults } from './faults.ts'
import { INPUTS, type RawInputs } from './table.ts'

/** What leaves the action besides its outputs. */
interface Exported {
  readonly envVar: string | undefined
  readonly jobSummary: boolean
}

/** Checks the inputs under "What is exported". */
export async function checkExported(raw: RawInputs, faults: Faults): Promise<Exported> {
  const envVar = raw['env-var']
  // The rules are for those who choose a name of their own.
  if (envVar !== '' && envVar !== INPUTS['env-var']) {
    const { checkEnvVar } = await import('./env-var.ts')
    checkEnvVar(envVar, faults.about('env-var'))
  }
  const jobSummary = raw['job-summary'].toLowerCase()
  if (jobSummary !== 'true' && jobSummary !== 'false' && jobSummary !== '') {
    faults.about('job-summary')('notBoolean', raw['job-summary'])
  }
  return { envVar: envVar === '' ? undefined : envVar, jobSummary: jobSummary !== 'false' }
}
