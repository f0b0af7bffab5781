// src/platform: discovery, src/session: look-up
'use strict'
exports.id = 'session-look-up'
exports.ids = ['session-look-up']
exports.modules = {
	6921: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			lookUpTenant: () => lookUpTenant,
		})

		// EXTERNAL MODULE: ./src/http/body.ts
		var body = __require__(9662)
		// EXTERNAL MODULE: ./src/messages/failure.ts
		var failure = __require__(5530)
		// EXTERNAL MODULE: ./src/vocabulary/json.ts
		var json = __require__(3436)
		// EXTERNAL MODULE: ./src/platform/tenant.ts
		var platform_tenant = __require__(5619) // CONCATENATED MODULE: ./src/platform/discovery.ts
		function discoveryEndpoint(subdomain, domain) {
			return new URL(`https://platform-discovery.${domain}/api/identity-endpoint/${subdomain}`)
		}

		function discoveredTenant(body, domain) {
			const tenant = (0, platform_tenant /* tenantOfUrl */.Xh)(
				(0, json /* entriesOf */.Mc)((0, json /* parseJson */.qF)(body)).get('endpoint'),
			)
			return tenant?.domain === domain ? tenant : undefined
		} // CONCATENATED MODULE: ./src/session/look-up.ts

		const LARGEST_ANSWER = 64 * 1024

		async function lookUpTenant(subdomain, domain, http) {
			const url = discoveryEndpoint(subdomain, domain)
			const headers = new Map([['accept', 'application/json']])
			const answer = await http.send(
				{ method: 'GET', url, headers, repeatable: true },
				(0, body /* readShortText */.M_)(LARGEST_ANSWER),
			)
			if (answer.status === 404) throw (0, failure /* failure */.V)('tenantUnknown', subdomain, domain)
			const tenant = answer.status === 200 ? discoveredTenant(answer.body, domain) : undefined
			if (tenant) return tenant
			const { explainNoTenant } = await __require__.e('session-refusal').then(__require__.bind(__require__, 5955))
			throw explainNoTenant(answer, url)
		}
	},
}
