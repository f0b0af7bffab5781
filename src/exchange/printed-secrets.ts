import { visitValues } from '../vocabulary/json.ts'
import type { Finder } from './document-secrets.ts'
import type { KeyRules } from './key-rules.ts'

/** A secret that is JSON, in the ways it is printed: as it came, compact, and its values on lines of their own as by jq. */
export function addPrintedForms(text: string, document: object, rules: KeyRules, found: Finder): void {
  for (const whole of [text.trim(), compact(document)]) if (!whole.includes('\n')) found.addPrinted(whole)
  visitValues(document, (container) => {
    if (typeof container !== 'object' || container === null) return
    const isList = Array.isArray(container)
    for (const [name, value] of Object.entries(container)) {
      if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) continue
      if (isList) found.addPrinted(JSON.stringify(value))
      else if (rules.isHidden(name, 'secret'))
        found.addPrinted(`${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    }
  })
}

/** On one line, without white space; nothing for a document too deep to be written, which JSON.stringify does by recursion. */
function compact(document: object): string {
  try {
    return JSON.stringify(document)
  } catch {
    return ''
  }
}
