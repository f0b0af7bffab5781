import type { Faults } from './faults.ts'
import { INPUTS, type RawInputs } from './table.ts'

/** What leaves the action besides its outputs. */
interface Exported {
  readonly envVar: string | undefined
  readonly jobSummary: boolean
}

/** Checks the inputs under "What is exported". Which names are reserved is asked only of another than the default. */
export async function checkExported(raw: RawInputs, faults: Faults): Promise<Exported> {
  const envVar = raw['env-var']
  if (envVar !== '' && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(envVar)) {
    faults.about('env-var')('envVarMalformed', envVar)
  } else if (envVar !== '' && envVar !== INPUTS['env-var']) {
    const { steersPrograms } = await import('./reserved-names.ts')
    if (steersPrograms(envVar.toUpperCase())) faults.about('env-var')('envVarReserved', envVar)
  }
  const jobSummary = raw['job-summary'].toLowerCase()
  if (jobSummary !== 'true' && jobSummary !== 'false' && jobSummary !== '') {
    faults.about('job-summary')('notBoolean', raw['job-summary'])
  }
  return { envVar: envVar === '' ? undefined : envVar, jobSummary: jobSummary !== 'false' }
}
