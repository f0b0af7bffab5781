/** A page for people that came in place of an answer. */
interface Page {
  /** What stands in the browser's title bar; empty for a page without. */
  readonly title: string
}

/** The HTML page in a body, whatever it says its type is; undefined for everything else, XML included. */
export function pageIn(body = ''): Page | undefined {
  const start = body.slice(0, 4096).replace(/^(?:[\s\ufeff]|<\?xml[^>]*>|<!--[^]*?-->)+/i, '')
  if (!/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return undefined
  const [, title = ''] = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 64 * 1024)) ?? []
  return { title: title.replace(/\s+/g, ' ').trim() }
}
