// src/exchange: series
'use strict'
exports.ids = ['exchange-series']
exports.modules = {
3368: (_, _exports, _require) => { // src/exchange/series.ts
_require.d(_exports, {Series: () => Series})
var _failure_0 = _require(5530)
var _failure_1 = _require(2646)
var _exchange = _require(9576)
var _verdict = _require(8918)

class Series {
	tools
	#wasExpired
	#session
	#wasGood
	#answers = 0
	refusal
	constructor(session, tools) {
		this.tools = tools
		this.#session = session
		this.#wasExpired = session.wasExpired
		this.#wasGood = !this.#isOver
	}
	async ask(plan, address, soFar) {
		try {
			return await this.#ask(plan, address)
		} catch (error) {
			throw error instanceof _failure_1.Failure && soFar ? error.behind(soFar) : error
		}
	}
	async judge(response, address, plan, isComplete) {
		const {clockAhead} = this.tools.http
		const known = {isComplete, isKnown: false}
		return _verdict.judge(response, address, plan, {...known, wasExpired: this.#wasExpired, clockAhead})
	}
	async keep(response, {responseFile}, joined) {
		if (responseFile === undefined) return response
		const {inFile} = await _require.e('exchange-response-file').then(() => _require(5613))
		return inFile(response, responseFile, joined?.pieces() ?? [Buffer.from(String(response.body.text))])
	}
	async #ask(plan, address) {
		if (this.#wasGood && this.#isOver) await this.#renew()
		const response = await this.#send(plan, address)
		const isRefused = this.#answers++ > 0 && response.status === 401 && !plan.expects(401)
		if (!isRefused) return response
		if (!(await this.#renew())) {
			this.refusal = _failure_0.failure('tokenRanOut')
			return response
		}
		const again = await this.#send(plan, address)
		if (again.status === 401) this.refusal = _failure_0.failure('tokenRefusedAgain')
		return again
	}
	get #isOver() {
		return (this.#session.expiresAt ?? Infinity) <= this.tools.clock.now()
	}
	async #renew() {
		const session = await this.tools.renew()
		if (!session) return false
		this.#session = session
		this.#wasGood = !this.#isOver
		return true
	}
	async #send(plan, address) {
		return _exchange.exchange({...plan, responseFile: undefined}, address, this.#session, this.tools.http)
	}
}
}
}
