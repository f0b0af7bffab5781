// src/exchange: body-file
'use strict'
exports.id = 'exchange-body-file'
exports.ids = ['exchange-body-file']
exports.modules = {
	2544: (__module__, __exports__, __require__) => {
		__require__.r(__exports__)
		__require__.d(__exports__, {
			fileContent: () => fileContent,
			textOfFile: () => textOfFile,
		})
		var node_fs_0 = __require__(3024)
		var node_fs_0_default = __require__.n(node_fs_0)
		var node_fs_promises_1 = __require__(1455)
		var node_fs_promises_1_default = __require__.n(node_fs_promises_1)
		var node_stream_2 = __require__(7075)
		var node_stream_2_default = __require__.n(node_stream_2)
		var _http_network_error_js_3 = __require__(137)
		var _messages_failure_js_4 = __require__(5530)

		function fileContent(path, bytes) {
			return {
				bytes,
				open: () => {
					let missing = bytes
					const exact = new node_stream_2.Transform({
						transform(chunk, _, done) {
							const part = chunk.subarray(0, missing)
							missing -= part.length
							done(null, part)
						},
						flush(done) {
							done(missing > 0 ? (0, _messages_failure_js_4 /* .failure */.V)('bodyFileUnreadable', 'ESHRUNK') : null)
						},
					})
					const file = (0, node_fs_0.createReadStream)(path)
					file.once('error', (error) => exact.destroy(error))
					exact.once('close', () => file.destroy())
					return file.pipe(exact)
				},
			}
		}

		async function textOfFile(path, limit) {
			try {
				return (await (0, node_fs_promises_1.stat)(path)).size > limit
					? ''
					: await (0, node_fs_promises_1.readFile)(path, 'utf8')
			} catch (error) {
				throw (0, _messages_failure_js_4 /* .failure */.V)(
					'bodyFileUnreadable',
					(0, _http_network_error_js_3 /* .codeOf */.$N)(error),
				)
			}
		}
	},
}
