// src/http: mishap retry
'use strict'
exports.id = 'http-mishap'
exports.ids = ['http-mishap']
exports.modules = {
	4233: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			waitToTryAgain: () => waitToTryAgain,
		})

		// EXTERNAL MODULE: ./src/messages/activities.ts
		var activities = __require__(659)
		// EXTERNAL MODULE: ./src/messages/progress.ts
		var progress = __require__(2093)
		// EXTERNAL MODULE: ./src/vocabulary/clock.ts
		var vocabulary_clock = __require__(7002)
		// EXTERNAL MODULE: ./src/http/network-error.ts
		var network_error = __require__(137) // CONCATENATED MODULE: ./src/http/retry.ts
		const TEMPORARY_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504])
		const AFTER_TROUBLE = { first: 1000, growth: 2 }

		const AFTER_TOO_MANY = { first: 2000, growth: 4 }
		const HIGHEST_CEILING = 30_000

		const JITTER_SHARE = 3 / 4

		function decide(policy, attempt, mishap, remaining, random) {
			if (mishap.kind === 'status' ? !TEMPORARY_STATUSES.has(mishap.status) : mishap.isFinal) {
				return { kind: 'give-up', because: 'pointless' }
			}
			if (!policy.repeatable && mayHaveTakenEffect(mishap)) return { kind: 'give-up', because: 'unsafe' }
			if (attempt > policy.retries) return { kind: 'give-up', because: 'used-up' }
			const wait = waitFor(mishap, attempt, remaining, random)
			return wait < remaining ? { kind: 'wait', milliseconds: wait } : { kind: 'give-up', because: 'no-time' }
		}
		function waitFor(mishap, attempt, remaining, random) {
			const least = mishap.kind === 'status' ? (mishap.retryAfterMs ?? 0) : 0
			const isOneOfTooMany = mishap.kind === 'status' && (mishap.status === 429 || least > 0)
			const { first, growth } = isOneOfTooMany ? AFTER_TOO_MANY : AFTER_TROUBLE
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
		} // CONCATENATED MODULE: ./src/http/mishap.ts

		async function waitToTryAgain(outcome, request, number, { clock, random, deadline, retries, log }) {
			const policy = { retries, repeatable: request.repeatable }
			const mishap = mishapOf(outcome, clock.now())
			const decision = decide(policy, number, mishap, deadline.remaining(), random)
			if (decision.kind === 'give-up') return decision.because === 'pointless' ? undefined : decision.because
			const host = request.url.hostname
			const result = outcome instanceof network_error /* NetworkError */.Dr ? outcome.code : String(outcome.head.status)
			log.info(
				progress /* progress */.qB
					.retrying(result, host, decision.milliseconds, number + 1, retries + 1),
			)
			deadline.enter(activities /* activities */.A.waiting(host))
			await (0, vocabulary_clock /* sleep */.y)(clock, decision.milliseconds, deadline.signal)
			return 'again'
		}
		function mishapOf(outcome, now) {
			if (outcome instanceof network_error /* NetworkError */.Dr) {
				return { kind: 'network', mayHaveArrived: outcome.requestMayHaveArrived, isFinal: outcome.isFinal }
			}
			const { status, headers } = outcome.head

			const told = Date.parse(headers.get('date') ?? '')
			return { kind: 'status', status, retryAfterMs: retryAfter(headers.get('retry-after'), told || now) }
		}
	},
}
