// src/inputs: known-list, src/platform: paged-list paging
'use strict'
exports.ids = ['inputs-known-list']
exports.modules = {
6700: (_, _exports, _require) => {
_require.d(_exports, {knownList: () => knownList})

// src/platform/paging.ts
function row(label, request, list, ...ways) {
	const [method, ...paths] = request.split(' ')
	return {label, method, paths, list, ways}
}
const linked = {by: 'link', at: 'nextLink'}
const token = (at, parameter, more) => ({by: 'token', at, parameter, ...more})
const offset = end => ({by: 'items', in: 'query', parameter: 'offset', ...end})
const POOLS = 'api/pool-service/pools'
const toTotalCount = offset({total: 'totalCount'})
const toLastPage = offset({last: 'isLastPage'})
const PAGED_LISTS = [
	row('privilegecloud', 'GET PasswordVault/API/LiveSessions', 'LiveSessions', offset({total: 'Total'})),
	row('privilegecloud', 'GET PasswordVault/API/Recordings', 'Recordings', offset({total: 'Total'})),
	row('privilegecloud', 'GET PasswordVault/API/**', 'value', linked, offset({total: 'count'})),
	row('privilegecloud', 'GET api/discovered-accounts', 'items', {by: 'link', at: 'nextCursor'}, toTotalCount),
	row('secretshub', 'GET api/secret-stores', 'secretStores', linked, toTotalCount),
	row('secretshub', 'GET api/secrets', 'secrets', linked, toTotalCount),
	row('secretshub', 'GET api/policies', 'policies', linked, offset({total: 'count', unless: 'filter'})),
	row(
		'sca',
		'GET api/access/*/eligibility api/access/*/eligibility/* api/access/sessions api/access/users/*/sessions',
		'response',
		token('nextToken', 'nextToken')
	),
	row('uap', 'GET api/policies', 'results', token('nextToken', 'nextToken', {endsRepeated: true})),
	row(
		'connectormanagement',
		`GET ${POOLS} ${POOLS}/components ${POOLS}/identifiers ${POOLS}/*/identifiers api/pool-service/networks`,
		'resources',
		token('page.continuationToken', 'continuation_token')
	),
	row('dpa', 'GET api/connectors api/https-relays', 'items', token('continuationToken', 'continuationToken')),
	row('dpa', 'GET api/database-strong-accounts api/database-targets', 'items', token('next_cursor', 'cursor')),
	row('dpa', 'GET api/targetsets', 'target_sets', token('b64_last_evaluated_key', 'b64StartKey')),
	row('sessionmonitoring', 'GET api/sessions', 'sessions', offset({})),
	row('sessionmonitoring', 'GET api/sessions/*/activities', 'activities', offset({})),
	row('cloudonboarding', 'GET api/aws/workspaces api/azure/workspaces api/gcp/workspaces', 'workspaces', {
		by: 'pages',
		in: 'query',
		parameter: 'page',
		last: 'page.is_last_page'
	}),
	row('uar', 'GET api/workflows/requests', 'items', toTotalCount),
	row('compass', 'GET api/risks/findings', 'findings', toLastPage),
	row('compass', 'GET api/risks/risk-types', 'riskTypes', toLastPage),
	row('compass', 'GET api/remediations', 'remediations', toLastPage),
	row('cem', 'POST api/delegations/workspace/search', 'items', {by: 'items', in: 'body', parameter: 'offset', size: 'limit', total: 'count'}),
	row('cem', 'POST api/identities', 'identities', token('next_token', 'paginationData.nextToken', {in: 'body'})),
	row('id', 'POST Redrock/query api/idadmin/Redrock/query', 'Result.Results', {
		by: 'pages',
		in: 'body',
		parameter: 'Args.PageNumber',
		size: 'Args.PageSize',
		total: 'Result.FullCount'
	})
]

// src/platform/paged-list.ts

function pagedList({label, host, method, path}) {
	const labels = label === undefined ? host.split(/[.-]/).slice(1) : [label]
	const plain = path.split('/').filter(Boolean).join('/')
	return PAGED_LISTS.find(one => labels.includes(one.label) && one.method === method && one.paths.some(pattern => matcher(pattern).test(plain)))
}
function matcher(pattern) {
	const parts = pattern.replace(/\*+/g, stars => (stars === '*' ? '[^/]+' : '.*'))
	return new RegExp(`^${parts}$`, 'i')
}

// src/inputs/known-list.ts

function knownList(target, method, path) {
	const base = target.kind === 'url' ? target.base : {hostname: '', pathname: target.service.basePath}
	return pagedList({label: target.service?.label, host: base.hostname, method, path: `${base.pathname}/${path.below}`})
}
}
}
