// src/exchange: absence
'use strict'
exports.ids = ['exchange-absence']
exports.modules = {
4282: (_, _exports, _require) => { // src/exchange/absence.ts
_require.d(_exports, {explainAbsence: () => explainAbsence})
var _failure_0 = _require(5530)
var _failure_1 = _require(2646)

function explainAbsence(error, {target}, {url}, {subdomain, domain}) {
	if (!(error instanceof _failure_1.Failure) || error.kind !== 'network') return error
	const [{phase, isProxy, code}] = error.facts
	if (phase !== 'lookup' || isProxy || code === 'EAI_AGAIN') return error
	if (target.kind === 'url') return _failure_0.failure('serviceUrlAbsent', url.hostname, code)
	const {title, elsewhere, host} = target.service
	if (host === 'tenant') return error
	const other = elsewhere === undefined ? undefined : `https://${[subdomain, elsewhere].join('')}.${domain}${target.service.basePath}`
	return _failure_0.failure('serviceAbsent', title, url.hostname, code, other)
}
}
}
