// src/http: decoding
'use strict'
exports.ids = ['http-decoding']
exports.modules = {
6211: (_, _exports, _require) => { // src/http/decoding.ts
_require.d(_exports, {decoderFor: () => decoderFor})
var node_stream = _require(7075)
var node_zlib = _require(8522)
var _failure = _require(5530)

const gunzip = () => node_zlib.createGunzip()
const DECODERS = new Map([
	['gzip', gunzip],
	['x-gzip', gunzip],
	['deflate', start => ((Number(start[0]) & 0x0f) === 8 ? node_zlib.createInflate() : node_zlib.createInflateRaw())],
	['br', () => node_zlib.createBrotliDecompress()]
])
const MOST_LAYERS = 3
function decoderFor(encoding, body, status) {
	const layers = encoding
		.split(',')
		.map(name => name.trim().toLowerCase())
		.filter(name => name !== 'identity')
	const refuse = () => {
		throw _failure.failure('encodingUnknown', encoding, status)
	}
	const decoders = layers.length > MOST_LAYERS ? [refuse] : layers.map(name => DECODERS.get(name) ?? refuse)
	return decoders.reduceRight((outer, decoder) => node_stream.Readable.from(unpacked(outer, decoder)), body)
}
async function* unpacked(body, decoder) {
	const chunks = body[Symbol.asyncIterator]()
	const start = await chunks.next()
	if (start.value === undefined) return
	const whole = async function* () {
		yield start.value
		yield* {[Symbol.asyncIterator]: () => chunks}
	}
	yield* node_stream.pipeline(node_stream.Readable.from(whole()), decoder(start.value), () => undefined)
}
}
}
