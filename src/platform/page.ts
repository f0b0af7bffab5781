/** A page for people that came in place of an answer. */
export interface Page {
  /** What stands in the browser's title bar; empty for a page without. */
  readonly title: string
}

/**
 * The HTML page in a body, by how it begins or by markup of that type; undefined for everything else, XML included. A body
 * that nobody has seen, undefined, is judged by its type alone.
 */
export function pageIn(body: string | undefined, contentType = ''): Page | undefined {
  const isSaidToBe = /^\s*(?:text\/html|application\/xhtml)/i.test(contentType)
  if (body === undefined) return isSaidToBe ? { title: '' } : undefined
  const start = body.slice(0, 4096).replace(/^(?:[\s\ufeff]|<\?xml[^>]*>|<!--[^]*?-->)+/i, '')
  const isPage =
    (isSaidToBe && /^<[a-z!]/i.test(start)) || /^<(?:!doctype\s+html|html|head|body)\b/i.test(start)
  if (!isPage) return undefined
  const [, title = ''] = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 64 * 1024)) ?? []
  return { title: title.replace(/\s+/g, ' ').trim() }
}
