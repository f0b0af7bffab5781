// src/http: mishap retry, src/messages: retry-progress
'use strict'
exports.ids = ['http-mishap']
exports.modules = {
...require('./shared.js'),

9674: (_, _exports, _require) => {
_require.d(_exports, {waitToTryAgain: () => waitToTryAgain})

var activities = _require(659)
var words = _require(6889)
// src/messages/retry-progress.ts

function retrying(result, host, milliseconds, attempt, attempts) {
	return words.say`${host}: ${words.own(result)}; trying again in ${(milliseconds / 1000).toFixed(1)} s (attempt ${attempt} of ${attempts}).`
}

var _clock = _require(7002)
var network_error = _require(137)
var _attempt = _require(4869)
// src/http/retry.ts

const AFTER_TROUBLE = {first: 1000, growth: 2}
const AFTER_TOO_MANY = {first: 2000, growth: 4}
const HIGHEST_CEILING = 30_000
const JITTER_SHARE = 3 / 4
function decide(policy, attempt, mishap, remaining, random) {
	if (mishap.kind === 'status' ? !_attempt.mayPassLater(mishap.status) : mishap.isFinal) {
		return {kind: 'give-up', because: 'pointless'}
	}
	if (!policy.repeatable && mayHaveTakenEffect(mishap)) return {kind: 'give-up', because: 'unsafe'}
	if (attempt > policy.retries) return {kind: 'give-up', because: 'used-up'}
	const wait = waitFor(mishap, attempt, remaining, random)
	return wait < remaining ? {kind: 'wait', milliseconds: wait} : {kind: 'give-up', because: 'no-time'}
}
function waitFor(mishap, attempt, remaining, random) {
	const least = mishap.kind === 'status' ? (mishap.retryAfterMs ?? 0) : 0
	const isOneOfTooMany = mishap.kind === 'status' && (mishap.status === 429 || least > 0)
	const {first, growth} = isOneOfTooMany ? AFTER_TOO_MANY : AFTER_TROUBLE
	const ceiling = Math.min(HIGHEST_CEILING, first * growth ** (attempt - 1))
	if (least === 0) return random() * ceiling
	const room = Math.max(0, remaining - least)
	return least + random() * Math.min(Math.max(ceiling, least), room * JITTER_SHARE)
}
function mayHaveTakenEffect(mishap) {
	if (mishap.kind === 'network') return mishap.mayHaveArrived
	return !(mishap.status === 429 || (mishap.status === 503 && mishap.retryAfterMs !== undefined))
}
const FOREVER = Number.MAX_SAFE_INTEGER
function retryAfter(header, now) {
	if (header === undefined) return undefined
	const text = header.trim()
	if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, FOREVER)
	const isDate = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d\d:\d\d:\d\d(?: \d{4})?(?: GMT)?$/i.test(text)
	const date = isDate ? Date.parse(text.replace(/(?: GMT)?$/, ' GMT')) : NaN
	return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

// src/http/mishap.ts

async function waitToTryAgain(outcome, request, number, {clock, random, deadline, retries, log}) {
	const policy = {retries, repeatable: request.repeatable}
	const mishap = mishapOf(outcome, clock.now())
	const decision = decide(policy, number, mishap, deadline.remaining(), random)
	if (decision.kind === 'give-up') return decision.because === 'pointless' ? undefined : decision.because
	deadline.signal.throwIfAborted()
	const host = request.url.hostname
	const result = outcome instanceof network_error.NetworkError ? outcome.code : String(outcome.status)
	log.info(retrying(result, host, decision.milliseconds, number + 1, retries + 1))
	deadline.enter(activities.activities.waiting(host))
	await _clock.sleep(clock, decision.milliseconds, deadline.signal)
	return 'again'
}
function mishapOf(outcome, now) {
	if (outcome instanceof network_error.NetworkError) {
		return {kind: 'network', mayHaveArrived: outcome.requestMayHaveArrived, isFinal: outcome.isFinal}
	}
	const {status, headers} = outcome
	const told = Date.parse(headers.get('date') ?? '')
	return {kind: 'status', status, retryAfterMs: retryAfter(headers.get('retry-after'), told || now)}
}
}
}
