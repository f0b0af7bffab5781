/** How lists of Secrets Hub go on: by a link, which begins with `/api`. */
import type { PlainReply } from '../exchange.ts'
import { badRequest } from './secrets-hub-faults.ts'
import { cut, nextQuery, ok, type Call } from './service.ts'

/** @param counts what the answer says of its numbers, given how many items the page has */
export function page(
  name: string,
  found: readonly object[],
  { query, request }: Call,
  counts: (shown: number) => object = () => ({}),
): PlainReply {
  const piece = cut(found, query.get('limit'), query.get('offset'))
  if (!piece || Number(query.get('limit')) > 1000)
    return badRequest('limit must be 1 to 1000, offset 0 to 150000')
  const rest = nextQuery(query, piece)
  const [path = ''] = request.path.split('?')
  return ok({
    ...counts(piece.items.length),
    [name]: piece.items,
    ...(rest !== undefined && { nextLink: `${path}?${rest}` }),
  })
}
