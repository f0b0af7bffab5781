// src/exchange: in-file
'use strict'
exports.id = 'exchange-in-file'
exports.ids = ['exchange-in-file']
exports.modules = {
9685: (_module, _exports, _require) => {
_require.d(_exports, {inFile: () => inFile})
var node_stream = _require(7075)
var _response = _require(3226)

const PIECE = 64 * 1024
async function inFile(response, file) {
	const {body, status} = response
	const bytes = node_stream.Readable.from(bytesOf(String(body.text)))
	const {intoFile} = await _require.e('exchange-response-file').then(_require.bind(_require, 5613))
	return {...response, body: _response.withFile(body, await intoFile(file)({status, headers: new Map()}, bytes))}
}
function* bytesOf(text) {
	for (let from = 0; from < text.length;) {
		const isCut = /[\ud800-\udbff]/.test(text.charAt(from + PIECE - 1))
		const to = from + PIECE + (isCut ? 1 : 0)
		yield Buffer.from(text.slice(from, to))
		from = to
	}
}
}
}
