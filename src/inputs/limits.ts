import type { Faults } from './faults.ts'
import { given, type RawInputs } from './table.ts'

interface Limits {
  readonly timeoutSeconds: number
  readonly retries: number
}

/** Checks the inputs under "Limits". */
export function checkLimits(raw: RawInputs, faults: Faults): Limits {
  return {
    timeoutSeconds: wholeNumber('timeout', raw, { lowest: 1, highest: 3600, unit: 'seconds' }, faults),
    retries: wholeNumber('retries', raw, { lowest: 0, highest: 10, unit: 'further attempts' }, faults),
  }
}

interface Range {
  readonly lowest: number
  readonly highest: number
  readonly unit: string
}

function wholeNumber(input: 'timeout' | 'retries', raw: RawInputs, range: Range, faults: Faults): number {
  const text = given(raw, input)
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
  if (!(value >= range.lowest && value <= range.highest)) {
    faults.about(input)('notInteger', text, range.lowest, range.highest, range.unit)
  }
  return value
}
