/** Lists that go on by a token. */
import type { PlainReply } from '../exchange.ts'
import { cut, nextToken, ok, pageOffset, type Route } from './service.ts'

export const NO_PAGE = 'Invalid paging'

/** A list that goes on by a token, in the words of its service. */
export function byToken(
  parameter: string,
  size: string,
  items: readonly object[],
  shown: (items: readonly object[], token: string | null) => object,
  refused: PlainReply = { status: 400, body: { message: NO_PAGE } },
): Route['answer'] {
  return ({ query }) => {
    const page = cut(items, query.get(size), pageOffset(query.get(parameter)))
    return page ? ok(shown(page.items, nextToken(page))) : refused
  }
}
