// src/exchange: selected
'use strict'
exports.id = 'exchange-selected'
exports.ids = ['exchange-selected']
exports.modules = {
	1572: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {I: () => applied, selectFrom: () => selectFrom})
		var _failure_0 = __require__(5530)
		var _failure_1 = __require__(2646)
		var _json_2 = __require__(3436)
		var _response_3 = __require__(3226)

		function selectFrom(response, selection) {
			const document = (0, _response_3 /* .documentOf */.lM)(response.body)
			if (document === undefined) {
				throw response.body.text === undefined
					? (0, _failure_0 /* .failure */.V)('selectTooLarge')
					: (0, _failure_0 /* .failure */.V)('selectNotJson', response.headers.get('content-type'))
			}
			const result = applied(selection, document)
			if (result instanceof _failure_1 /* .Failure */.H) throw result
			if (result === undefined || result === null) {
				const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
				throw (0, _failure_0 /* .failure */.V)(
					'selectNothing',
					selection.expression,
					isObject ? [...(0, _json_2 /* .entriesOf */.Mc)(document).keys()] : undefined
				)
			}
			return typeof result === 'string' ? result : asJson(result, selection.expression)
		}

		function applied(selection, document, input) {
			try {
				return selection.apply(document)
			} catch (error) {
				return (0, _failure_0 /* .failure */.V)('selectFailed', selection.expression, error.message, input)
			}
		}
		function asJson(result, expression) {
			try {
				return JSON.stringify(result)
			} catch (error) {
				throw (0, _failure_0 /* .failure */.V)('selectFailed', expression, error.message)
			}
		}
	}
}
