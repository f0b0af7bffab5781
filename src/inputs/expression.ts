import { parseJson } from '../vocabulary/json.ts'
import type { Faults } from './faults.ts'
import { parseSelection, type Selection, type SelectionInput } from './selection.ts'

/** Checks the JMESPath expression of an input. */
export async function checkSelection(
  expression: string,
  input: SelectionInput,
  faults: Faults,
): Promise<Selection | undefined> {
  const tell = faults.about(input)
  try {
    return await parseSelection(expression, input)
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
