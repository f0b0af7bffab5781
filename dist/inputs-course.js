// src/inputs: course, src/platform: paging
'use strict'
exports.id = 'inputs-course'
exports.ids = ['inputs-course']
exports.modules = {
9716: (_module, _exports, _require) => {
_require.d(_exports, {checkCourse: () => checkCourse}) // CONCATENATED MODULE: ./src/platform/paging.ts

function row(label, request, list, ...ways) {
	const [method, path] = request.split(' ')
	return {label, method, path, list, ways}
}
const paging_link = {by: 'link', at: 'nextLink'}
const cursor = {by: 'token', at: 'next_cursor', parameter: 'cursor'}
const token = (at, parameter) => ({by: 'token', at, parameter})

const PAGED_LISTS = [
	row('privilegecloud', 'GET **', 'value', paging_link),
	row('secretshub', 'GET secret-stores', 'secretStores', paging_link),
	row('secretshub', 'GET policies', 'policies', paging_link),
	row('secretshub', 'GET scans', 'scans', paging_link),
	row('secretshub', 'GET secrets', 'secrets', paging_link, {by: 'items', in: 'query', parameter: 'offset', total: 'totalCount'}),
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

var json = _require(3436)

var table = _require(5541) // CONCATENATED MODULE: ./src/inputs/course.ts
const MOST_PAGES = 1000

async function checkCourse(raw, request, faults) {
	const pages = table.given(raw, 'pages')
	const expression = raw['wait-until']
	if (expression === '') {
		const most = pages.toLowerCase() === 'all' ? Infinity : Number(/^\d{1,4}$/.test(pages) ? pages : NaN)
		const isCount = most === Infinity || (most >= 1 && most <= MOST_PAGES)
		if (!isCount) faults.about('pages')('pagesMalformed', pages)
		const known = checkList(request, faults)
		return most === 1 ? {kind: 'once'} : {kind: 'pages', most, known}
	}
	if (pages !== table.INPUTS.pages) faults.about('wait-until')('waitWithPages')
	const {method} = request
	if (method && method !== 'GET') faults.about('wait-until')('waitWithoutUse', method)
	const {checkSelection} = await _require.e('inputs-expression').then(_require.bind(_require, 4478))
	const condition = await checkSelection(expression, 'wait-until', faults)
	return condition ? {kind: 'until', condition} : {kind: 'once'}
}

function checkList({target, method, path, body}, faults) {
	if (!target || !method) return undefined
	const host = target.kind === 'url' ? target.base.hostname : ''
	const known = pagedList({label: target.service?.label, host}, method, path)
	if (method === 'GET') return known
	const tell = faults.about('pages')
	const isSearch = known && (body?.kind !== 'text' || typeof json.parseJson(body.text) === 'object')
	if (!isSearch) tell('pagesWithoutUse', method)
	else if (body?.kind === 'file') tell('pagesOfFile')
	return known
}
}
}
