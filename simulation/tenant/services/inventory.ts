/**
 * Discovery & Context: GraphQL, which says 200 to everything. The fields are those of the schema that the vendor publishes
 * (infamousjoeg/idira-disco-mcp, schema/disco.graphql).
 */
import type { PlainReply } from '../exchange.ts'
import { gatewayService, ok, type Call, type Service } from './service.ts'

const SECRETS = { totalCount: 1, items: [{ id: 'entity-1', name: 'prod/db' }] }

/** The only fields this small schema has, beside the one that every schema has; `restricted` is there to be refused beside others. */
const FIELDS: Readonly<Record<string, unknown>> = {
  secrets: SECRETS,
  workloads: { totalCount: 0, items: [] },
  aiAgents: { totalCount: 0, items: [] },
  restricted: null,
  __typename: 'Query',
}

function failed(message: string, code: string): PlainReply {
  return ok({ errors: [{ message, locations: [{ line: 1, column: 3 }], extensions: { code } }] })
}

/** The names of a query's outermost fields; undefined when its braces do not match. */
function rootFields(query: string): string[] | undefined {
  let depth = 0
  let outer = ''
  for (const character of query.replace(/\([^)]*\)/g, '')) {
    if (character === '}') depth -= 1
    if (depth < 0) return undefined
    if (depth === 1 && character !== '}') outer += character
    if (character === '{') depth += 1
  }
  return depth === 0 ? (outer.match(/\w+/g) ?? []) : undefined
}

function answer(call: Call): PlainReply {
  const { query } = call.json()
  if (typeof query !== 'string')
    return { status: 400, body: { errors: [{ message: 'Must provide query string.' }] } }
  const fields = rootFields(query)
  if (!fields || fields.length === 0) return failed('Syntax Error: Unexpected <EOF>.', 'GRAPHQL_PARSE_FAILED')
  const unknown = fields.find((field) => !Object.hasOwn(FIELDS, field))
  if (unknown !== undefined) {
    return failed(`Cannot query field "${unknown}" on type "Query".`, 'GRAPHQL_VALIDATION_FAILED')
  }
  const data = Object.fromEntries(fields.map((field) => [field, FIELDS[field]]))
  if (!fields.includes('restricted')) return ok({ data })
  const error = { message: 'Not authorized', path: ['restricted'], extensions: { code: 'FORBIDDEN' } }
  return ok({ data, errors: [error] })
}

export function createInventory(): Service {
  return gatewayService('discovery-and-context', 'inventory', [{ method: 'POST', path: '/', answer }], {
    base: '/api/graphql',
  })
}
