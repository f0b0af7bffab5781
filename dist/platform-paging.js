// src/platform: paging
'use strict'
exports.id = 'platform-paging'
exports.ids = ['platform-paging']
exports.modules = {
5891: (_module, _exports, _require) => {
_require.d(_exports, {pagedList: () => pagedList})
function row(label, request, list, ...ways) {
	const [method, path] = request.split(' ')
	return {label, method, path, list, ways}
}
const link = {by: 'link', at: 'nextLink'}
const cursor = {by: 'token', at: 'next_cursor', parameter: 'cursor'}
const token = (at, parameter) => ({by: 'token', at, parameter})
const PAGED_LISTS = [
	row('privilegecloud', 'GET **', 'value', link),
	row('secretshub', 'GET secret-stores', 'secretStores', link),
	row('secretshub', 'GET policies', 'policies', link),
	row('secretshub', 'GET scans', 'scans', link),
	row('secretshub', 'GET secrets', 'secrets', link, {by: 'items', in: 'query', parameter: 'offset', total: 'totalCount'}),
	row('sca', 'GET **', 'response', token('nextToken', 'nextToken')),
	row('uap', 'GET policies', 'results', {by: 'token', at: 'nextToken', parameter: 'nextToken', endsRepeated: true}),
	row('connectormanagement', 'GET pool-service/*', 'resources', token('page.continuationToken', 'continuation_token')),
	row('connectormanagement', 'GET pool-service/pools/*/*', 'resources', token('page.continuationToken', 'continuation_token')),
	row('dpa', 'GET connectors', 'items', token('continuationToken', 'continuationToken')),
	row('dpa', 'GET database-strong-accounts', 'items', cursor),
	row('dpa', 'GET database-targets', 'items', cursor),
	row('sessionmonitoring', 'GET sessions', 'sessions', {by: 'items', in: 'query', parameter: 'offset'}),
	row('sessionmonitoring', 'GET sessions/*/activities', 'activities', {by: 'items', in: 'query', parameter: 'offset'}),
	...['aws', 'azure'].map(cloud =>
		row('cloudonboarding', `GET ${cloud}/workspaces`, 'workspaces', {
			by: 'pages',
			in: 'query',
			parameter: 'page',
			last: 'page.is_last_page'
		})
	),
	row('cem', 'POST **', 'items', {by: 'items', in: 'body', parameter: 'offset', size: 'limit'}),
	row('id', 'POST Redrock/query', 'Result.Results', {
		by: 'pages',
		in: 'body',
		parameter: 'Args.PageNumber',
		size: 'Args.PageSize',
		total: 'Result.FullCount'
	})
]
function pagedList({label, host}, method, path) {
	const labels = label === undefined ? host.split(/[.-]/).slice(1) : [label]
	const segments = path
		.toLowerCase()
		.split('/')
		.filter(segment => segment !== '' && segment !== 'api')
	return PAGED_LISTS.find(one => labels.includes(one.label) && one.method === method && fits(one.path, segments))
}
function fits(pattern, segments) {
	if (pattern === '**') return true
	const parts = pattern.toLowerCase().split('/')
	return parts.length === segments.length && parts.every((part, index) => part === '*' || part === segments[index])
}
}
}
