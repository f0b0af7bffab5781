/** GitHub's own parser and schemas for workflow files and action metadata, the ones its editor extension uses. */
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'

type Parsed = ReturnType<typeof parseWorkflow>

/** What GitHub would refuse in a workflow file, one line a fault; expressions in `${{ }}` included. */
export function checkWorkflow(text: string, name = 'workflow.yml'): string[] {
  return errorsOf(parseWorkflow({ name, content: text }, new NoOperationTraceWriter()))
}

/** What GitHub would refuse in an `action.yml`. */
export function checkAction(text: string): string[] {
  return errorsOf(parseAction({ name: 'action.yml', content: text }, new NoOperationTraceWriter()))
}

function errorsOf({ context }: Parsed): string[] {
  return context.errors.getErrors().map(({ message }) => message)
}
