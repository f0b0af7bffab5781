// src/session: refusal stray-characters
'use strict'
exports.ids = ['session-refusal']
exports.modules = {
// What several files need, each once.
...require('./shared.js'),

5955: (_module, _exports, _require) => {
_require.d(_exports, {explainNoTenant: () => explainNoTenant, explainRefusal: () => explainRefusal, explainUnreadable: () => explainUnreadable})

var redirect = _require(6790)
var failure = _require(5530)
var attempt = _require(4869)
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

async function explainRefusal(answer, url, {clientId, clientSecret}) {
	const {status, attempts, gaveUp} = answer
	const said = await saidBy(answer)
	if (status >= 300 && status < 400) return failure.failure('signInRedirected', url.hostname, status, redirect.redirectTarget(answer, url))
	if (attempt.mayPassLater(status)) {
		return failure.failure('signInUnavailable', url.hostname, status, attempts, gaveUp, said)
	}
	const isForeign = /^\s*(?:<|$)/.test(answer.body)
	const isRefusal = status < 300 || ([400, 401, 403].includes(status) && !isForeign)
	return isRefusal
		? failure.failure('signInRefused', url.hostname, status, clientId, said, {
				'client-id': strayCharacters(clientId),
				'client-secret': strayCharacters(clientSecret.reveal())
			})
		: failure.failure('signInWrongPlace', url.hostname, status, said)
}
async function explainUnreadable(answer, url) {
	const {page, correlation} = await saidBy(answer)
	return failure.failure('signInUnreadable', url.hostname, answer.status, {page, correlation})
}
async function explainNoTenant(answer, url) {
	return failure.failure('discoveryFailed', url.hostname, answer.status, await saidBy(answer))
}
async function saidBy({body, headers}) {
	const {serverSaid} = await _require.e('platform-error-body').then(_require.bind(_require, 3413))
	return serverSaid(body, headers)
}
}
}
