// src/exchange: selected
'use strict'
exports.ids = ['exchange-selected']
exports.modules = {
1572: (_, _exports, _require) => { // src/exchange/selected.ts
_require.d(_exports, {selectFrom: () => selectFrom})
var _failure_0 = _require(5530)
var _failure_1 = _require(2646)
var _json = _require(3436)
var _response = _require(3226)

function selectFrom(response, selection) {
	const document = _response.documentOf(response.body)
	if (document === undefined) {
		throw response.body.text === undefined
			? _failure_0.failure('selectTooLarge')
			: _failure_0.failure('selectNotJson', response.headers.get('content-type'))
	}
	const result = selection.apply(document)
	if (result instanceof _failure_1.Failure) throw result
	if (result === undefined || result === null) {
		const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
		throw _failure_0.failure('selectNothing', selection.expression, isObject ? [..._json.entriesOf(document).keys()] : undefined)
	}
	return typeof result === 'string' ? result : asJson(result, selection.expression)
}
function asJson(result, expression) {
	try {
		return JSON.stringify(result)
	} catch (error) {
		throw _failure_0.failure('selectFailed', expression, error.message, 'select')
	}
}
}
}
