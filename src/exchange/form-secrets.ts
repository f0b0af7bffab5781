import type { Finder } from './document-secrets.ts'
import type { KeyRules } from './key-rules.ts'
import { searchValue } from './value-secrets.ts'

/**
 * Finds the secrets in a form, `a=1&b=2`, each as it is written and as it is meant. As forms are read (URL Standard), a
 * pair may be empty, and need have no value. Any other text is none.
 */
export function searchForm(text: string, rules: KeyRules, found: Finder): void {
  const form = text.trim()
  if (!form.includes('&') || /\s/.test(form)) return
  for (const pair of form.split('&')) {
    const at = pair.indexOf('=')
    if (at < 0) continue
    const [key, value] = [decoded(pair.slice(0, at)), pair.slice(at + 1)]
    const isHidden = rules.isHidden(key, 'open')
    if (isHidden) found.add(value)
    searchValue(decoded(value), isHidden, rules.within(key, 'open'), rules, found)
  }
}

function decoded(text: string): string {
  return /[%+]/.test(text) ? [...new URLSearchParams(`=${text}`).values()].join('') : text
}
