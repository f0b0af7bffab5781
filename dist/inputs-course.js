// src/inputs: course
'use strict'
exports.ids = ['inputs-course']
exports.modules = {
9980: (_, _exports, _require) => { // src/inputs/course.ts
_require.d(_exports, {checkCourse: () => checkCourse})
var _json = _require(3436)
var _table = _require(5541)

const MOST_PAGES = 1000
async function checkCourse(raw, request, faults) {
	const pages = _table.given(raw, 'pages')
	const expression = raw['wait-until']
	if (expression === '') {
		const isWhole = pages.toLowerCase() === 'all'
		const most = isWhole ? MOST_PAGES : Number(/^\d{1,4}$/.test(pages) ? pages : NaN)
		if (!(most >= 1 && most <= MOST_PAGES)) faults.about('pages')('pagesMalformed', pages)
		const known = await checkList(request, faults)
		return most === 1 ? {kind: 'once'} : {kind: 'pages', most, isWhole, known}
	}
	if (pages !== _table.INPUTS.pages) faults.about('wait-until')('waitWithPages')
	const {method} = request
	if (method && method !== 'GET') faults.about('wait-until')('waitWithoutUse', method)
	const {checkSelection} = await _require.e('inputs-expression').then(() => _require(4478))
	const condition = await checkSelection(expression, 'wait-until', faults)
	return condition ? {kind: 'until', condition} : {kind: 'once'}
}
async function checkList({target, method, path, body}, faults) {
	if (!target || !method) return undefined
	const {knownList} = await _require.e('inputs-known-list').then(() => _require(6700))
	const known = knownList(target, method, path)
	if (method === 'GET') return known
	const tell = faults.about('pages')
	const isSearch = known && (body?.kind !== 'text' || _json.isObject(_json.parseJson(body.text)))
	if (!isSearch) tell('pagesWithoutUse', method)
	else if (body?.kind === 'file') tell('pagesOfFile')
	return known
}
}
}
