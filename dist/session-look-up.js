// src/platform: discovery, src/session: look-up
'use strict'
exports.ids = ['session-look-up']
exports.modules = {
6921: (_, _exports, _require) => {
_require.d(_exports, {lookUpTenant: () => lookUpTenant})

var body = _require(9662)
var json = _require(3436)
var _tenant = _require(5619)
// src/platform/discovery.ts

function discoveryEndpoint(subdomain, domain) {
	return new URL(`https://platform-discovery.${domain}/api/identity-endpoint/${subdomain}`)
}
function discoveredTenant(body, domain) {
	const tenant = _tenant.tenantOfUrl(json.entriesOf(json.parseJson(body)).get('endpoint'))
	return tenant?.domain === domain ? tenant : undefined
}

// src/session/look-up.ts

const LARGEST_ANSWER = 64 * 1024
async function lookUpTenant(subdomain, domain, http) {
	const url = discoveryEndpoint(subdomain, domain)
	const headers = new Map([['accept', 'application/json']])
	const answer = await http.send({method: 'GET', url, headers, repeatable: true}, body.readShortText(LARGEST_ANSWER))
	if (answer.status === 200 && answer.lost) throw answer.lost
	const tenant = answer.status === 200 ? discoveredTenant(answer.body, domain) : undefined
	if (tenant) return tenant
	const {explainNoTenant} = await _require.e('session-refusal').then(() => _require(5955))
	throw await explainNoTenant(answer, url, subdomain, domain)
}
}
}
