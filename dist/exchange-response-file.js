// src/exchange: response-file
'use strict'
exports.ids = ['exchange-response-file']
exports.modules = {
...require('./shared.js'),

5613: (_, _exports, _require) => { // src/exchange/response-file.ts
_require.d(_exports, {inFile: () => inFile, intoFile: () => intoFile})
var node_fs_promises = _require(1455)
var _body = _require(9662)
var _error = _require(137)
var _way = _require(6299)
var _file = _require(4544)
var _failure_5 = _require(5530)
var _failure_6 = _require(2646)
var _response = _require(3226)

function intoFile(target, openFile = node_fs_promises.open) {
	return async (head, body) => {
		const bytes = await _body.decoded(head, body)
		const file = new WholeFile(target, openFile)
		try {
			await file.begin()
			const {whole, start} = await readThrough(bytes, file)
			const read = whole ? {text: _body.textOf(head, whole)} : {text: undefined, start: _body.textOf(head, start)}
			return {...read, ...(await file.finish())}
		} catch (error) {
			await file.discard()
			throw error
		}
	}
}
async function inFile(response, target, pieces) {
	const file = new WholeFile(target, node_fs_promises.open)
	await file.begin()
	for (const piece of pieces) await file.write(piece)
	return {...response, body: _response.withFile(response.body, await file.finish())}
}
const LONGEST_START = 64 * 1024
async function readThrough(body, file) {
	const chunks = []
	let start = Buffer.alloc(0)
	let length = 0
	for await (const chunk of body) {
		await file.write(chunk)
		length += chunk.length
		if (start.length < LONGEST_START) start = Buffer.concat([start, chunk.subarray(0, LONGEST_START)]).subarray(0, LONGEST_START)
		if (length <= _body.LARGEST_BODY) chunks.push(chunk)
		else chunks.length = 0
		if (length > _body.LARGEST_BODY && file.isLost) break
	}
	return {whole: length <= _body.LARGEST_BODY ? Buffer.concat(chunks) : undefined, start}
}
class WholeFile {
	#target
	#partial
	#open
	#handle
	#unwritten
	constructor(target, openFile) {
		this.#target = target
		this.#partial = _file.partialOf(target.path)
		this.#open = openFile
	}
	get isLost() {
		return this.#unwritten !== undefined
	}
	begin() {
		return this.#step(async () => {
			this.#refuseLinks()
			_file.makeFoldersOf(this.#target.path)
			this.#refuseLinks()
			this.#handle = await this.#open(this.#partial, ..._file.AS_NEW)
		})
	}
	write(chunk) {
		return this.#step(() => this.#handle?.appendFile(chunk))
	}
	async finish() {
		await this.#step(async () => {
			await this.#close()
			this.#refuseLinks()
			await node_fs_promises.rename(this.#partial, this.#target.path)
		})
		return {file: this.isLost ? undefined : this.#target.path, unwritten: this.#unwritten}
	}
	async discard() {
		await this.#close().catch(() => undefined)
		await node_fs_promises.rm(this.#partial, {force: true}).catch(() => undefined)
	}
	async #step(action) {
		if (this.isLost) return
		try {
			await action()
		} catch (error) {
			this.#unwritten = error instanceof _failure_6.Failure ? error : _failure_5.failure('responseFileUnwritable', this.#target.path, _error.codeOf(error))
			await this.discard()
		}
	}
	async #close() {
		const handle = this.#handle
		this.#handle = undefined
		await handle?.close()
	}
	#refuseLinks() {
		const link = _way.linkOnTheWay(this.#target)
		if (link !== undefined) throw _failure_5.failure('responseFileLinked', link)
	}
}
}
}
