import type { Head } from './message.ts'

/** Where a redirect points to: origin and path, without a query that may carry secrets. */
export function redirectTarget(head: Head, from: URL): string | undefined {
  const target = URL.parse(head.headers.get('location') ?? '', from.href)
  const isWeb = target?.protocol === 'https:' || target?.protocol === 'http:'
  return head.headers.has('location') && isWeb ? target.origin + target.pathname : undefined
}
