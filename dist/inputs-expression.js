// src/inputs: expression selection watched
'use strict'
exports.ids = ['inputs-expression']
exports.modules = {
4478: (_, _exports, _require) => {
_require.d(_exports, {checkSelection: () => checkSelection})

var json = _require(3436)
var failure = _require(5530)
// src/inputs/watched.ts

const OWN_KEY = 'own key'
const LOGICAL = new Set(['Comparator', 'AndExpression', 'OrExpression', 'NotExpression'])
const TESTS = new Set(['contains', 'ends_with', 'starts_with'])
function operandsOf(syntax) {
	const operands = allOperandsOf(syntax)
	return [...new Map(operands.map(operand => [JSON.stringify(operand.syntax), operand])).values()]
}
function allOperandsOf(syntax) {
	const node = json.entriesOf(syntax)
	const type = node.get('type')
	if (isConstant(syntax)) return []
	if (LOGICAL.has(type) || (type === 'Function' && TESTS.has(node.get('name')))) {
		return partsOf(node).flatMap(allOperandsOf)
	}
	if (type === 'MultiSelectList') return partsOf(node).flatMap(allOperandsOf)
	if (type === 'Pipe') {
		const left = node.get('left')
		return allOperandsOf(node.get('right')).map(({label, syntax: right}) => ({label, syntax: {type: 'Pipe', left, right}}))
	}
	return [{label: labelOf(syntax), syntax}]
}
function keysIn(syntax) {
	const keys = []
	json.visitValues(syntax, value => {
		const node = json.entriesOf(value)
		if (node.get('type') === 'Field') keys.push(String(node.get('name')))
		if (node.get('name') === OWN_KEY) keys.push(String(labelOf(value)))
		return undefined
	})
	return keys
}
function isConstant(syntax) {
	const node = json.entriesOf(syntax)
	const type = node.get('type')
	return type === 'Literal' || (type === 'Function' && partsOf(node).every(isConstant))
}
function partsOf(node) {
	const children = node.get('children')
	const parts = Array.isArray(children) ? children : [node.get('child'), node.get('left'), node.get('right')]
	return parts.filter(part => part !== undefined)
}
const STEPS = new Set(['Subexpression', 'Projection', 'ValueProjection'])
function labelOf(syntax) {
	const node = json.entriesOf(syntax)
	const type = node.get('type')
	const sides = () => [labelOf(node.get('left')), labelOf(node.get('right'))]
	if (STEPS.has(type)) return joined(sides(), '.')
	switch (type) {
		case 'Field':
			return String(node.get('name'))
		case 'Index':
			return `[${String(node.get('value'))}]`
		case 'Literal':
			return onOneLine(node.get('value'))
		case 'Current':
		case 'Identity':
		case 'Slice':
			return ''
		case 'Flatten':
			return labelOf(node.get('child'))
		case 'IndexExpression':
			return joined(sides(), '')
		case 'Function': {
			const name = String(node.get('name'))
			const given = joined(partsOf(node).map(labelOf), ', ')
			return name === OWN_KEY || given === undefined ? given : `${name}(${given})`
		}
		default:
			return undefined
	}
}
function onOneLine(value) {
	return typeof value === 'string' ? value : JSON.stringify(value)
}
function joined(parts, separator) {
	if (parts.some(part => part === undefined)) return undefined
	return parts.filter(part => part !== '').join(separator)
}

// src/inputs/selection.ts

let language
async function load() {
	const {registerFunction, TYPE_ANY, TYPE_STRING, compile, getRegisteredFunctions, TreeInterpreter} = await _require
		.e('jmespath')
		.then(() => _require(3469))
	registerFunction(OWN_KEY, ([value, key]) => json.entriesOf(value).get(key) ?? null, [{types: [TYPE_ANY]}, {types: [TYPE_STRING]}])
	registerFunction(
		'parse_json',
		([text]) => {
			const value = json.parseJson(text)
			if (value === undefined) throw new Error('parse_json() was given a string that is not JSON')
			return value
		},
		[{types: [TYPE_STRING]}]
	)
	return {compile, getRegisteredFunctions, TreeInterpreter}
}
async function parseSelection(expression, input = 'select') {
	const {compile, getRegisteredFunctions, TreeInterpreter} = await (language ??= load())
	const syntax = compile(expression)
	const functions = getRegisteredFunctions()
	json.visitValues(syntax, node => checked(node, functions))
	const valueOf = (part, document) => TreeInterpreter.search(part, document)
	const apply = document => {
		try {
			return valueOf(syntax, document)
		} catch (error) {
			return failure.failure('selectFailed', expression, error.message.replace(/\.$/, ''), input)
		}
	}
	const operands = operandsOf(syntax).map(operand => ({...operand, keys: keysIn(operand.syntax)}))
	const watched = document =>
		operands.flatMap(({label, keys, syntax: part}) => {
			const value = ifItFits(() => stateIn(valueOf(part, document) ?? null, keys))
			return value === undefined ? [] : {label: label || expression, value, keys}
		})
	return {expression, apply, watched}
}
function stateIn(value, keys) {
	return saysState(value, keys) ? onOneLine(value) : undefined
}
function saysState(value, keys) {
	if (Array.isArray(value)) return value.every(one => saysState(one, keys))
	return typeof value === 'string' ? keys.length > 0 : typeof value !== 'object' || value === null
}
function ifItFits(value) {
	try {
		return value()
	} catch {
		return undefined
	}
}
function checked(node, functions) {
	const fields = json.entriesOf(node)
	const [type, name] = [fields.get('type'), fields.get('name')]
	if (type === 'Function' && !functions.includes(name)) {
		throw new Error(`there is no function ${name}()`)
	}
	if (type === 'Field' && name in Object.prototype) {
		const children = [{type: 'Current'}, {type: 'Literal', value: name}]
		Object.assign(node, {type: 'Function', name: OWN_KEY, children})
	}
	return type === 'Literal' ? '' : node
}

// src/inputs/expression.ts

async function checkSelection(expression, input, faults) {
	const tell = faults.about(input)
	try {
		return await parseSelection(expression, input)
	} catch (error) {
		const [, word] = /`([^`"[{\d-][^`]*)`/.exec(expression) ?? []
		if (word !== undefined && json.parseJson(word) === undefined) tell('selectBackticks', word)
		else tell('selectMalformed', error instanceof RangeError ? 'it is nested too deeply' : error.message)
		return undefined
	}
}
}
}
