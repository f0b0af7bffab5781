// src/inputs: hosts
'use strict'
exports.id = 'inputs-hosts'
exports.ids = ['inputs-hosts']
exports.modules = {
	9450: (__module__, __exports__, __require__) => {
		__require__.r(__exports__)
		__require__.d(__exports__, {explainSubdomain: () => explainSubdomain, tenantIn: () => tenantIn})
		var _domains_1 = __require__(9046)
		var _tenant_0 = __require__(5619)

		function explainSubdomain(text, tell) {
			const host = hostIn(text)
			const tenant = (0, _tenant_0 /* .tenantOfHost */.K3)(host)
			const subdomain = (0, _tenant_0 /* .subdomainOfHost */.Gl)(host)
			if (tenant) tell('subdomainIsTenant', host, tenant.id)
			else if (subdomain !== undefined) tell('subdomainIsHost', subdomain)
			else tell('subdomainMalformed', text)
		}

		function tenantIn(text, tell) {
			const host = hostIn(text)
			const tenant = (0, _tenant_0 /* .tenantOfHost */.K3)(host)
			if (tenant) return tenant
			const subdomain = (0, _tenant_0 /* .subdomainOfHost */.Gl)(host)
			const domain = (0, _domains_1 /* .domainOf */.Ow)(host)
			if (subdomain === undefined) tell('tenantNotUnderstood', text)
			else tell('tenantIsPortal', subdomain, host, domain === _domains_1 /* .DOMAINS */.si[0] ? undefined : domain)
			return undefined
		}

		function hostIn(written) {
			const text = written.toLowerCase()
			const url = URL.parse(text.includes('://') ? text : `https://${text}`)
			return url?.protocol === 'https:' && !text.includes('@') && url.port === '' ? url.hostname : ''
		}
	}
}
