// src/exchange: response-file, src/inputs: response-file response-place
'use strict'
exports.id = 'exchange-response-file'
exports.ids = ['exchange-response-file', 'inputs-response-file']
exports.modules = {
	5613: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {intoFile: () => intoFile})
		var node_crypto_0 = __require__(7598)
		var node_crypto_0_default = __require__.n(node_crypto_0)
		var node_fs_1 = __require__(3024)
		var node_fs_1_default = __require__.n(node_fs_1)
		var node_fs_promises_2 = __require__(1455)
		var node_fs_promises_2_default = __require__.n(node_fs_promises_2)
		var node_path_3 = __require__(6760)
		var node_path_3_default = __require__.n(node_path_3)
		var _body_4 = __require__(9662)
		var _error_5 = __require__(137)
		var _file_6 = __require__(6606)
		var _failure_7 = __require__(5530)

		function intoFile(target) {
			const file = target.path
			return async (head, body) => {
				const bytes = await (0, _body_4 /* .decoded */.DH)(head, body)
				try {
					prepare(target)

					const partial = node_path_3_default().join(node_path_3_default().dirname(file), `.${(0, node_crypto_0.randomUUID)()}.partial`)

					const handle = await (0, node_fs_promises_2.open)(partial, 'wx', 0o600)
					try {
						const whole = await written(bytes, handle, file).finally(() => handle.close())
						refuseLinks(target)
						await (0, node_fs_promises_2.rename)(partial, file)
						return {file, text: whole && (0, _body_4 /* .textOf */.b6)(head, whole)}
					} catch (error) {
						;(0, node_fs_1.rmSync)(partial, {force: true})
						throw error
					}
				} catch (error) {
					if (isFileError(error)) throwUnwritable(file)(error)
					throw error
				}
			}
		}

		async function written(body, handle, file) {
			const chunks = []
			let length = 0
			for await (const chunk of body) {
				await handle.appendFile(chunk).catch(throwUnwritable(file))
				length += chunk.length
				if (length <= _body_4 /* .LARGEST_BODY */.Yv) chunks.push(chunk)
				else chunks.length = 0
			}
			return length <= _body_4 /* .LARGEST_BODY */.Yv ? Buffer.concat(chunks) : undefined
		}

		function prepare(target) {
			refuseLinks(target)
			;(0, node_fs_1.mkdirSync)(node_path_3_default().dirname(target.path), {recursive: true, mode: 0o700})
			refuseLinks(target)
		}
		function refuseLinks(target) {
			const link = (0, _file_6 /* .linkOnTheWay */.K)(target)
			if (link !== undefined) throw (0, _failure_7 /* .failure */.V)('responseFileLinked', link)
		}

		function isFileError(error) {
			return error.path !== undefined
		}
		function throwUnwritable(file) {
			return error => {
				throw (0, _failure_7 /* .failure */.V)('responseFileUnwritable', file, (0, _error_5 /* .codeOf */.$N)(error))
			}
		}
	},

	6606: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {checkResponseFile: () => checkResponseFile, K: () => linkOnTheWay})

		// EXTERNAL MODULE: external "node:fs"
		var external_node_fs_ = __require__(3024)
		// EXTERNAL MODULE: external "node:path"
		var external_node_path_ = __require__(6760)
		var external_node_path_default = __require__.n(external_node_path_) // CONCATENATED MODULE: ./src/inputs/response-place.ts
		function placeOf(name, context, tell, paths = external_node_path_default()) {
			const path = paths.resolve(context.temp, name)
			const roots = [context.temp, context.workspace]
			const root = roots.find(folder => isBelow(path, folder, paths)) ?? paths.parse(path).root
			if (!paths.isAbsolute(name) && root !== context.temp) tell('responseFileLeaves')
			else if (steersRunner(path, context.runnerFiles, paths)) tell('responseFileRunner')
			else return {path, root}
			return undefined
		}

		function steersRunner(file, runnerFiles, paths = external_node_path_default()) {
			return runnerFiles.some(runnerFile => isBelow(file.toLowerCase(), paths.dirname(runnerFile).toLowerCase(), paths))
		}
		function isBelow(file, folder, paths = external_node_path_default()) {
			const way = paths.relative(folder, file)
			return way !== '' && way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way)
		} // CONCATENATED MODULE: ./src/inputs/response-file.ts

		function checkResponseFile(name, context, tell) {
			const file = placeOf(name, context, tell)
			if (file) checkDisk(file, name, context, tell)
			return file
		}

		const SYSTEM_LINKS = new Set(['/tmp', '/var', '/etc'])

		function linkOnTheWay({path, root}) {
			let link
			for (let place = path; isBelow(place, root); place = (0, external_node_path_.dirname)(place)) {
				if (lookAt(place)?.isSymbolicLink() && !SYSTEM_LINKS.has(place)) link = place
			}
			return link
		}
		function checkDisk(file, name, context, tell) {
			const link = linkOnTheWay(file)
			const parent = nearestExisting((0, external_node_path_.dirname)(file.path))

			const isRunners = steersRunner(realPath(file.path), context.runnerFiles.map(realPath))
			if (isRunners) tell('responseFileRunner')
			else if (link !== undefined) tell('responseFileLink', link)
			else if (lookAt(file.path)?.isDirectory() || /[/\\]$/.test(name)) tell('responseFileFolder', name)
			else if (!lookAt(parent)?.isDirectory()) tell('responseFileBlocked', parent)
		}

		function realPath(file) {
			const folder = nearestExisting((0, external_node_path_.dirname)(file))
			try {
				return (0, external_node_path_.join)(external_node_fs_.realpathSync.native(folder), (0, external_node_path_.relative)(folder, file))
			} catch {
				return file
			}
		}

		function nearestExisting(folder) {
			let place = folder
			while (place !== (0, external_node_path_.dirname)(place) && !lookAt(place)) place = (0, external_node_path_.dirname)(place)
			return place
		}
		function lookAt(path) {
			try {
				return (0, external_node_fs_.lstatSync)(path)
			} catch {
				return undefined
			}
		}
	}
}
