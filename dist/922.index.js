'use strict'
exports.id = 922
exports.ids = [922]
exports.modules = {
	922: ((__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			ConnectionAhead: () => ConnectionAhead,
		})
		class ConnectionAhead {
			#abandon = new AbortController()
			#socket
			#trace = (phase, peer) => {
				this.#come = [phase, peer]
			}
			#come
			constructor(server, connect) {
				this.#come = ['lookup', server]
				this.#socket = connect((phase, peer) => {
					this.#trace(phase, peer)
				}, this.#abandon.signal)
				this.#socket.catch(() => undefined)
			}
			async take(trace, stop) {
				const abandon = () => {
					this.#abandon.abort()
				}
				stop.addEventListener('abort', abandon, { once: true })
				trace(...this.#come)
				this.#trace = trace
				const socket = await this.#socket.catch(() => undefined)
				return socket?.destroyed ? undefined : socket
			}
		}
	}),
}
