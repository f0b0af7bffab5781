import type { Answer } from './message.ts'

/** Where a redirect points to: origin and path, without a query that may carry secrets. */
export function redirectTarget(
  answer: Pick<Answer<unknown>, 'headers' | 'hide'>,
  from: URL,
): string | undefined {
  const location = answer.headers.get('location')
  if (location === undefined) return undefined
  const target = URL.parse(answer.hide(location), from.href)
  return target && /^https?:$/.test(target.protocol) ? target.origin + target.pathname : undefined
}
