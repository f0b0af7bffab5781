/** A page for people that came in place of an answer. */
interface Page {
  /** What stands in the browser's title bar; empty for a page without. */
  readonly title: string
}

/** The HTML page in a body, by how it begins or by markup of that type; undefined for everything else, XML included. */
export function pageIn(body = '', contentType = ''): Page | undefined {
  const start = body.slice(0, 4096).replace(/^(?:[\s\ufeff]|<\?xml[^>]*>|<!--[^]*?-->)+/i, '')
  const isSaidToBe = /^\s*(?:text\/html|application\/xhtml)/i.test(contentType) && /^<[a-z!]/i.test(start)
  if (!isSaidToBe && !/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return undefined
  const [, title = ''] = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 64 * 1024)) ?? []
  return { title: title.replace(/\s+/g, ' ').trim() }
}
