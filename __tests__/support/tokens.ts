/** A token that says these things of itself. */
export function jwt(claims: unknown, signature = 'c2lnbmF0dXJlLW9mLXRoZS10b2tlbg'): string {
  const segment = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return [segment({ alg: 'RS256', typ: 'JWT' }), segment(claims), signature].join('.')
}

/** A token as the platform makes them. */
export function platformToken(claims: Readonly<Record<string, unknown>> = {}): string {
  return jwt({
    subdomain: 'acme',
    platform_domain: 'shell.cyberark.cloud',
    jti: 'b1946ac92492d234',
    ...claims,
  })
}
