/**
 * Whether a body is an HTML page, by how it begins or by markup of that type; nothing else is, XML included. A body that
 * nobody has seen, undefined, is judged by its type alone.
 */
export function isPage(body: string | undefined, contentType = ''): boolean {
  const isSaidToBe = /^\s*(?:text\/html|application\/xhtml)/i.test(contentType)
  if (body === undefined) return isSaidToBe
  const start = body.slice(0, 4096).replace(/^(?:[\s\ufeff]|<\?xml[^>]*>|<!--[^]*?-->)+/i, '')
  return (isSaidToBe && /^<[a-z!]/i.test(start)) || /^<(?:!doctype\s+html|html|head|body)\b/i.test(start)
}
