// src/exchange: form-secrets key-material printed-secrets script-secrets setting settings-secrets table-secrets text-secrets value-secrets
'use strict'
exports.ids = ['exchange-text-secrets']
exports.modules = {
888: (_, _exports, _require) => {
_require.d(_exports, {searchFoundText: () => searchFoundText})

var limits = _require(4506)
var document_secrets = _require(4780)
// src/exchange/setting.ts
const LONGEST_KEY = 500
const KEY =
	/^(?!<[^<])(?:(?:export|set|setx|declare -x|const|let|var) +|\$env:)?(?:"([^"]+)"|'([^']+)'|([^\s"'{}[\],&*!|>%@`=:](?:[^=:]*[^\s=:])?))\s*(=>|:=|:|=)/
function settingIn(text) {
	if (text.length >= 16 && text.endsWith('=') && !/[^\w+/-]/.test(text.replace(/={1,2}$/, ''))) return undefined
	const [whole = '', double, single, bare, mark] = KEY.exec(text.slice(0, LONGEST_KEY)) ?? []
	const key = double ?? single ?? bare
	const value = text.slice(whole.length).trimStart()
	if (key === undefined) return undefined
	const isOther = key === bare && mark === ':' && (text.startsWith('//', whole.length) || isProse(key, value))
	return isOther ? undefined : {key, value}
}
function isProse(key, value) {
	const words = key.split(/\s+/)
	if (words.length === 1) return isSentence(value)
	if (words.length > 3) return true
	const isTitle = words.every(word => /^[^\p{Ll}]/u.test(word))
	if (isTitle && value === '') return false
	return isWord(value) || (isTitle ? isSentence(value) : /\s/.test(value))
}
function isWord(text) {
	return /^\p{L}{0,99}[.!?]?$/u.test(text)
}
function isSentence(text) {
	return text.length <= 500 && /^[\p{L}',;:()-]+(?:\s+[\p{L}',;:()-]+)+[.!?]$/u.test(text)
}

// src/exchange/value-secrets.ts

