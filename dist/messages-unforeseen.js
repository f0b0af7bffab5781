// src/messages: unforeseen
'use strict'
exports.id = 'messages-unforeseen'
exports.ids = ['messages-unforeseen']
exports.modules = {
	8064: (__module__, __exports__, __require__) => {
		__require__.r(__exports__)
		__require__.d(__exports__, {
			unforeseen: () => unforeseen,
		})
		var _failure_js_0 = __require__(5530)

		function unforeseen(error) {
			const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' }
			return (0, _failure_js_0 /* .failure */.V)(
				'unforeseen',
				name,
				/([\w.-]+:\d+:\d+)\)?$/m.exec(stack ?? '')?.[1] ?? 'an unknown place',
			)
		}
	},
}
