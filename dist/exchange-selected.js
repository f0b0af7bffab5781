// src/exchange: selected
'use strict'
exports.ids = ['exchange-selected']
exports.modules = {
...require('./shared.js'),

1572: (_, _exports, _require) => { // src/exchange/selected.ts
_require.d(_exports, {selectFrom: () => selectFrom})
var _failure_0 = _require(5530)
var _failure_1 = _require(2646)
var _json_2 = _require(3436)
var _json_4 = _require(6649)
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
		throw _failure_0.failure('selectNothing', selection.expression, _json_2.isObject(document) ? [..._json_2.entriesOf(document).keys()] : undefined)
	}
	try {
		const written = selection.apply(_json_4.exactly(String(response.body.text), document))
		return textOf(rounded(written) === rounded(result) ? written : result)
	} catch (error) {
		throw _failure_0.failure('selectFailed', selection.expression, error.message, 'select')
	}
}
function rounded(result) {
	return JSON.stringify(result ?? null).replace(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi, digits => JSON.stringify(Number(digits)))
}
function textOf(result) {
	if (typeof result === 'string') return result
	return JSON.stringify(result, (_key, value) => {
		if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new Error('a number has too many digits')
		return value
	})
}
}
}
