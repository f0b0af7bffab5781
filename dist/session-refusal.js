// src/session: refusal stray-characters
'use strict'
exports.ids = ['session-refusal']
exports.modules = {
...require('./shared.js'),

5955: (_, _exports, _require) => {
_require.d(_exports, {explainNoTenant: () => explainNoTenant, explainNoToken: () => explainNoToken})

var redirect = _require(6790)
var failure = _require(5530)
var attempt = _require(4869)
var json = _require(3436)
// src/session/stray-characters.ts
const STRAY = [
	['a byte order mark', '\\ufeff'],
	['a line break', '[\\r\\n]'],
	['a no-break space', '[\\u00a0\\u202f\\u2007]'],
	['an invisible character', '[\\u200b-\\u200f\\u2060\\u00ad]'],
	['a tab', '\\t'],
	['white space', '\\s']
]
const QUOTES = /^(["'`])[^]*\1$|^\u201c[^]*\u201d$|^\u2018[^]*\u2019$/
function strayCharacters(value) {
	const begins = STRAY.find(([, pattern]) => new RegExp(`^${pattern}`).test(value))?.[0]
	const ends = STRAY.find(([, pattern]) => new RegExp(`${pattern}$`).test(value))?.[0]
	const told = [
		begins === undefined ? [] : [`begins with ${begins}`],
		ends === undefined ? [] : [`ends with ${ends}`],
		QUOTES.test(value.trim()) ? ['stands in quotation marks'] : []
	].flat()
	return told.join(' and ')
}

// src/session/refusal.ts

async function explainNoToken(answer, url, {clientId, clientSecret}) {
	const {status, attempts, gaveUp, body, lost} = answer
	if (lost && status < 300) return lost
	const host = url.hostname
	const said = await saidBy(answer)
	if (status >= 300 && status < 400) {
		return failure.failure('signInRedirected', host, status, redirect.redirectTarget(answer, url))
	}
	if (attempt.isTrouble(status)) return failure.failure('signInUnavailable', host, status, attempts, gaveUp, said)
	const document = json.parseJson(body)
	if (status < 300 ? tellsOfError(document) : [400, 401, 403].includes(status) && (lost || !isForeign(body))) {
		return failure.failure('signInRefused', host, status, clientId, said, {
			'client-id': strayCharacters(clientId),
			'client-secret': strayCharacters(clientSecret.reveal())
		})
	}
	if (status >= 300) return failure.failure('signInWrongPlace', host, status, said)
	if (json.isObject(document)) return failure.failure('tokenMissing', host, Object.keys(document))
	return failure.failure('signInUnreadable', host, status, {page: said.page, correlation: said.correlation})
}
function tellsOfError(document) {
	return [...json.entriesOf(document)].some(([name, value]) =>
		name === 'success' ? value === false : /^(?:error|fault)/i.test(name) && Object.keys(Object(value)).length > 0
	)
}
function isForeign(body) {
	return /^\s*(?:<|$)/.test(body)
}
async function explainNoTenant(answer, url, subdomain, domain) {
	const said = await saidBy(answer)
	return answer.status === 404 && !said.page
		? failure.failure('tenantUnknown', subdomain, domain)
		: failure.failure('discoveryFailed', url.hostname, answer.status, said)
}
async function saidBy({body, headers, hide}) {
	const {serverSaid} = await _require.e('platform-error-body').then(() => _require(3413))
	return serverSaid(body, headers, hide)
}
}
}
