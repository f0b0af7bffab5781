'use strict'
exports.id = 211
exports.ids = [211]
exports.modules = {
	211: ((__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			decoderFor: () => decoderFor,
		})
		var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __require__(75)
		var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/ __require__.n(
			node_stream__WEBPACK_IMPORTED_MODULE_0__,
		)
		var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __require__(522)
		var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/ __require__.n(
			node_zlib__WEBPACK_IMPORTED_MODULE_1__,
		)
		var _messages_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __require__(530)

		const gunzip = () => (0, node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)()
		const DECODERS = new Map([
			['gzip', gunzip],
			['x-gzip', gunzip],
			[
				'deflate',
				(start) =>
					(Number(start[0]) & 0x0f) === 8
						? (0, node_zlib__WEBPACK_IMPORTED_MODULE_1__.createInflate)()
						: (0, node_zlib__WEBPACK_IMPORTED_MODULE_1__.createInflateRaw)(),
			],
			['br', () => (0, node_zlib__WEBPACK_IMPORTED_MODULE_1__.createBrotliDecompress)()],
		])
		const MOST_LAYERS = 3
		function decoderFor(encoding, body) {
			const layers = encoding
				.split(',')
				.map((name) => name.trim())
				.filter((name) => name !== 'identity')
			const decoders = layers.map((name) => DECODERS.get(name)).filter((decoder) => decoder !== undefined)
			if (decoders.length < layers.length || layers.length > MOST_LAYERS) {
				throw (0, _messages_failure_js__WEBPACK_IMPORTED_MODULE_2__ /* .failure */.V)(
					'encodingUnknown',
					encoding,
				)
			}
			return decoders.reduceRight(
				(outer, decoder) => node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(unpacked(outer, decoder)),
				body,
			)
		}
		async function* unpacked(body, decoder) {
			const chunks = body[Symbol.asyncIterator]()
			const start = await chunks.next()
			if (start.value === undefined) return
			const whole = async function* () {
				yield start.value
				yield* { [Symbol.asyncIterator]: () => chunks }
			}
			yield* (0, node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(
				node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(whole()),
				decoder(start.value),
				() => undefined,
			)
		}
	}),
}
