import { parseJson } from '../vocabulary/json.ts'
import type { TellFault } from './faults.ts'
import { parseSelection, type Selection } from './selection.ts'

/** Checks a JMESPath expression. */
export async function checkSelection(expression: string, tell: TellFault): Promise<Selection | undefined> {
  try {
    return await parseSelection(expression)
  } catch (error) {
    const [, word] = /`([^`"[{\d-][^`]*)`/.exec(expression) ?? []
    if (word !== undefined && parseJson(word) === undefined) tell('selectBackticks', word)
    else
      tell(
        'selectMalformed',
        error instanceof RangeError ? 'it is nested too deeply' : (error as Error).message,
      )
    return undefined
  }
}
