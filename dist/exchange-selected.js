// src/exchange: selected
'use strict'
exports.id = 'exchange-selected'
exports.ids = ['exchange-selected']
exports.modules = {
	1572: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			selectFrom: () => selectFrom,
		})
		var _messages_failure_js_0 = __require__(5530)
		var _vocabulary_json_js_1 = __require__(3436)
		var _response_js_2 = __require__(3226)

		function selectFrom(response, selection) {
			const document = (0, _response_js_2 /* .documentOf */.l)(response.body)
			if (document === undefined) {
				throw response.body.text === undefined
					? (0, _messages_failure_js_0 /* .failure */.V)('selectTooLarge')
					: (0, _messages_failure_js_0 /* .failure */.V)('selectNotJson', response.headers.get('content-type'))
			}
			const result = applied(selection, document)
			if (result === undefined || result === null) {
				const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
				throw (0, _messages_failure_js_0 /* .failure */.V)(
					'selectNothing',
					selection.expression,
					isObject ? [...(0, _vocabulary_json_js_1 /* .entriesOf */.Mc)(document).keys()] : undefined,
				)
			}
			return typeof result === 'string' ? result : asJson(result, selection.expression)
		}
		function applied(selection, document) {
			try {
				return selection.apply(document)
			} catch (error) {
				throw (0, _messages_failure_js_0 /* .failure */.V)('selectFailed', selection.expression, error.message)
			}
		}
		function asJson(result, expression) {
			try {
				return JSON.stringify(result)
			} catch (error) {
				throw (0, _messages_failure_js_0 /* .failure */.V)('selectFailed', expression, error.message)
			}
		}
	},
}
