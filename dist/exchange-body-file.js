// src/exchange: body-file
'use strict'
exports.ids = ['exchange-body-file']
exports.modules = {
2544: (_, _exports, _require) => { // src/exchange/body-file.ts
_require.r(_exports)
_require.d(_exports, {fileContent: () => fileContent, textOfFile: () => textOfFile})
var node_fs = _require(3024)
var node_fs_promises = _require(1455)
var node_stream = _require(7075)
var _error = _require(137)
var _failure = _require(5530)

function fileContent(path, bytes) {
	return {
		bytes,
		open: () => {
			let missing = bytes
			const exact = new node_stream.Transform({
				transform(chunk, _, done) {
					const part = chunk.subarray(0, missing)
					missing -= part.length
					done(null, part)
				},
				flush(done) {
					done(missing > 0 ? _failure.failure('bodyFileUnreadable', 'ESHRUNK') : null)
				}
			})
			const file = node_fs.createReadStream(path)
			file.once('error', error => exact.destroy(error))
			exact.once('close', () => file.destroy())
			return file.pipe(exact)
		}
	}
}
async function textOfFile(path, limit) {
	try {
		return (await node_fs_promises.stat(path)).size > limit ? '' : await node_fs_promises.readFile(path, 'utf8')
	} catch (error) {
		throw _failure.failure('bodyFileUnreadable', _error.codeOf(error))
	}
}
}
}
