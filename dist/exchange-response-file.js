// src/exchange: response-file, src/inputs: existing-files file-name host-files partial-file response-file response-place
'use strict'
exports.id = 'exchange-response-file'
exports.ids = ['exchange-response-file', 'inputs-response-file']
exports.modules = {
	5613: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {intoFile: () => intoFile})
		var node_fs_promises_0 = __require__(1455)
		var node_fs_promises_0_default = __require__.n(node_fs_promises_0)
		var _body_1 = __require__(9662)
		var _error_2 = __require__(137)
		var _file_3 = __require__(2163)
		var _file_4 = __require__(9935)
		var _failure_5 = __require__(5530)
		var _failure_6 = __require__(2646)

		function intoFile(target, openFile = node_fs_promises_0.open) {
			return async (head, body) => {
				const bytes = await (0, _body_1 /* .decoded */.DH)(head, body)
				const file = new WholeFile(target, openFile)
				try {
					await file.begin()
					const {whole, start} = await readThrough(bytes, file)
					const read = whole
						? {text: (0, _body_1 /* .textOf */.b6)(head, whole)}
						: {text: undefined, start: (0, _body_1 /* .textOf */.b6)(head, start)}
					return {...read, ...(await file.finish())}
				} catch (error) {
					await file.discard()
					throw error
				}
			}
		}

		const LONGEST_START = 64 * 1024

		async function readThrough(body, file) {
			const chunks = []
			let start = Buffer.alloc(0)
			let length = 0
			for await (const chunk of body) {
				await file.write(chunk)
				length += chunk.length
				if (start.length < LONGEST_START) start = Buffer.concat([start, chunk]).subarray(0, LONGEST_START)
				if (length <= _body_1 /* .LARGEST_BODY */.Yv) chunks.push(chunk)
				else chunks.length = 0

				if (length > _body_1 /* .LARGEST_BODY */.Yv && file.isLost) break
			}
			return {whole: length <= _body_1 /* .LARGEST_BODY */.Yv ? Buffer.concat(chunks) : undefined, start}
		}

		class WholeFile {
			#target
			#partial
			#open
			#handle
			#unwritten
			constructor(target, openFile) {
				this.#target = target
				this.#partial = (0, _file_3 /* .partialOf */.Z1)(target.path)
				this.#open = openFile
			}
			get isLost() {
				return this.#unwritten !== undefined
			}
			begin() {
				return this.#step(async () => {
					this.#refuseLinks()
					;(0, _file_3 /* .makeFoldersOf */.li)(this.#target.path)
					this.#refuseLinks()
					this.#handle = await this.#open(this.#partial, ..._file_3 /* .AS_NEW */.m2)
				})
			}
			write(chunk) {
				return this.#step(() => this.#handle?.appendFile(chunk))
			}
			async finish() {
				await this.#step(async () => {
					await this.#close()
					this.#refuseLinks()
					await (0, node_fs_promises_0.rename)(this.#partial, this.#target.path)
				})
				return {file: this.isLost ? undefined : this.#target.path, unwritten: this.#unwritten}
			}

			async discard() {
				await this.#close().catch(() => undefined)
				await (0, node_fs_promises_0.rm)(this.#partial, {force: true}).catch(() => undefined)
			}
			async #step(action) {
				if (this.isLost) return
				try {
					await action()
				} catch (error) {
					this.#unwritten =
						error instanceof _failure_6 /* .Failure */.H
							? error
							: (0, _failure_5 /* .failure */.V)('responseFileUnwritable', this.#target.path, (0, _error_2 /* .codeOf */.$N)(error))
					await this.discard()
				}
			}
			async #close() {
				const handle = this.#handle
				this.#handle = undefined
				await handle?.close()
			}
			#refuseLinks() {
				const link = (0, _file_4 /* .linkOnTheWay */.K)(this.#target)
				if (link !== undefined) throw (0, _failure_5 /* .failure */.V)('responseFileLinked', link)
			}
		}
	},

	814: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {I: () => nearestExisting, t: () => lookAt})
		var node_fs_0 = __require__(3024)
		var node_fs_0_default = __require__.n(node_fs_0)
		var node_path_1 = __require__(6760)
		var node_path_1_default = __require__.n(node_path_1)

		function lookAt(path) {
			try {
				return (0, node_fs_0.lstatSync)(path)
			} catch {
				return undefined
			}
		}

		function nearestExisting(folder) {
			let place = folder
			while (place !== (0, node_path_1.dirname)(place) && !lookAt(place)) place = (0, node_path_1.dirname)(place)
			return place
		}
	},

	937: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {B: () => inContainer})
		var _files_0 = __require__(814)

		function inContainer(path, temp) {
			const [, work, rest] = /^((?:\/[^/]+)*?\/_?work)\/(.+)$/.exec(path) ?? []
			const isElsewhere = isMounted(temp) && !isMounted(path) && work !== undefined && !(0, _files_0 /* .lookAt */.t)(work)
			return isElsewhere && rest !== undefined ? `/__w/${rest}` : undefined
		}
		function isMounted(path) {
			return path.startsWith('/__w/')
		}
	},

	2163: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {Z1: () => partialOf, li: () => makeFoldersOf, m2: () => AS_NEW, q9: () => whyUnwritable})
		var node_crypto_0 = __require__(7598)
		var node_crypto_0_default = __require__.n(node_crypto_0)
		var node_fs_1 = __require__(3024)
		var node_fs_1_default = __require__.n(node_fs_1)
		var node_path_2 = __require__(6760)
		var node_path_2_default = __require__.n(node_path_2)
		var _files_3 = __require__(814)

		const AS_NEW = ['wx', 0o600]

		function partialOf(file) {
			return (0, node_path_2.join)((0, node_path_2.dirname)(file), `.${(0, node_crypto_0.randomUUID)()}.partial`)
		}

		function makeFoldersOf(file) {
			;(0, node_fs_1.mkdirSync)((0, node_path_2.dirname)(file), {recursive: true, mode: 0o700})
		}

		function whyUnwritable(file, open = node_fs_1.openSync) {
			const there = (0, _files_3 /* .nearestExisting */.I)((0, node_path_2.dirname)(file))
			try {
				makeFoldersOf(file)
				for (const name of (0, _files_3 /* .lookAt */.t)(file) ? [partialOf(file)] : [partialOf(file), file]) {
					;(0, node_fs_1.closeSync)(open(name, ...AS_NEW))
					;(0, node_fs_1.unlinkSync)(name)
				}
				return undefined
			} catch (error) {
				return error.code
			} finally {
				removeFolders((0, node_path_2.dirname)(file), there)
			}
		}

		function removeFolders(folder, there) {
			for (let place = folder; place !== there; place = (0, node_path_2.dirname)(place)) {
				try {
					;(0, node_fs_1.rmdirSync)(place)
				} catch {}
			}
		}
	},

	9935: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {checkResponseFile: () => checkResponseFile, K: () => linkOnTheWay})

		// EXTERNAL MODULE: external "node:fs"
		var external_node_fs_ = __require__(3024)
		// EXTERNAL MODULE: external "node:path"
		var external_node_path_ = __require__(6760)
		var external_node_path_default = __require__.n(external_node_path_)
		// EXTERNAL MODULE: ./src/inputs/existing-files.ts
		var existing_files = __require__(814)
		// EXTERNAL MODULE: ./src/inputs/host-files.ts
		var host_files = __require__(937)
		// EXTERNAL MODULE: ./src/inputs/partial-file.ts
		var partial_file = __require__(2163) // CONCATENATED MODULE: ./src/inputs/file-name.ts
		const ON_WINDOWS = [
			['it has a character that no name may have: one of < > : " | ? * or a control character', /[<>:"|?*\0-\x1f]/],
			['it ends with a dot or a space, which Windows drops', /[. ]$/],
			[
				'it is the name of a device, with whatever ending',
				/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i
			]
		]
		const ELSEWHERE = [['it has a NUL character', /\0/]]

		function unholdableIn(path, paths = external_node_path_default()) {
			const isWindows = paths.sep === '\\'
			const {root} = paths.parse(path)

			if (isWindows && root.startsWith('\\\\.\\')) return {part: path, why: 'it leads to a device'}
			for (const part of path.slice(root.length).split(paths.sep)) {
				const [why] = (isWindows ? ON_WINDOWS : ELSEWHERE).find(([, pattern]) => pattern.test(part)) ?? []
				if (why !== undefined) return {part, why}
			}
			return undefined
		} // CONCATENATED MODULE: ./src/inputs/response-place.ts

		function placeOf(name, context, tell, paths = external_node_path_default()) {
			const path = paths.resolve(context.temp, name)
			const roots = [context.temp, context.workspace]
			const root = roots.find(folder => isBelow(path, folder, paths)) ?? paths.parse(path).root
			const unholdable = unholdableIn(path, paths)
			if (!paths.isAbsolute(name) && root !== context.temp) tell('responseFileLeaves')
			else if (steersRunner(path, context.runnerFiles, paths)) tell('responseFileRunner')
			else if (unholdable) tell('responseFileName', unholdable.part, unholdable.why)
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
				if ((0, existing_files /* lookAt */.t)(place)?.isSymbolicLink() && !SYSTEM_LINKS.has(place)) link = place
			}
			return link
		}
		function checkDisk(file, name, context, tell) {
			const link = linkOnTheWay(file)
			const parent = (0, existing_files /* nearestExisting */.I)((0, external_node_path_.dirname)(file.path))
			const there = (0, existing_files /* lookAt */.t)(file.path)
			const inside = (0, host_files /* inContainer */.B)(file.path, context.temp)

			const isRunners = steersRunner(realPath(file.path), context.runnerFiles.map(realPath))
			if (isRunners) tell('responseFileRunner')
			else if (link !== undefined) tell('responseFileLink', link)
			else if (there?.isDirectory() || /[/\\]$/.test(name)) tell('responseFileFolder', name)
			else if (there && !there.isFile()) tell('notRegularFile', name)
			else if ((0, existing_files /* lookAt */.t)(parent)?.isDirectory() === false) tell('responseFileBlocked', parent)
			else if (inside !== undefined) tell('pathOfHost', name, inside)
			else {
				const code = (0, partial_file /* whyUnwritable */.q9)(file.path)
				if (code !== undefined) tell('responseFileUnwritable', file.path, code)
			}
		}

		function realPath(file) {
			const folder = (0, existing_files /* nearestExisting */.I)((0, external_node_path_.dirname)(file))
			try {
				return (0, external_node_path_.join)(external_node_fs_.realpathSync.native(folder), (0, external_node_path_.relative)(folder, file))
			} catch {
				return file
			}
		}
	}
}
