/** Form decoding that forgives nothing, so that a client's encoding mistakes are found. */

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

/**
 * Decodes `application/x-www-form-urlencoded`.
 * @returns undefined for what a careful encoder never sends: a bad escape, a character outside the encoding's own
 * alphabet, a name twice.
 */
export function parseForm(body: string): Map<string, string> | undefined {
  if (/[^A-Za-z0-9*\-._~!'()%+&=]/.test(body)) return undefined
  const fields = new Map<string, string>()
  try {
    for (const pair of body.split('&')) {
      const cut = pair.indexOf('=')
      if (cut < 0 || pair.includes('=', cut + 1)) return undefined
      const name = decode(pair.slice(0, cut))
      if (fields.has(name)) return undefined
      fields.set(name, decode(pair.slice(cut + 1)))
    }
  } catch {
    return undefined
  }
  return fields
}
