// src/exchange: absence
'use strict'
exports.id = 'exchange-absence'
exports.ids = ['exchange-absence']
exports.modules = {
	4282: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {explainAbsence: () => explainAbsence})
		var _failure_0 = __require__(5530)
		var _failure_1 = __require__(2646)

		function explainAbsence(error, {target}, {url}, {subdomain, domain}) {
			if (!(error instanceof _failure_1 /* .Failure */.H) || error.kind !== 'network') return error
			const [{phase, isProxy, code}] = error.facts
			if (phase !== 'lookup' || isProxy || code === 'EAI_AGAIN') return error
			if (target.kind === 'url') return (0, _failure_0 /* .failure */.V)('serviceUrlAbsent', url.hostname, code)
			const {title, elsewhere, host} = target.service
			if (host === 'tenant') return error
			const other = elsewhere === undefined ? undefined : `https://${[subdomain, elsewhere].join('')}.${domain}${target.service.basePath}`
			return (0, _failure_0 /* .failure */.V)('serviceAbsent', title, url.hostname, code, other)
		}
	}
}
