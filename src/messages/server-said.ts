import { own, Quoted, say, sentences, type Words } from '../vocabulary/words.ts'

/** What a server says went wrong, as far as it says anything. */
export interface ServerSaid {
  /** The server's own error code. */
  readonly code?: string | undefined
  readonly text?: string | undefined
  /** The page for people that it sent, which says nothing that is worth quoting but its title; that may be empty. */
  readonly page?: { readonly title: string } | undefined
  /** What the vendor's support can find the request by: a header's name and its value. */
  readonly correlation?: { readonly name: string; readonly value: string } | undefined
}

/** The server's own words, as a sentence of ours; empty when it said nothing. */
export function quote({ code, text, page, correlation }: ServerSaid): Words {
  const quoted = text?.trim() ?? ''
  // A full stop of the server's own is enough, unless it is cut off.
  const stop = quoted.length <= 240 && quoted.endsWith('.') ? '' : '.'
  const said = quoted === '' ? undefined : say`It said: "${new Quoted(quoted, 240)}"${own(stop)}`
  const paged = page && say`Its answer is an HTML page${titled(page)}.`
  const coded = code === undefined ? undefined : say`Its error code: ${new Quoted(code, 64)}.`
  const traced =
    correlation &&
    say`For the vendor's support: ${own(correlation.name)} ${new Quoted(correlation.value, 80)}.`
  return sentences(said, paged, coded, traced)
}

/** What a page is called, behind the words for it. */
export function titled({ title }: { readonly title: string }): Words {
  return title === '' ? [] : say`, called "${new Quoted(title, 80)}"`
}
