// src/exchange: exact-json, src/http: redirect, src/inputs: existing-files host-files link-on-the-way partial-file, src/messages: request-line runner-clock server-said, src/vocabulary: attempt
'use strict'
module.exports = {
4869: (_, _exports, _require) => { // src/vocabulary/attempt.ts
_require.d(_exports, {isTrouble: () => isTrouble, mayPassLater: () => mayPassLater})
function mayPassLater(status) {
	return [408, 425, 429, 500, 502, 503, 504].includes(status)
}
function isTrouble(status) {
	return status >= 500 || mayPassLater(status)
}
},

7632: (_, _exports, _require) => { // src/messages/request-line.ts
_require.d(_exports, {requestLine: () => requestLine})
var _words = _require(6889)

function requestLine(line) {
	return new _words.Quoted(line, 500)
}
},

5427: (_, _exports, _require) => { // src/messages/runner-clock.ts
_require.d(_exports, {isClockRight: () => isClockRight, moment: () => moment, clockCompared: () => clockCompared})
var _words = _require(6889)

const MINUTE = 60_000
const UNITS = [
	['day', 24 * 60 * MINUTE],
	['hour', 60 * MINUTE],
	['minute', MINUTE]
]
function moment(milliseconds) {
	return _words.own(new Date(milliseconds).toISOString().replace(/\.\d+/, ''))
}
function isClockRight(ahead) {
	return ahead !== undefined && Math.abs(ahead) < MINUTE
}
function clockCompared(ahead) {
	if (ahead === undefined) return undefined
	return isClockRight(ahead)
		? _words.say`The runner's clock agrees with that of the server that answered last.`
		: _words.say`The runner's clock is ${_words.own(duration(Math.abs(ahead)))} ${_words.own(ahead > 0 ? 'ahead of' : 'behind')} that of the server that answered last.`
}
function duration(milliseconds) {
	const [unit, size] = UNITS.find(([, one]) => milliseconds >= 2 * one) ?? ['minute', MINUTE]
	const count = Math.floor(milliseconds / size)
	return `${String(count)} ${unit}${count === 1 ? '' : 's'}`
}
},

3875: (_, _exports, _require) => { // src/messages/server-said.ts
_require.d(_exports, {titled: () => titled, quote: () => quote})
var _words = _require(6889)

function quote({code, text, page, correlation}) {
	const quoted = text?.trim() ?? ''
	const stop = quoted.length <= 240 && quoted.endsWith('.') ? '' : '.'
	const said = quoted === '' ? undefined : _words.say`It said: "${new _words.Quoted(quoted, 240)}"${_words.own(stop)}`
	const paged = page && _words.say`Its answer is an HTML page${titled(page)}.`
	const coded = code === undefined ? undefined : _words.say`Its error code: ${new _words.Quoted(code, 64)}.`
	const traced = correlation && _words.say`For the vendor's support: ${_words.own(correlation.name)} ${new _words.Quoted(correlation.value, 80)}.`
	return _words.sentences(said, paged, coded, traced)
}
function titled({title}) {
	return title === '' ? [] : _words.say`, called "${new _words.Quoted(title, 80)}"`
}
},

6790: (_, _exports, _require) => { // src/http/redirect.ts
_require.d(_exports, {redirectTarget: () => redirectTarget})
function redirectTarget(answer, from) {
	const location = answer.headers.get('location')
	if (location === undefined) return undefined
	const target = URL.parse(answer.hide(location), from.href)
	return target && /^https?:$/.test(target.protocol) ? target.origin + target.pathname : undefined
}
},

6649: (_, _exports, _require) => { // src/exchange/exact-json.ts
_require.d(_exports, {exactly: () => exactly, asWritten: () => asWritten})
const exactJson = JSON
const DIGITS = 15
const LONG_NUMBER = /[:[,]\s*-?(?:[\d.]{16}|[\d.]{1,15}e)/i
function exactly(text, document) {
	if (!LONG_NUMBER.test(text)) return document
	try {
		return exactJson.parse(text, (_key, value, {source = ''}) => (typeof value !== 'number' || says(value, source) ? value : exactJson.rawJSON(source)))
	} catch {
		return document
	}
}
function says(value, source) {
	const digits = source.replace(/e.*/i, '').replace(/\D/g, '')
	const isShort = digits.length <= DIGITS && value !== 0
	return Math.abs(value) <= Number.MAX_SAFE_INTEGER && (isShort || String(value) === source)
}
function asWritten(value) {
	if (typeof value === 'string' || typeof value === 'number') return String(value)
	return exactJson.isRawJSON(value) ? value.rawJSON : undefined
}
},

814: (_, _exports, _require) => { // src/inputs/existing-files.ts
_require.d(_exports, {nearestExisting: () => nearestExisting, lookAt: () => lookAt})
var node_fs = _require(3024)
var node_path = _require(6760)

function lookAt(path) {
	try {
		return node_fs.lstatSync(path)
	} catch {
		return undefined
	}
}
function nearestExisting(folder) {
	let place = folder
	while (place !== node_path.dirname(place) && !lookAt(place)) place = node_path.dirname(place)
	return place
}
},

6299: (_, _exports, _require) => { // src/inputs/link-on-the-way.ts
_require.d(_exports, {linkOnTheWay: () => linkOnTheWay, isBelow: () => isBelow})
var node_path = _require(6760)
var node_path_default = _require.n(node_path)
var _files = _require(814)

const SYSTEM_LINKS = new Set(['/tmp', '/var', '/etc'])
function linkOnTheWay({path, root}, look = _files.lookAt) {
	let link
	for (let place = path; isBelow(place, root); place = node_path.dirname(place)) {
		if (look(place)?.isSymbolicLink() && !SYSTEM_LINKS.has(place)) link = place
	}
	return link
}
function isBelow(file, folder, paths = node_path_default()) {
	const way = paths.relative(folder, file)
	return way !== '' && way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way)
}
},

4544: (_, _exports, _require) => { // src/inputs/partial-file.ts
_require.d(_exports, {partialOf: () => partialOf, makeFoldersOf: () => makeFoldersOf, AS_NEW: () => AS_NEW})
var node_crypto = _require(7598)
var node_fs = _require(3024)
var node_path = _require(6760)

const AS_NEW = ['wx', 0o600]
function partialOf(file) {
	return node_path.join(node_path.dirname(file), `.${node_crypto.randomUUID()}.partial`)
}
function makeFoldersOf(file) {
	node_fs.mkdirSync(node_path.dirname(file), {recursive: true, mode: 0o700})
}
},

937: (_, _exports, _require) => { // src/inputs/host-files.ts
_require.d(_exports, {inContainer: () => inContainer})
var _files = _require(814)

function inContainer(path, temp) {
	const work = /^(?:\/[^/]+)*?\/_?work(?=\/.)/.exec(path)?.[0]
	const isElsewhere = isMounted(temp) && !isMounted(path) && work !== undefined && !_files.lookAt(work)
	return isElsewhere ? `/__w${path.slice(work.length)}` : undefined
}
function isMounted(path) {
	return path.startsWith('/__w/')
}
}
}
