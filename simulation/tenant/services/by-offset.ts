/** Lists that go on by an offset. */
import { NO_PAGE } from './by-token.ts'
import { cut, ok, type Route } from './service.ts'

/** A list that goes on by `offset`, in the words of its service. */
export function byOffset<T extends object>(
  items: readonly T[],
  shown: (page: readonly T[], offset: number, isLast: boolean) => object,
): Route['answer'] {
  return ({ query }) => {
    const page = cut(items, query.get('limit'), query.get('offset'))
    return page
      ? ok(shown(page.items, Number(query.get('offset') ?? 0), page.next === undefined))
      : { status: 400, body: { message: NO_PAGE } }
  }
}
