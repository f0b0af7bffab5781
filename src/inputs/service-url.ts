import { domainOf } from '../platform/domains.ts'
import { hasControlCharacter } from '../vocabulary/control-characters.ts'
import { hasDotSegment } from './dot-segments.ts'
import type { TellFault } from './faults.ts'

/** Checks `service-url`: a base URL the token may be sent to. */
export function checkServiceUrl(text: string, tell: TellFault): URL | undefined {
  const url = URL.parse(text)
  const plain =
    url?.protocol === 'https:' &&
    /^https:\/\/[^/\\?#@]+(?:\/[^\\?#]*)?$/.test(text.toLowerCase()) &&
    url.port === '' &&
    !hasControlCharacter(text) &&
    text.isWellFormed() &&
    !hasDotSegment(text)
  if (!plain) {
    tell('serviceUrlMalformed')
    return undefined
  }
  if (!domainOf(url.hostname)) {
    tell('serviceUrlForeign', url.hostname)
    return undefined
  }
  url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '')
  return url
}
