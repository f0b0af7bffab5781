// src/http: connection-ahead
'use strict'
exports.ids = ['http-connection-ahead']
exports.modules = {
9922: (_module, _exports, _require) => { // src/http/connection-ahead.ts
_require.d(_exports, {ConnectionAhead: () => ConnectionAhead})
const FRESH = 5000
class ConnectionAhead {
	#abandon = new AbortController()
	#socket
	#stage
	#trace = (phase, peer) => {
		this.#stage = [phase, peer]
	}
	constructor(server, connect) {
		this.#stage = ['lookup', server]
		this.#socket = connect((phase, peer) => {
			this.#trace(phase, peer)
		}, this.#abandon.signal)
		this.#socket.then(
			socket => socket.setTimeout(FRESH, () => socket.destroy()),
			() => undefined
		)
	}
	async take(trace, stop) {
		const abandon = () => {
			this.#abandon.abort()
		}
		stop.addEventListener('abort', abandon, {once: true})
		trace(...this.#stage)
		this.#trace = trace
		const socket = await this.#socket
		socket.setTimeout(0)
		const isFresh = socket.readable && socket.writable && socket.readableLength === 0
		if (isFresh) return socket
		socket.destroy()
		return undefined
	}
}
}
}
