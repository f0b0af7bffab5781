// src/exchange: series
'use strict'
exports.id = 'exchange-series'
exports.ids = ['exchange-series']
exports.modules = {
3368: (_module, _exports, _require) => {
_require.d(_exports, {Series: () => Series})
var _failure_0 = _require(2646)
var _exchange_1 = _require(9576)

class Series {
	tools

	wasExpired
	#session
	#answers = 0

	ranOut = false
	constructor(session, tools) {
		this.#session = session
		this.wasExpired = session.wasExpired
		this.tools = tools
	}

	async ask(plan, address, soFar) {
		const {clock} = this.tools

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
		const session = await this.tools.renew()
		if (session) this.#session = session
		return session !== undefined
	}
	async #send(plan, address, soFar) {
		try {
			return await _exchange_1.exchange({...plan, responseFile: undefined}, address, this.#session, this.tools.http)
		} catch (error) {
			throw error instanceof _failure_0.Failure && soFar ? error.behind(soFar) : error
		}
	}
}
}
}
