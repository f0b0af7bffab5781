import type { Finder } from './document-secrets.ts'
import type { KeyRules } from './key-rules.ts'
import { searchValue } from './value-secrets.ts'

/**
 * Finds the secrets in a form, `a=1&b=2`, each as it is written and as it is meant. As forms are read (URL Standard), a
 * pair may be empty, and need have no value. Any other text is none.
 */
export function searchForm(text: string, rules: KeyRules, found: Finder): void {
  const form = text.trim()
  if (/\s/.test(form)) return
  for (const pair of pairsIn(form)) {
    const name = pair.replace(/=.*/s, '')
    const [key, value] = [decoded(name), pair.slice(name.length + 1)]
    const isHidden = rules.isHidden(key, 'open')
    if (isHidden) found.add(value)
    searchValue(decoded(value), isHidden, rules.within(key, 'open'), rules, found)
  }
}

/** What stands between the marks, one by one: a hostile form may have millions of them. */
function* pairsIn(form: string): Generator<string> {
  for (let from = 0, end = 0; end < form.length; from = end + 1) {
    const mark = form.indexOf('&', from)
    end = mark < 0 ? form.length : mark
    if (end > from) yield form.slice(from, end)
  }
}

function decoded(text: string): string {
  // Most are as they are meant.
  return /[%+]/.test(text) ? String(new URLSearchParams(`=${text}`).get('')) : text
}
