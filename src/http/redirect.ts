import type { Head } from './message.ts'

/** Where a redirect points to: origin and path, without a query that may carry secrets. */
export function redirectTarget(head: Head, from: URL): string | undefined {
  const location = head.headers.get('location')
  if (location === undefined) return undefined
  const target = URL.parse(location, from.href)
  const isWeb = target?.protocol === 'https:' || target?.protocol === 'http:'
  return isWeb ? target.origin + target.pathname : undefined
}
