// src/inputs: body body-file json-position
'use strict'
exports.ids = ['inputs-body']
exports.modules = {
...require('./shared.js'),

7152: (_, _exports, _require) => {
_require.d(_exports, {checkBody: () => checkBody})

var json = _require(3436)
var node_fs_ = _require(3024)
var node_path_ = _require(6760)
var node_path_default = _require.n(node_path_)
var host_files = _require(937)
// src/inputs/body-file.ts

function checkBodyFile(name, {workspace, temp}, tell) {
	const file = node_path_default().resolve(workspace, name)
	try {
		const stats = node_fs_.statSync(file)
		if (!stats.isFile()) tell('notRegularFile', name)
		return {kind: 'file', path: file, bytes: stats.size}
	} catch (error) {
		const inside = host_files.inContainer(file, temp)
		if (inside === undefined) tell('bodyFileUnreadable', name, error.code)
		else tell('pathOfHost', name, inside)
		return {kind: 'file', path: file, bytes: 0}
	}
}

// src/inputs/json-position.ts
const SPACE = String.raw`[ \t\n\r]*`
const STRING_TO_ITS_LAST_QUOTE = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*`
const SCALAR = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`
const TOKEN = new RegExp(`${SPACE}(?:(?<mark>[{}[\\]:,])|(?<string>${STRING_TO_ITS_LAST_QUOTE}")|(?<scalar>${SCALAR}))`, 'y')
const BEFORE_TOKEN = new RegExp(SPACE, 'y')
const IN_STRING = new RegExp(`${SPACE}(?:${STRING_TO_ITS_LAST_QUOTE})?`, 'y')
function jsonFaultPosition(text) {
	const open = []
	let expected = 'value'
	let index = 0
	for (;;) {
		TOKEN.lastIndex = index
		const groups = TOKEN.exec(text)?.groups
		const next = groups && step(expected, tokenOf(groups), open)
		if (next === undefined) {
			const isBrokenString = !groups && step(expected, 'string', open) !== undefined
			return positionOf(text, endOf(isBrokenString ? IN_STRING : BEFORE_TOKEN, text, index))
		}
		index = TOKEN.lastIndex
		expected = next
	}
}
function tokenOf(groups) {
	return groups['mark'] ?? (groups['string'] === undefined ? 'scalar' : 'string')
}
function step(expected, token, open) {
	const innermost = open.at(-1)
	if (expected === 'value' || expected === 'value or ]') {
		if (token === '{' || token === '[') {
			open.push(token)
			return token === '{' ? 'key or }' : 'value or ]'
		}
		if (token === 'string' || token === 'scalar') return innermost ? 'comma or close' : 'nothing'
	}
	if ((expected === 'key' || expected === 'key or }') && token === 'string') return 'colon'
	if (expected === 'colon' && token === ':') return 'value'
	if (expected === 'comma or close' && token === ',') return innermost === '{' ? 'key' : 'value'
	const closes = innermost === '{' ? '}' : ']'
	const mayClose = expected === 'comma or close' || expected === `key or ${closes}` || expected === `value or ${closes}`
	if (!mayClose || token !== closes) return undefined
	open.pop()
	return open.length > 0 ? 'comma or close' : 'nothing'
}
function endOf(pattern, text, index) {
	pattern.lastIndex = index
	pattern.test(text)
	return pattern.lastIndex
}
function positionOf(text, index) {
	const before = text.slice(0, index)
	return {line: before.split('\n').length, column: index - before.lastIndexOf('\n')}
}

// src/inputs/body.ts

function checkBody(raw, context, faults) {
	const input = raw['body-file'] === '' ? 'body' : 'body-file'
	if (raw.body !== '' && input === 'body-file') faults.about('body-file')('bodyTwice')
	if (context.method === 'GET' || context.method === 'HEAD') {
		faults.about(input)('bodyWithoutUse', context.method)
	}
	return input === 'body' ? checkText(raw.body, context, faults) : checkBodyFile(raw['body-file'], context.folders, faults.about('body-file'))
}
function checkText(text, context, faults) {
	const contentType = context.headers.get('content-type') ?? 'application/json'
	if (json.isJsonType(contentType) && json.parseJson(text) === undefined) {
		const {line, column} = jsonFaultPosition(text)
		faults.about('body')('bodyNotJson', line, column)
		return undefined
	}
	return {kind: 'text', text}
}
}
}
