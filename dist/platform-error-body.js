// src/platform: error-body error-fields page
'use strict'
exports.ids = ['platform-error-body']
exports.modules = {
3413: (_, _exports, _require) => {
_require.d(_exports, {saidIn: () => saidIn, serverSaid: () => serverSaid})

var json = _require(3436)
// src/platform/error-fields.ts

const CODES = ['errorcode', 'errorid', 'messageid', 'code', 'faultcode', 'error', 'result', 'status', 'statuscode']
const TEXTS = ['errormessage', 'message', 'errordescription', 'bodymessage', 'headermessage', 'faultstring', 'msg', 'title']
const MORE = ['details', 'description', 'detail', 'innererror', 'reason', 'errors', 'errorinfo', 'errordetails']
const PLACES = ['parametername', 'field', 'parameter', 'propertyname', 'property', 'param', 'pointer', 'loc', 'path', 'target', 'name']
const CORRELATIONS = ['correlationId', 'requestId', 'traceId']
function fieldsOf(value) {
	const named = Array.from(json.entriesOf(value), ([key, field]) => [nameOf(key), field])
	return new Map(named.reverse())
}
function nameOf(key) {
	return key.toLowerCase().replace(/[^a-z0-9]/g, '')
}
function codeIn(fields, names = CODES) {
	return names
		.map(name => {
			const value = fields.get(name)
			return name === 'error' && isPhrase(value) ? undefined : wordIn(value)
		})
		.find(code => code !== undefined)
}
function codeOfDetail(fields) {
	return codeIn(fields, [...CODES, 'type'])
}
function textIn(error) {
	if (typeof error === 'string') return error
	const fields = fieldsOf(error)
	const texts = fields.has('lang') ? ['value'] : TEXTS
	const first = names => names.map(name => fields.get(name)).find(text => typeof text === 'string' && text !== '')
	const phrase = fields.get('error')
	return sentence([first(texts) ?? (isPhrase(phrase) ? phrase : undefined), first(MORE)])
}
function isPhrase(value) {
	return typeof value === 'string' && /\s|^[A-Z][a-z]+$/.test(value)
}
function placeIn(fields) {
	const all = new Map([...fieldsOf(fields.get('source')), ...fields])
	return PLACES.map(name => {
		const steps = all.get(name)
		return Array.isArray(steps) ? steps.flatMap(step => wordIn(step) ?? []).join('.') : wordIn(steps)
	}).find(place => place !== undefined && place !== '')
}
function correlationIn(fields) {
	return CORRELATIONS.map(name => ({name, value: wordIn(fields.get(nameOf(name))) ?? ''})).find(({value}) => value !== '')
}
function wordIn(value) {
	return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined
}
function sentence(texts) {
	const told = [...new Set(texts.flatMap(text => text?.trim() || []))]
	const last = told.pop()
	return last && [...told.map(text => (/[.!?:;,]$/.test(text) ? text : `${text}.`)), last].join(' ')
}

var page = _require(1472)
// src/platform/error-body.ts

const CORRELATION_HEADERS = ['x-amzn-requestid', 'x-amz-apigw-id', 'x-correlation-id', 'x-request-id', 'x-cfy-tx-id', 'x-cfy-tx-tm']
const INNER = [
	'error',
	'errors',
	'fault',
	'message',
	'odataerror',
	'detail',
	'details',
	'errorinfo',
	'errordetails',
	'errormessages',
	'validationerrors',
	'fielderrors',
	'violations',
	'invalidparams',
	'modelstate',
	'innererror',
	'innerexceptions',
	'debuginfo'
]
const LONGEST_TEXT = 64 * 1024
const MOST_DETAILS = 3
const DEEPEST_DETAIL = 4
function serverSaid(body, headers, hide) {
	const text = hide(body)
	const document = json.parseJson(body.length > LONGEST_TEXT ? body : text)
	if (document !== undefined) return saidIn(document, headers)
	const correlation = correlationOf(headers)
	return page.isPage(text, headers.get('content-type'))
		? {page: {title: titleOf(text)}, correlation}
		: {text: /^\s*<[?a-z]/i.test(text) ? textOfXml(text) : text, correlation}
}
function saidIn(document, headers) {
	let error = document
	let wrapped
	let codeAround
	for (let inner = within(error); inner !== undefined; inner = within(error)) {
		codeAround = codeIn(fieldsOf(error)) ?? codeAround
		wrapped = Array.isArray(error) ? error : inner
		error = inner
	}
	const fields = fieldsOf(error)
	const code = codeIn(fields) ?? codeAround ?? codeWithin(fields)
	const told = wrapped === undefined ? [textIn(error)] : detailsOf(wrapped, code)
	const details = INNER.flatMap(name => (isFilled(fields.get(name)) ? detailsOf(fields.get(name), code) : []))
	return {code, text: sentence([...told, ...details]), correlation: correlationOf(headers) ?? correlationIn(fieldsOf(document))}
}
function within(error) {
	if (Array.isArray(error)) return error[0]
	if (textIn(error) !== undefined) return undefined
	const fields = fieldsOf(error)
	return INNER.map(name => fields.get(name)).find(isFilled)
}
function codeWithin(fields) {
	return ['extensions', ...INNER].map(name => codeIn(fieldsOf(fields.get(name)))).find(code => code !== undefined)
}
function detailsOf(value, toldCode, depth = 0) {
	const text = textIn(value)
	const fields = fieldsOf(value)
	const code = codeOfDetail(fields)
	if (text !== undefined) {
		const place = placeIn(fields)
		return [`${place === undefined ? '' : `${place}: `}${text}${code === undefined || code === toldCode ? '' : ` (${code})`}`]
	}
	if (depth === DEEPEST_DETAIL) return []
	if (Array.isArray(value)) {
		const speaking = value.filter(detail => textIn(detail) !== undefined)
		return speaking.slice(0, MOST_DETAILS).flatMap(detail => detailsOf(detail, toldCode))
	}
	if (code !== undefined) return []
	return [...json.entriesOf(value)]
		.slice(0, MOST_DETAILS)
		.flatMap(([name, detail]) => detailsOf(detail, toldCode, depth + 1).map(said => `${name}: ${said}`))
}
function isFilled(value) {
	return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}
function correlationOf(headers) {
	return CORRELATION_HEADERS.map(name => ({name, value: headers.get(name) ?? ''})).find(({value}) => value !== '')
}
function titleOf(page) {
	const [, title = ''] = /<title[^<>]*>([^<]*)/i.exec(page) ?? []
	return title.replace(/\s+/g, ' ').trim()
}
const SECRET_ELEMENTS = /<[\w:.-]*(?:passw(?:or)?d|passphrase|pwd|secret|token|credentials?|key)(?:\s[^<>]*)?>[^<]*/gi
function textOfXml(body) {
	return body
		.slice(0, 4096)
		.replace(SECRET_ELEMENTS, ' ')
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
}
},

1472: (_, _exports, _require) => { // src/platform/page.ts
_require.d(_exports, {isPage: () => isPage})
function isPage(body, contentType = '') {
	const isSaidToBe = /^\s*(?:text\/html|application\/xhtml)/i.test(contentType)
	if (body === undefined) return isSaidToBe
	const start = body.slice(0, 4096).replace(/^(?:[\s\ufeff]|<\?xml[^>]*>|<!--[^]*?-->)+/i, '')
	return (isSaidToBe && /^<[a-z!]/i.test(start)) || /^<(?:!doctype\s+html|html|head|body)\b/i.test(start)
}
}
}
