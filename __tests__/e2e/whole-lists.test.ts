/** Lists that come in pages, each service's in its own way: every request that is sent, and what comes of all. */
import { expect, test } from '@jest/globals'
import { PAGED_LISTS } from '../../src/platform/paging.ts'
import { step, type Inputs } from '../support/step.ts'
import { LENGTH, lists, NATIVE, type PagedRow } from './support/paged-lists.ts'
import { authorized, signIn, whole } from './support/sent.ts'

const tenant = { listLength: LENGTH }

/** The inputs of a step that reads the list to its end. */
function inputsOf(row: PagedRow): Inputs {
  const { service, host, byUrl, basePath = '', path, query, bodies, headers = {}, select } = row
  const lines = Object.entries(headers === NATIVE ? {} : headers).map(([name, value]) => `${name}: ${value}`)
  return {
    ...(byUrl ? { 'service-url': `https://${host}${basePath}` } : { service }),
    ...{ path, query: query.replaceAll('&', '\n'), pages: 'all', select, headers: lines.join('\n') },
    ...(bodies && { method: 'POST', body: JSON.stringify(bodies[0]) }),
  }
}

test.concurrent.each(lists)('$service: $path', async (row) => {
  const { host, path, basePath = '/api', query, next = [], bodies, headers = {} } = row
  const run = await step(inputsOf(row), { tenant })
  const { requests, outputs } = run
  const target = (rest: string): string =>
    `${basePath}${path}${query + rest === '' ? '' : `?${query}${rest}`}`
  const pages = bodies
    ? bodies.map((body) => ({ method: 'POST', path: target(''), body: JSON.stringify(body) }))
    : ['', ...next].map((rest) => ({ path: target(rest) }))
  expect(requests.map(whole)).toEqual([
    signIn('abc1234.id.cyberark.cloud', run.tenant.clientId, run.tenant.clientSecret),
    ...pages.map((page) => authorized(outputs['token'], { host, headers, ...page })),
  ])
  // A POST has a connection of its own.
  const connections = new Set(requests.slice(1).map(({ connectionId }) => connectionId))
  expect(connections.size).toBe(bodies ? pages.length : 1)
  const items = JSON.parse(outputs['result']!) as unknown[]
  expect([run.outcome, outputs['status'], new Set(items).size]).toEqual(['success', '200', items.length])
  // One of the stores is a source, and so in no list of targets.
  expect(items).toHaveLength(path === '/secret-stores' ? LENGTH - 1 : LENGTH)
  expect(run.log).toContain(`Page 3: ${String(items.length - 100)} items, ${String(items.length)} in all.`)
})

test('every list that is known is among them', () => {
  const read = lists.map(({ host, basePath = '/api', path }) =>
    `${host.split('.')[1]}${basePath}${path}`.replace('cyberark/', 'id/'),
  )
  const missing = PAGED_LISTS.flatMap(({ label, paths }) => paths.map((path) => `${label}/${path}`)).filter(
    (path) => {
      const pattern = path.replaceAll('**', '.+').replace(/(?<=\/)\*/g, '[^/]+')
      return !read.some((one) => new RegExp(`^${pattern}$`).test(one))
    },
  )
  expect(missing).toEqual([])
})

test.concurrent('a service that has had enough for now is waited for, and the list goes on', async () => {
  let refusals = 0
  const run = await step(inputsOf(lists[0]!), {
    tenant: {
      ...tenant,
      respond: ({ path }) =>
        path.includes('offset=50') && refusals++ === 0
          ? { status: 429, headers: { 'Retry-After': '1' }, body: { ErrorMessage: 'Too many requests' } }
          : undefined,
    },
  })
  const pages = run.requests.slice(1)
  expect(pages.map(({ path }) => path.replace(/.*limit=50/, ''))).toEqual([
    '',
    '&offset=50',
    '&offset=50',
    '&offset=100',
  ])
  expect(pages[2]!.at - pages[1]!.at).toBeGreaterThanOrEqual(1000)
  expect(JSON.parse(run.outputs['result']!)).toHaveLength(LENGTH)
})
