// src/exchange: selected series waiting, src/messages: list-progress
'use strict'
exports.id = 'exchange-waiting'
exports.ids = ['exchange-waiting', 'exchange-selected']
exports.modules = {
	1572: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {I: () => applied, selectFrom: () => selectFrom})
		var _failure_0 = __require__(5530)
		var _failure_1 = __require__(2646)
		var _json_2 = __require__(3436)
		var _response_3 = __require__(3226)

		function selectFrom(response, selection) {
			const document = (0, _response_3 /* .documentOf */.lM)(response.body)
			if (document === undefined) {
				throw response.body.text === undefined
					? (0, _failure_0 /* .failure */.V)('selectTooLarge')
					: (0, _failure_0 /* .failure */.V)('selectNotJson', response.headers.get('content-type'))
			}
			const result = applied(selection, document)
			if (result instanceof _failure_1 /* .Failure */.H) throw result
			if (result === undefined || result === null) {
				const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
				throw (0, _failure_0 /* .failure */.V)(
					'selectNothing',
					selection.expression,
					isObject ? [...(0, _json_2 /* .entriesOf */.Mc)(document).keys()] : undefined
				)
			}
			return typeof result === 'string' ? result : asJson(result, selection.expression)
		}

		function applied(selection, document, input) {
			try {
				return selection.apply(document)
			} catch (error) {
				return (0, _failure_0 /* .failure */.V)('selectFailed', selection.expression, error.message, input)
			}
		}
		function asJson(result, expression) {
			try {
				return JSON.stringify(result)
			} catch (error) {
				throw (0, _failure_0 /* .failure */.V)('selectFailed', expression, error.message)
			}
		}
	},

	3368: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {$: () => inFile, s: () => Series})
		var node_stream_0 = __require__(7075)
		var node_stream_0_default = __require__.n(node_stream_0)
		var _failure_1 = __require__(2646)
		var _exchange_2 = __require__(9576)
		var _response_3 = __require__(3226)

		class Series {
			#tools
			#session
			#answers = 0

			ranOut = false
			constructor(session, tools) {
				this.#session = session
				this.#tools = tools
			}

			async ask(plan, address, soFar) {
				const {clock} = this.#tools

				const isOver = this.#session.expiresAt !== undefined && this.#session.expiresAt <= clock.now()
				if (this.#answers > 0 && isOver) await this.#renew()
				const response = await this.#send(plan, address, soFar)
				const isRefused = this.#answers++ > 0 && response.status === 401 && !plan.expects(401)
				if (!isRefused) return response
				if (await this.#renew()) return this.#send(plan, address, soFar)
				this.ranOut = true
				return response
			}
			async #renew() {
				const session = await this.#tools.renew()
				if (session) this.#session = session
				return session !== undefined
			}
			async #send(plan, address, soFar) {
				try {
					return await (0, _exchange_2 /* .exchange */.c)({...plan, responseFile: undefined}, address, this.#session, this.#tools.http)
				} catch (error) {
					throw error instanceof _failure_1 /* .Failure */.H && soFar ? error.behind(soFar) : error
				}
			}
		}

		async function inFile(response, plan) {
			const {body, status} = response
			if (plan.responseFile === undefined || body.text === undefined || !plan.expects(status)) return response
			const {intoFile} = await __require__.e('exchange-response-file').then(__require__.bind(__require__, 5613))
			const bytes = node_stream_0.Readable.from([Buffer.from(body.text)])
			const {file} = await intoFile(plan.responseFile)({status, headers: new Map()}, bytes)
			return {...response, body: (0, _response_3 /* .withFile */.D4)(body, file)}
		}
	},

	8178: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {waitUntil: () => waitUntil})
		var _failure_0 = __require__(5530)
		var _progress_1 = __require__(2244)
		var _clock_7 = __require__(7002)
		var _failure_2 = __require__(2646)
		var _response_3 = __require__(3226)
		var _selected_4 = __require__(1572)
		var _series_5 = __require__(3368)
		var _verdict_6 = __require__(8918)

		const SHORTEST_WAIT = 2000
		const LONGEST_WAIT = 15_000
		const GROWTH = 1.5

		const JITTER = 0.1

		const LAST_REQUEST = 1000

		async function waitUntil(plan, condition, address, session, tools) {
			const {clock, random, deadline, log} = tools
			const series = new _series_5 /* .Series */.s(session, tools)
			const started = clock.elapsed()
			const seconds = () => Math.round((clock.elapsed() - started) / 1000)
			let told
			for (let answers = 1, wait = SHORTEST_WAIT; ; answers++, wait = Math.min(LONGEST_WAIT, wait * GROWTH)) {
				const response = await series.ask(plan, address)
				if (series.ranOut) return {response, warnings: [], verdict: () => (0, _failure_0 /* .failure */.V)('tokenRanOut')}
				const isComplete = await tools.mask(response)

				const {wasExpired} = session
				const judged = await (0, _verdict_6 /* .judge */.S)(response, address, plan, {
					isComplete,
					wasExpired,
					clockAhead: tools.http.clockAhead
				})
				if (judged.failure) return {response, warnings: []}
				const document = (0, _response_3 /* .documentOf */.lM)(response.body)
				const value =
					document === undefined
						? (0, _failure_0 /* .failure */.V)('selectNotJson', response.headers.get('content-type'), 'wait-until')
						: (0, _selected_4 /* .applied */.I)(condition, document, 'wait-until')
				if (value instanceof _failure_2 /* .Failure */.H) return {response, warnings: [], verdict: () => value}
				const isDone = value !== false && value !== null

				const watched = isComplete ? condition.watched(document) : []
				const state = JSON.stringify(watched)
				if (state !== told || isDone) log.info(_progress_1 /* .listProgress */.I[isDone ? 'waited' : 'waiting'](watched, seconds()))
				told = state
				if (isDone) return {response: await (0, _series_5 /* .inFile */.$)(response, plan), warnings: []}
				const left = deadline.remaining() - Math.max(LAST_REQUEST, 2 * response.milliseconds)
				if (left <= 0) {
					const tooLong = (0, _failure_0 /* .failure */.V)('waitedTooLong', condition.expression, {seconds: seconds(), answers, watched})
					return {response: await (0, _series_5 /* .inFile */.$)(response, plan), warnings: [], verdict: () => tooLong}
				}
				deadline.enter(_progress_1 /* .listProgress */.I.betweenRequests())
				deadline.pursue(_progress_1 /* .listProgress */.I.until(condition.expression, watched))
				await (0, _clock_7 /* .sleep */.y)(clock, Math.min(left, wait * (1 - JITTER + 2 * JITTER * random())), deadline.signal)
			}
		}
	},

	2244: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {I: () => listProgress, L: () => stateOf})
		var _words_0 = __require__(6889)

		const listProgress = {
			page: (page, items, all) =>
				page === 1
					? (0, _words_0 /* .say */.cv)`Page ${page}: ${count(items, 'item')}.`
					: (0, _words_0 /* .say */.cv)`Page ${page}: ${count(items, 'item')}, ${(0, _words_0 /* .own */.ZV)(String(all))} in all.`,
			soFar: (pages, items) =>
				pages === 0
					? []
					: (0,
						_words_0 /* .say */.cv)`${pages === 1 ? (0, _words_0 /* .own */.ZV)('Page 1 was') : (0, _words_0 /* .say */.cv)`Pages 1 to ${pages} were`} read, with ${count(items, 'item')}; nothing of them is set.`,
			waiting: (watched, seconds) =>
				(0, _words_0 /* .say */.cv)`${watched.length === 0 ? (0, _words_0 /* .own */.ZV)('Not yet') : stateOf(watched)} (${seconds} s)`,
			waited: (watched, seconds) =>
				(0, _words_0 /* .say */.cv)`${watched.length === 0 ? (0, _words_0 /* .own */.ZV)('Done') : stateOf(watched)} (${seconds} s)`,

			until: (expression, watched) =>
				(0,
				_words_0 /* .say */.cv)` (wait-until: ${expression}${watched.length === 0 ? '' : (0, _words_0 /* .say */.cv)`, which last gave ${stateOf(watched)}`})`,
			betweenRequests: () => (0, _words_0 /* .own */.ZV)('waiting to ask again'),
			renewing: () => (0, _words_0 /* .own */.ZV)('The token has expired; signing in again.')
		}

		function stateOf(watched) {
			return watched.flatMap(({label, value}, index) => [
				...(index === 0 ? [] : [', ']),
				...(0, _words_0 /* .say */.cv)`${new _words_0 /* .Quoted */.v5(label, 80)}: ${new _words_0 /* .Quoted */.v5(value, 80)}`
			])
		}
		function count(number, noun) {
			return (0, _words_0 /* .own */.ZV)(`${String(number)} ${noun}${number === 1 ? '' : 's'}`)
		}
	}
}
