import type { Finder } from './document-secrets.ts'
import type { KeyRules } from './key-rules.ts'

/** Finds the secrets in a form, `a=1&b=2`, each as it is written and as it is meant. Any other text is none. */
export function searchForm(text: string, rules: KeyRules, found: Finder): void {
  const pairs = text.trim().split('&')
  if (pairs.length === 1 || !pairs.every((pair) => /^[^\s=]+=\S*$/.test(pair))) return
  for (const pair of pairs) {
    const [key, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (rules.isHidden(decoded(key), 'open')) for (const one of [decoded(value), value]) found.add(one)
  }
}

function decoded(text: string): string {
  return /[%+]/.test(text) ? [...new URLSearchParams(`=${text}`).values()].join('') : text
}