function searchValue(value, isHidden, place, rules, found) {
	if (document_secrets.documentIn(value) === undefined && (value.startsWith('[') || /^\{.*?[:=]/s.test(value))) {
		searchFlow(value, place, rules, found)
	} else searchScalar(value, isHidden, rules, found)
}
function searchScalar(value, isHidden, rules, found) {
	for (const text of document_secrets.documentIn(value) === undefined ? readings(value) : [value]) {
		if (document_secrets.documentIn(text) !== undefined) document_secrets.searchDocument(text, isHidden, rules, found)
		else if (isHidden && /[^[\]{},]/.test(text)) found.addLines(text)
		else if (text.includes('\n')) found.lookInto(text)
	}
}
function searchFlow(text, outer, rules, found) {
	const places = []
	for (const [part, mark] of partsOf(text)) {
		const place = places.at(-1) ?? outer
		const setting = settingIn(part)
		if (mark === '{' || mark === '[') places.push(setting ? rules.within(setting.key, place) : place)
		else {
			const isHidden = setting ? rules.isHidden(setting.key, place) : place === 'secret'
			searchScalar(setting?.value ?? part, isHidden, rules, found)
			if (mark === '}' || mark === ']') places.pop()
		}
	}
}
function* partsOf(text) {
	let start = 0
	let quote = ''
	for (let at = 0; at < text.length; at++) {
		const mark = text.charAt(at)
		if (quote !== '') {
			if (mark === '\\' && quote === '"') at += 1
			else if (mark === quote) quote = ''
		} else if ((mark === '"' || mark === "'") && /[\s:=,[{]/.test(text.charAt(at - 1))) quote = mark
		else if ('[]{},'.includes(mark)) {
			yield [text.slice(start, at).trim(), mark]
			start = at + 1
		}
	}
	yield [text.slice(start).trim(), '']
}
function readings(value) {
	if (value.length > limits.LONGEST_SECRET) return new Set([withoutQuotes(value)])
	const [, quote, quoted = ''] = /^(["'`])([^]*)\1(?:\s*[,;]|\s+[#;][^]*)?$/.exec(value) ?? []
	if (quote === '"') return new Set([unescaped(quoted), quoted])
	if (quote !== undefined) return new Set([quoted.replaceAll("''", "'"), quoted])
	const uncommented = value.replace(/\s[#;][^]*/, '').replace(/[,;]$/, '')
	const inner = uncommented.replace(/[\]}]{1,9}$/, '')
	const unmarked = [inner, uncommented].map(text => text.replace(/^[&!]\S+\s/, ''))
	return new Set([...unmarked, value].map(withoutQuotes))
}
function unescaped(text) {
	try {
		return JSON.parse(`"${text}"`)
	} catch {
		return text
	}
}
function withoutQuotes(text) {
	return text.trim().replace(/^["']|["']$/g, '')
}

// src/exchange/form-secrets.ts

function searchForm(text, rules, found) {
	const form = text.trim()
	if (/\s/.test(form)) return
	for (const pair of pairsIn(form)) {
		const name = pair.replace(/=.*/s, '')
		const [key, value] = [decoded(name), pair.slice(name.length + 1)]
		const isHidden = rules.isHidden(key, 'open')
		if (isHidden) found.add(value)
		searchValue(decoded(value), isHidden, rules.within(key, 'open'), rules, found)
	}
}
function* pairsIn(form) {
	for (let from = 0, end = 0; end < form.length; from = end + 1) {
		const mark = form.indexOf('&', from)
		end = mark < 0 ? form.length : mark
		if (end > from) yield form.slice(from, end)
	}
}
function decoded(text) {
	return /[%+]/.test(text) ? String(new URLSearchParams(`=${text}`).get('')) : text
}

var control_characters = _require(8038)
// src/exchange/key-material.ts

function keyMaterial(text) {
	return [...armouredParts(text), ...puttyParts(text)]
}
function armouredParts(text) {
	const parts = text.split(/-{4,5} ?(BEGIN|END) [^-\r\n]{1,99}-{4,5}/)
	return parts.flatMap((part, index) => {
		if (parts[index - 1] !== 'BEGIN') return []
		const isClosed = parts[index + 1] === 'END'
		return part.split(/[\r\n]|\\[rn]/).flatMap(line => {
			const words = isClosed ? line.split(' ') : [line.trim()]
			return words.filter(word => isEncoded(word) && (!line.includes(':') || word.length >= 16))
		})
	})
}
function puttyParts(text) {
	let end = 0
	return control_characters.linesOf(text).filter((line, index) => {
		const count = /^Private-Lines: {0,9}(\d{1,9})$/.exec(line.trim())?.[1]
		if (count !== undefined) end = index + 1 + Number(count)
		return index < end && isEncoded(line.trim())
	})
}
function isEncoded(word) {
	return !/[^A-Za-z0-9+/=]/.test(word)
}

var json = _require(3436)
// src/exchange/printed-secrets.ts

function addPrintedForms(text, document, rules, found) {
	for (const whole of [text.trim(), compact(document)]) if (!whole.includes('\n')) found.addPrinted(whole)
	json.visitValues(document, container => {
		if (typeof container !== 'object' || container === null) return
		const isList = Array.isArray(container)
		for (const [name, value] of Object.entries(container)) {
			if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) continue
			if (isList) found.addPrinted(JSON.stringify(value))
			else if (rules.isHidden(name, 'secret')) found.addPrinted(`${JSON.stringify(name)}: ${JSON.stringify(value)}`)
		}
	})
}
function compact(document) {
	try {
		return JSON.stringify(document)
	} catch {
		return ''
	}
}

// src/exchange/script-secrets.ts

function isScript(text) {
	return /^[ \t]{0,99}(?:#!|set -|param\s*\(|@echo off|\$ErrorActionPreference)/im.test(text)
}
function tellingParts(script) {
	return control_characters.linesOf(script).flatMap(line => {
		const words = line.split(/[\s"'`=&?;,()<>|{}]/).filter(mayBeToken)
		return words.length > 0 ? [...words, line] : []
	})
}
function mayBeToken(word) {
	return word.length >= 16 && /\d/.test(word) && /[A-Za-z]/.test(word)
}

// src/exchange/settings-secrets.ts

const LONGEST_QUOTE = 200
function searchSettings(text, rules, found) {
	const lines = control_characters.linesOf(text)
	const endOfQuote = quoteEnds(lines)
	let above = []
	let section = 'open'
	let next = 0
	for (const [number, line] of lines.entries()) {
		if (number < next) continue
		const name = /^\[{1,9}([^[\]"'{][^[\]]{0,499})\]{1,9}$/.exec(line.trim())?.[1]
		const {column, indent, isItem, text} = read(line)
		if (text === '') continue
		above = above.filter(one => one.indent < column || (isItem && one.indent === column))
		const place = above.at(-1)?.place ?? section
		if (name !== undefined && above.length === 0) {
			section = rules.within(name, 'open')
			continue
		}
		const setting = settingIn(text)
		if (setting === undefined) {
			searchValue(text, place === 'secret', place, rules, found)
			continue
		}
		const {key, value} = setting
		if (place === 'secret' && isItem) found.addLines(withoutQuotes(text))
		const isHidden = rules.isHidden(key, place)
		const end = isHidden ? endOfQuote(number, value) : undefined
		if (end !== undefined) {
			for (const one of [value, ...lines.slice(number + 1, end + 1)]) found.addLines(withoutQuotes(one))
			next = end + 1
			continue
		}
		const within = rules.within(key, place)
		above.push({indent, place: within})
		if (!isBlockMark(value)) searchValue(value, isHidden, within, rules, found)
	}
}
function read(line) {
	const content = line.trim()
	const item = content.replace(/^[- ]{0,99}- /, '').trimStart()
	const text = item.replace(/^(?:#{1,99}|;{1,99}|\/\/)/, '').trimStart()
	const column = line.length - line.trimStart().length
	const dashes = content.length - item.length
	return {column, indent: column + dashes, isItem: dashes > 0, text}
}
function isBlockMark(value) {
	return /^[|>][+-]?\d?[+-]?\s+#/.test(value)
}
function quoteEnds(lines) {
	const nextSetting = nextLine(lines, line => settingIn(line) !== undefined)
	const nextEnd = new Map(['"""', "'''", '"', "'"].map(quote => [quote, nextLine(lines, line => line.endsWith(quote))]))
	return (number, value) => {
		if (value.length > limits.LONGEST_SECRET) return undefined
		const quote = /^("""|'''|["'])(?![^]*\1\s*(?:[#;,][^]*)?$)/.exec(value)?.[1] ?? ''
		const end = nextEnd.get(quote)?.(number + 1) ?? Infinity
		return end > number + LONGEST_QUOTE || nextSetting(number + 1) < end ? undefined : end
	}
}
function nextLine(lines, passes) {
	let at = 0
	return from => {
		at = Math.max(at, from)
		for (let line = lines[at]; line !== undefined && !passes(line.trim()); line = lines[at]) at += 1
		return at < lines.length ? at : Infinity
	}
}

// src/exchange/table-secrets.ts

const SEPARATORS = ['\v', ',', ';', '\t', '|']
const NO_NAMES = /[{}=]|["']:|:["'\s/]|[:.!]$/
function secretsInTable(text, rules) {
	let [names, above] = [text.trimStart(), '']
	while (/^(?:sep=|#)/i.test(names)) [names, above] = [names.slice(names.search(/[\r\n]|$/)).trimStart(), names]
	const values = secretsBelow(names, rules)
	return values.length > 0 ? values : secretsBelow(above, rules)
}
function secretsBelow(text, rules) {
	const head = text.slice(0, text.search(/[\r\n]|$/))
	const unquoted = head.replace(/"[^"]*"/g, '')
	const fields = mark => unquoted.split(mark).length
	const separator = SEPARATORS.reduce((best, mark) => (fields(mark) > fields(best) ? mark : best))
	const [names = []] = rowsOf(head, separator)
	const isSecret = (name = '') => rules.isHidden(name, 'open')
	const isList = names.length === 1
	if (!names.some(isSecret) || (isList ? /[^\w"'-]/ : NO_NAMES).test(head)) return []
	const rows = rowsOf(text, separator).filter(row => /[^\s:-]/.test(row.join('')))
	const whole = rows.filter((row, index) => {
		const isWord = !/\s/.test(row.join(''))
		if (isList) return isWord && isSecret(row[0]) === (index === 0)
		return row.length === names.length || (isWord && row.length > 1)
	})
	if (isList ? whole.length < rows.length : whole.length * 2 <= rows.length) return []
	return rows.slice(1).flatMap(row => row.filter((_, column) => isSecret(names[column])))
}
function rowsOf(text, separator) {
	const rows = []
	let row = []
	const ends = new RegExp(`[${separator}\\r\\n]`, 'g')
	let mark = ''
	for (let at = 0; at < text.length || mark === separator;) {
		const close = text.charAt(at) === '"' ? closingQuote(text, at + 1) + 1 : 0
		const isQuoted = close > 0 && `${separator}\r\n`.includes(text.charAt(close))
		ends.lastIndex = at
		const end = isQuoted ? close : (ends.exec(text)?.index ?? text.length)
		mark = text.startsWith('\r\n', end) ? '\r\n' : text.charAt(end)
		row.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : withoutQuotes(text.slice(at, end)))
		at = end + mark.length
		if (mark === separator) continue
		rows.push(row)
		row = []
	}
	return rows
}
function closingQuote(text, from) {
	let end = text.indexOf('"', from)
	while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2)
	return end
}

// src/exchange/text-secrets.ts

function searchFoundText(one, rules, found) {
	const {text} = one
	if ('document' in one) {
		addPrintedForms(text, one.document, rules, found)
		return
	}
	if (one.isSecret) for (const part of isScript(text) ? tellingParts(text) : [text]) found.addLines(part)
	searchText(text, rules, found)
}
function searchText(text, rules, found) {
	if (/^<(?:!doctype|!--|\?xml|html|head|body)/i.test(text.trimStart())) return
	searchForm(text, rules, found)
	for (const value of [...secretsInTable(text, rules), ...keyMaterial(text)]) found.addLines(value)
	searchSettings(text, rules, found)
}
}
}
