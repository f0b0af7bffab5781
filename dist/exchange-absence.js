// src/exchange: absence
'use strict'
exports.id = 'exchange-absence'
exports.ids = ['exchange-absence']
exports.modules = {
	4282: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			explainAbsence: () => explainAbsence,
		})
		var _messages_failure_js_0 = __require__(5530)
		var _vocabulary_failure_js_1 = __require__(2646)

		function explainAbsence(error, { target }, { url }, { subdomain, domain }) {
			if (
				!(error instanceof _vocabulary_failure_js_1 /* .Failure */.H) ||
				error.kind !== 'network' ||
				target.kind === 'url'
			)
				return error
			const [{ phase, isProxy, code }] = error.facts
			const { title, elsewhere, host } = target.service
			if (phase !== 'lookup' || isProxy || host === 'tenant' || code === 'EAI_AGAIN') return error
			const other =
				elsewhere === undefined
					? undefined
					: `https://${[subdomain, elsewhere].join('')}.${domain}${target.service.basePath}`
			return (0, _messages_failure_js_0 /* .failure */.V)('serviceAbsent', title, url.hostname, code, other)
		}
	},
}
