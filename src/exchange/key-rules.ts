import type { MaskMode } from '../inputs/plan.ts'
import { plainKey } from '../platform/hidden-secrets.ts'
import { isOpenKey, isPagingKey, isSecretKey } from './secret-keys.ts'

/** What is known of where a value stands, by the keys above it: `paging` is the inside of `page: {…}`. */
export type Place = 'open' | 'paging' | 'secret'

/** What decides by the keys at and above it whether a value is secret. */
export interface KeyRules {
  isHidden(key: string, place: Place): boolean
  /** Where that stands which a container under this key holds. */
  within(key: string, place: Place): Place
}

const ALL: KeyRules = { isHidden: () => true, within: () => 'secret' }

/**
 * The rules of a mode.
 *
 * @param hidden keys that hold a secret in just this answer, as `hiddenKeys` gives them.
 */
export function rulesFor(mode: MaskMode, hidden: ReadonlySet<string> = new Set()): KeyRules {
  if (mode === 'all') return ALL
  const isSecret = remembered((key) => hidden.has(plainKey(key)) || isSecretKey(key))
  const isOpen = remembered((key) => !hidden.has(plainKey(key)) && isOpenKey(key))
  const isPaging = remembered(isPagingKey)
  const isHidden: KeyRules['isHidden'] = (key, place) => {
    if (place === 'secret') return !isOpen(key)
    return isSecret(key) && !(place === 'paging' && plainKey(key) === 'token')
  }
  return {
    isHidden,
    within: (key, place) => {
      if (place === 'secret' || isHidden(key, place)) return 'secret'
      return isPaging(key) ? 'paging' : 'open'
    },
  }
}

/** A long document has many values and few keys, so each is judged once. */
function remembered(judge: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>()
  return (key) => {
    const verdict = known.get(key) ?? judge(key)
    known.set(key, verdict)
    return verdict
  }
}
