// src/inputs: hosts
'use strict'
exports.ids = ['inputs-hosts']
exports.modules = {
9450: (_, _exports, _require) => { // src/inputs/hosts.ts
_require.r(_exports)
_require.d(_exports, {explainSubdomain: () => explainSubdomain, tenantIn: () => tenantIn})
var _domains = _require(9046)
var _tenant = _require(5619)

function explainSubdomain(text, tell) {
	const host = hostIn(text)
	const tenant = _tenant.tenantOfHost(host)
	const subdomain = _tenant.subdomainOfHost(host)
	if (tenant) tell('subdomainIsTenant', host, tenant.id)
	else if (subdomain !== undefined) tell('subdomainIsHost', subdomain)
	else tell('subdomainMalformed', text)
}
function tenantIn(text, tell) {
	const host = hostIn(text)
	const tenant = _tenant.tenantOfHost(host)
	if (tenant) return tenant
	const subdomain = _tenant.subdomainOfHost(host)
	const domain = _domains.domainOf(host)
	if (subdomain === undefined) tell('tenantNotUnderstood', text)
	else tell('tenantIsPortal', subdomain, host, domain === _domains.DOMAINS[0] ? undefined : domain)
	return undefined
}
function hostIn(written) {
	const text = written.toLowerCase()
	const url = URL.parse(/^[^/?#]*:\/\//.test(text) ? text : `https://${text}`)
	return url?.protocol === 'https:' && url.username + url.password + url.port === '' ? url.hostname : ''
}
}
}
