import { pagedList } from '../platform/paged-list.ts'
import type { PagedList } from '../platform/paging.ts'
import type { Method, RequestPath, Target } from './plan.ts'

/** How the list that a request asks for goes on, where that is known. */
export function knownList(target: Target, method: Method, path: RequestPath): PagedList | undefined {
  const base = target.kind === 'url' ? target.base : { hostname: '', pathname: target.service.basePath }
  return pagedList({
    label: target.service?.label,
    host: base.hostname,
    method,
    path: `${base.pathname}/${path.below}`,
  })
}
