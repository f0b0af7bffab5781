// src/exchange: address body-secrets document-secrets exchange key-rules more partial response secret-keys verdict, src/messages: request-line request-progress, src/platform: hidden-secrets page service-address, src/report: request-report, src/vocabulary: limits, src: authorized-request
'use strict'
exports.ids = ['authorized-request']
exports.modules = {
2163: (_, _exports, _require) => {
_require.d(_exports, {connectAhead: () => connectAhead, makeAuthorizedRequest: () => makeAuthorizedRequest})

var _address = _require(1154)
var _body = _require(9662)
var hidden_secrets = _require(5663)
var control_characters = _require(8038)
var json = _require(3436)
var limits = _require(4506)
var document_secrets = _require(4780)
var secret_keys = _require(7958)
// src/exchange/key-rules.ts

const ALL = {isHidden: () => true, within: () => 'secret'}
function rulesFor(mode, hidden = new Set()) {
	if (mode === 'all') return ALL
	const isSecret = remembered(key => hidden.has(hidden_secrets.plainKey(key)) || secret_keys.isSecretKey(key))
	const isOpen = remembered(key => !hidden.has(hidden_secrets.plainKey(key)) && secret_keys.isOpenKey(key))
	const isPaging = remembered(secret_keys.isPagingKey)
	const isHidden = (key, place) => {
		if (place === 'secret') return !isOpen(key)
		return isSecret(key) && !(place === 'paging' && hidden_secrets.plainKey(key) === 'token')
	}
	return {
		isHidden,
		within: (key, place) => {
			if (place === 'secret' || isHidden(key, place)) return 'secret'
			return isPaging(key) ? 'paging' : 'open'
		}
	}
}
function remembered(judge) {
	const known = new Map()
	return key => {
		const verdict = known.get(key) ?? judge(key)
		known.set(key, verdict)
		return verdict
	}
}

var _response = _require(3226)
// src/exchange/body-secrets.ts

const SHORTEST = 4
const PLAIN = /^(?:true|false|null|none|undefined|-----(?:BEGIN|END) [A-Z0-9 ]{1,100}-----)$/i
const ERROR_CODE = /^[A-Za-z]{1,20}(?:[_=:&+][A-Za-z]{1,20}){0,9}[.!?]?$/
const NO_SECRETS = {values: new Set(), printed: new Set(), isComplete: true}
async function secretsInResponse({status, body}, plan) {
	return secretsIn(body.text ?? '', _response.documentOf(body), {
		mode: plan.mask,
		hidden: hiddenIn(plan),
		isError: !plan.expects(status) && !(status >= 200 && status < 300)
	})
}
async function secretsInRequest(plan) {
	const {body, mask: mode} = plan
	if (body === undefined || mode === 'none') return NO_SECRETS
	const text =
		body.kind === 'text'
			? body.text
			: await _require
					.e('exchange-body-file')
					.then(() => _require(2544))
					.then(({textOfFile}) => textOfFile(body.path, _body.LARGEST_BODY))
	return secretsIn(text, json.parseJson(text), {mode, hidden: hiddenIn(plan)})
}
function hiddenIn({target, path}) {
	return hidden_secrets.hiddenKeys(target.service?.name, path.below)
}
async function secretsIn(text, document, facts) {
	if (facts.mode === 'none') return NO_SECRETS
	const rules = rulesFor(facts.mode, facts.hidden)
	const collection = new Collection(facts.mode === 'auto')
	if (document === undefined) {
		collectText(text, facts, collection)
	} else if (typeof document === 'string' && document_secrets.documentIn(document) === undefined) {
		if (isWord(document, facts)) collection.add(document)
	} else {
		document_secrets.searchDocument(document, typeof document === 'string', rules, collection)
	}
	if (collection.texts.length > 0) {
		const {searchFoundText} = await _require.e('exchange-text-secrets').then(() => _require(888))
		for (const text of collection.texts) searchFoundText(text, rules, collection)
	}
	return collection.secrets()
}
function collectText(body, facts, collection) {
	const text = body.replaceAll('\0', '\n').trim()
	if (facts.mode === 'all') {
		if (!control_characters.isBinary(body)) collection.addLines(text)
		return
	}
	if (!/\s/.test(text) && !isMarkup(text) && isWord(text, facts)) collection.add(text)
	if (/[\s=:&[{]/.test(text)) collection.lookInto(text)
}
function isMarkup(text) {
	return /^<[!a-z]/i.test(text) && /<\/|\/>/.test(text)
}
function isWord(text, {mode, isError = false}) {
	return mode === 'all' || !isError || !ERROR_CODE.test(text.trim())
}
class Room {
	values = new Set()
	#characters = 0
	add(value) {
		const {size} = this.values
		const characters = this.#characters + value.length
		if (this.values.has(value)) return true
		if (value.length > limits.LONGEST_SECRET || size >= limits.MOST_SECRETS || characters > limits.MOST_CHARACTERS) return false
		this.#characters = characters
		this.values.add(value)
		return true
	}
}
class Collection {
	#room = new Room()
	#printed = new Set()
	#isPrintedWanted
	texts = []
	#isComplete = true
	constructor(isPrintedWanted) {
		this.#isPrintedWanted = isPrintedWanted
	}
	add(text) {
		if (text.includes('\n')) this.texts.push({text, isSecret: true})
		else this.addLines(text)
	}
	addDocument(text, document) {
		if (this.#isPrintedWanted) this.texts.push({text, document})
	}
	addLines(text) {
		for (const line of control_characters.linesOf(text)) {
			const value = line.trim()
			if (value.length >= SHORTEST && !PLAIN.test(value) && !this.#room.add(value)) this.#isComplete = false
		}
	}
	addPrinted(line) {
		if (line.length >= SHORTEST && this.#printed.size < limits.MOST_SECRETS) this.#printed.add(line)
	}
	lookInto(text) {
		this.texts.push({text, isSecret: false})
	}
	secrets() {
		const printed = this.#printed.difference(this.#room.values)
		for (const line of printed) this.#room.add(line)
		return {values: this.#room.values, printed, isComplete: this.#isComplete}
	}
}
class SecretsTogether {
	#room = new Room()
	add({values, printed, isComplete}) {
		const old = new Set(this.#room.values)
		const left = [...values].filter(value => !this.#room.add(value))
		const added = this.#room.values.difference(old)
		return {values: added, printed, isComplete: isComplete && left.length === 0}
	}
}

var exchange = _require(9576)
var more = _require(2788)
var _verdict = _require(8918)
var failure = _require(5530)
var words = _require(6889)
var request_line = _require(7632)
// src/messages/request-progress.ts

const requestProgress = {
	requesting: line => [request_line.requestLine(line)],
	answered: (status, milliseconds, attempts) =>
		words.say`Answered with status ${status} in ${milliseconds} ms${attempts > 1 ? words.say` by attempt ${attempts}` : ''}.`,
	maskedBare: (bare, masked) =>
		words.say`${bare} of ${masked} secrets found are masked as they are, but not in all encodings (base64, hex \u2026): the job pays for every mask.`,
	fileWritten: path => words.say`The response is in ${path}.`
}

// src/report/request-report.ts

const SMALL_OUTPUT = 32_000
class RequestReport {
	#report
	#file
	constructor(report) {
		this.#report = report
	}
	address({service, serviceUrl, line}) {
		this.#report.tabulate([
			['Service', service],
			['Request', line]
		])
		this.#report.setOutputs({'service-url': serviceUrl.href.replace(/\/$/, '')})
		this.#report.info(requestProgress.requesting(line))
	}
	async response(response, found) {
		const {isComplete} = found
		const {status, headers, milliseconds, attempts} = response
		const {text, file, isLarge = false} = response.body
		this.#file = file
		this.#report.tabulate([
			['Status', String(status)],
			['Time', `${String(milliseconds)} ms`],
			['Attempts', String(attempts)]
		])
		this.#report.maskFound(found)
		if (!isComplete) await this.#report.warn([failure.warning('tooMuchToMask', limits.MOST_SECRETS, limits.LONGEST_SECRET, limits.MOST_CHARACTERS)])
		this.#report.setOutputs({
			status: String(status),
			'response-headers': JSON.stringify(Object.fromEntries(headers)),
			'response-file': file,
			response: isComplete ? await this.#ifItFits('response', text, isLarge) : undefined
		})
		this.#report.info(requestProgress.answered(status, milliseconds, attempts))
		const {masked, bare} = this.#report.found
		if (bare > 0) this.#report.info(requestProgress.maskedBare(bare, masked))
		if (file !== undefined) this.#report.info(requestProgress.fileWritten(file))
	}
	async selected(result) {
		this.#report.setOutputs({result: await this.#ifItFits('result', result)})
	}
	async #ifItFits(name, value, isLarge = false) {
		const file = this.#file
		if (value === undefined ? file === undefined && !isLarge : value.length < SMALL_OUTPUT) return value
		const {largeOutput} = await _require.e('report-large-output').then(() => _require(5972))
		return largeOutput(name, value, file, this.#report)
	}
}

// src/authorized-request.ts

function connectAhead({target}, where, http) {
	const base = _address.baseOf(target, {tenant: undefined, ...where})
	if (base instanceof URL) http.prepare(base.hostname)
}
async function makeAuthorizedRequest(plan, session, tools) {
	const {report} = tools
	const requestReport = new RequestReport(report)
	const address = _address.addressOf(plan, session)
	requestReport.address(address)
	report.maskFound(await secretsInRequest(plan))
	const outcome = await outcomeOf(plan, address, session, tools)
	const {response, warnings, isComplete = true, isKnown = false, verdict: whole} = outcome
	const found = isKnown ? NO_SECRETS : await secretsInResponse(response, plan)
	const secrets = {...found, isComplete: isComplete && found.isComplete}
	await requestReport.response(response, secrets)
	const verdict = await _verdict.judge(response, address, plan, {
		isComplete: secrets.isComplete,
		isKnown,
		wasExpired: session.wasExpired,
		clockAhead: tools.http.clockAhead
	})
	await report.warn([...warnings, ...verdict.warnings])
	const failed = whole ? whole(verdict.failure) : verdict.failure
	if (failed) throw failed
	if (!plan.select) return
	if (!secrets.isComplete) throw failure.failure('selectNotMasked')
	const {selectFrom} = await _require.e('exchange-selected').then(() => _require(1572))
	await requestReport.selected(selectFrom(response, plan.select))
}
async function outcomeOf(plan, address, session, {plan: run, report, ...tools}) {
	const {course} = plan
	if (course.kind === 'once') {
		const response = await exchange.exchange(plan, address, session, tools.http)
		return {response, warnings: await leftBehind(response, plan, address)}
	}
	const together = new SecretsTogether()
	const mask = async response => {
		const found = together.add(await secretsInResponse(response, plan))
		report.maskFound(found)
		return found.isComplete
	}
	const renew = async () => {
		const {renewSession} = await _require.e('session-renewal').then(() => _require(2736))
		const renewed = await renewSession(run, {...tools, log: report})
		if (renewed) await report.session(renewed, run.envVar)
		return renewed
	}
	const {Series} = await _require.e('exchange-series').then(() => _require(3368))
	const series = new Series(session, {...tools, log: report, mask, renew})
	if (course.kind === 'until') {
		const {waitUntil} = await _require.e('exchange-waiting').then(() => _require(1291))
		return waitUntil(plan, course.condition, address, series)
	}
	const {readPages} = await _require.e('exchange-pages').then(() => _require(9712))
	return readPages(plan, course, address, series)
}
async function leftBehind(response, plan, address) {
	if (!more.saysMore(_response.documentOf(response.body), response.headers)) return []
	return (await _require.e('exchange-pages').then(() => _require(9712))).leftBehind(response, plan, address)
}
},

1154: (_, _exports, _require) => {
_require.d(_exports, {addressOf: () => addressOf, baseOf: () => baseOf, requestUrl: () => requestUrl, rootOf: () => rootOf})

var failure = _require(5530)
var progress = _require(4474)
var tenant = _require(5619)
// src/platform/service-address.ts

function baseUrl(row, where) {
	if (row.host === 'tenant') return where.tenant ? tenant.tenantUrl(where.tenant) : 'needs-tenant'
	if (where.subdomain === undefined) return 'needs-subdomain'
	const host = row.host === 'portal' ? `${where.subdomain}-${row.label}` : `${where.subdomain}.${row.label}`
	return new URL(`https://${host}.${where.domain}${row.basePath}`)
}

// src/exchange/address.ts

function addressOf(plan, where) {
	const serviceUrl = baseOf(plan.target, where)
	if (serviceUrl === 'needs-subdomain') throw failure.failure('subdomainNeeded')
	if (serviceUrl === 'needs-tenant') throw failure.failure('tenantNeeded')
	const url = requestUrl(serviceUrl, plan.path)
	const service = plan.target.service?.title ?? serviceUrl.hostname
	return {serviceUrl, url, service, line: `${plan.method} ${progress.withoutQueryValues(url)}`}
}
function baseOf(target, where) {
	return target.kind === 'url' ? target.base : baseUrl(target.service, where)
}
function rootOf({pathname}) {
	return pathname.replace(/(?<!\/)\/+$/, '')
}
function requestUrl(base, path) {
	const url = new URL(`${base.origin}${rootOf(base)}${path.below === '' ? '' : `/${path.below}`}`)
	if (path.query !== '') url.search = `?${path.query}`
	const written = url.href.replace(/\?.*/, '')
	const isInside = url.hash === '' && `${written}/`.startsWith(`${base.origin}${rootOf(base)}/`)
	if (!isInside) throw failure.failure('addressEscapes')
	return url
}
},

4780: (_, _exports, _require) => { // src/exchange/document-secrets.ts
_require.d(_exports, {searchDocument: () => searchDocument, documentIn: () => documentIn})
var _json = _require(3436)

function searchDocument(document, isSecret, rules, found) {
	_json.visitValues(
		document,
		(value, key, place) => {
			if (typeof value !== 'string') {
				addPrivateParts(value, found)
				return undefined
			}
			const isHidden = rules.isHidden(key, place)
			const inner = documentIn(value)
			if (inner !== undefined) {
				addPrivateParts(inner, found)
				if (isHidden) found.addDocument(value, inner)
			} else if (isHidden) found.add(value)
			else if (value.includes('\n') || value.startsWith('-----BEGIN ')) found.lookInto(value)
			return inner
		},
		{first: isSecret ? 'secret' : 'open', within: (key, place) => rules.within(key, place)}
	)
}
const BEGINNING = /^(?:\{[\s"}]|\[[\s[\]{"\-\dtfn]|"[\s\\[{])/
const BEFORE = '{["\ufeff \t\r\n'
function documentIn(text) {
	if (!BEFORE.includes(text.charAt(0))) return undefined
	const inner = text.trim()
	if (!BEGINNING.test(inner) || !'}]"'.includes(inner.slice(-1))) return undefined
	const document = _json.parseJson(inner)
	return typeof document === 'string' ? documentIn(document) : document
}
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']
function addPrivateParts(value, found) {
	const members = value
	if (typeof members?.['kty'] !== 'string') return
	for (const name of PRIVATE_PARTS) if (typeof members[name] === 'string') found.add(members[name])
}
},

9576: (_, _exports, _require) => { // src/exchange/exchange.ts
_require.d(_exports, {exchange: () => exchange})
var _body = _require(9662)
var _secret = _require(7455)

const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])
async function exchange(plan, address, session, http) {
	const defaults = Object.entries(plan.target.service?.headers ?? {})
	const answer = http.send(
		{
			method: plan.method,
			url: address.url,
			headers: new Map([
				...defaults.map(([name, value]) => [name.toLowerCase(), value]),
				...plan.headers,
				['authorization', new _secret.Secret(`Bearer ${session.token.reveal()}`)]
			]),
			body: await contentOf(plan.body),
			repeatable: REPEATABLE.has(plan.method),
			accepts: plan.expects
		},
		await readerFor(plan)
	)
	return answer.catch(async error => {
		const {explainAbsence} = await _require.e('exchange-absence').then(() => _require(4282))
		throw explainAbsence(error, plan, address, session)
	})
}
async function contentOf(body) {
	if (body?.kind !== 'file') return body?.text
	const {fileContent} = await _require.e('exchange-body-file').then(() => _require(2544))
	return fileContent(body.path, body.bytes)
}
async function readerFor(plan) {
	const intoMemory = async (head, body) => ({text: await _body.readText()(head, body), file: undefined})
	if (plan.responseFile === undefined) return intoMemory
	const {intoFile} = await _require.e('exchange-response-file').then(() => _require(5613))
	const file = intoFile(plan.responseFile)
	return (head, body) => (body && plan.expects(head.status) ? file(head, body) : intoMemory(head, body))
}
},

2788: (_, _exports, _require) => { // src/exchange/more.ts
_require.d(_exports, {isNo: () => isNo, saysNothing: () => saysNothing, saysMore: () => saysMore, listsIn: () => listsIn})
var _secrets = _require(5663)
var _json = _require(3436)
var _limits = _require(4506)

const NEXT = new Set(' page link token cursor key offset url uri href marker start batch number items pages results data'.split(' '))
const MORE_ENDINGS = ['cursor', 'continuation', 'continuationtoken', 'lastevaluatedkey', 'truncated']
const LAST = new Set(['last', 'islast', 'lastpage', 'islastpage'])
const TOTAL = new Set(' count items records elements entities results rows resources'.split(' '))
const AROUND = new Set('page paging pagination pageinfo meta metadata links data result results response'.split(' '))
const NO_ITEMS = new Set('links errors warnings messages facets'.split(' '))
const DEPTH = 2
function fieldsOf(document) {
	const fields = _json.entriesOf(document)
	return fields.size > _limits.MOST_KEYS ? new Map() : fields
}
function saysNothing(value) {
	return !value || isNo(value)
}
function isNo(value) {
	return value === false || value === 0 || (typeof value === 'string' && /^false$/i.test(value))
}
function listsIn(document) {
	return [...fieldsOf(document)].flatMap(([key, value]) => (Array.isArray(value) && !NO_ITEMS.has(_secrets.plainKey(key)) ? [key] : []))
}
function saysMore(document, headers, {items, pages = 1, judged = new Set()} = {}) {
	const isEmpty = [...fieldsOf(document).values()].includes(null)
	const most = items ?? longestIn(document, DEPTH) ?? (isEmpty ? Infinity : undefined)
	if (most === undefined) return false
	const [, last, all] = /-(\d+)\/(\d+)/.exec(headers.get('content-range') ?? '') ?? []
	return (
		fieldsSayMore(document, {items: most, pages, judged}, DEPTH) ||
		Number(all) > Number(last) + 1 ||
		/;\s*rel\s*=\s*"?[^";]*\bnext\b/i.test(headers.get('link') ?? '')
	)
}
function fieldsSayMore(document, known, depth) {
	return [...fieldsOf(document)].some(([key, value]) => {
		const name = _secrets.plainKey(key)
		if (AROUND.has(name) && depth > 0) {
			const inner = Array.isArray(value) ? value.find(isNextLink) : value
			if (inner !== undefined && (Array.isArray(value) || fieldsSayMore(inner, known, depth - 1))) return true
		}
		if (known.judged.has(name)) return false
		if (isAboutMore(name)) return !saysNothing(value)
		if (LAST.has(name)) return isNo(value)
		if (typeof value !== 'number') return false
		return (isTotal(name) && value > known.items) || (name === 'totalpages' && value > known.pages)
	})
}
function isAboutMore(name) {
	const what = /^(?:@odata\.|has)?(?:next|more)(?:page(?=.))?(.*)/.exec(name)?.[1]
	return NEXT.has(what) || MORE_ENDINGS.some(ending => name.endsWith(ending))
}
function isTotal(name) {
	return name === 'count' || TOTAL.has(/^(?:total|full|filtered)(.*)/.exec(name)?.[1])
}
function isNextLink(link) {
	return String(_json.entriesOf(link).get('rel')).toLowerCase() === 'next'
}
function longestIn(document, depth) {
	if (Array.isArray(document)) return document.length
	const fields = fieldsOf(document)
	const lengths = [
		...listsIn(document).map(key => fields.get(key).length),
		...[...fields].flatMap(([key, value]) =>
			depth > 0 && AROUND.has(_secrets.plainKey(key)) && !Array.isArray(value) ? (longestIn(value, depth - 1) ?? []) : []
		)
	]
	return lengths.length === 0 ? undefined : Math.max(...lengths)
}
},

3226: (_, _exports, _require) => { // src/exchange/response.ts
_require.d(_exports, {withFile: () => withFile, documentOf: () => documentOf, rememberDocument: () => rememberDocument})
var _json = _require(3436)

const documents = new WeakMap()
function documentOf(body) {
	const known = documents.get(body) ?? {document: _json.parseJson(body.text ?? '')}
	documents.set(body, known)
	return known.document
}
function rememberDocument(body, document) {
	documents.set(body, {document})
}
function withFile(body, {file, unwritten}) {
	const kept = {text: body.text, file, unwritten}
	documents.set(kept, {document: documentOf(body)})
	return kept
}
},

7958: (_, _exports, _require) => { // src/exchange/secret-keys.ts
_require.d(_exports, {isOpenKey: () => isOpenKey, isSecretKey: () => isSecretKey, isPagingKey: () => isPagingKey})
const SECRET_WORDS = 'password passwd pwd passphrase secret token credential credentials'.split(' ')
const KEY_KINDS = 'api access private secret session'.split(' ')
const PAGING_PARTS = 'page pages paging pagination cursor next previous prev continuation scroll'.split(' ')
const KEYS_WITH_DATA = ['client', 'private']
const PAGING_WORDS = [...PAGING_PARTS, ...'skip sync resume resumption start starting marker offset delta bookmark'.split(' ')]
function isSecretKey(key) {
	const words = wordsOf(key)
	const last = words.at(-1)
	const isKeyId = last === 'id' && words.at(-2) === 'key'
	if (last === 'key' || isKeyId) return isOneOf(KEY_KINDS, words.at(isKeyId ? -3 : -2))
	if (last === 'data' && words.at(-2) === 'key') return isOneOf(KEYS_WITH_DATA, words.at(-3))
	if (last === 'token' && isOneOf(PAGING_WORDS, words.at(-2))) return false
	return isOneOf(SECRET_WORDS, last)
}
function isPagingKey(key) {
	return isOneOf(PAGING_PARTS, wordsOf(key).at(-1))
}
const OPEN_WORDS = [
	'id ids uuid guid arn name names username usernames user users login logins email type types kind',
	'at on time date timestamp expiry expiration ttl created updated modified version'
].flatMap(words => words.split(' '))
function isOpenKey(key) {
	if (isSecretKey(key)) return false
	const words = wordsOf(key)
	return isOneOf(OPEN_WORDS, words.at(-1)) || words.some(word => word.startsWith('expire'))
}
function isOneOf(list, word) {
	return list.includes(word)
}
const LONGEST_TELLING = 100
function wordsOf(key) {
	return key
		.slice(-LONGEST_TELLING)
		.replace(BEHIND_ACRONYM, '$1 ')
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
		.toLowerCase()
		.replace(/[^a-z]+$/, '')
		.split(/[^a-z0-9]+/)
		.flatMap(splitRunTogether)
}
const LAST_WORDS = [...SECRET_WORDS, 'keyid', 'keydata', 'key']
const WORDS_BEFORE = [...KEY_KINDS, ...KEYS_WITH_DATA, ...PAGING_WORDS]
const BEHIND_ACRONYM = new RegExp(`([A-Z]{2})(?=${[...LAST_WORDS, ...WORDS_BEFORE].join('|')})`, 'g')
function splitRunTogether(word) {
	const end = LAST_WORDS.find(ending => word.endsWith(ending) && word !== ending)
	if (end === undefined) return [word]
	const start = word.slice(0, -end.length)
	const known = WORDS_BEFORE.find(candidate => start.endsWith(candidate))
	const tail = /^key./.test(end) ? ['key', end.slice(3)] : [end]
	return [known ?? start, ...tail]
}
},

8918: (_, _exports, _require) => {
_require.d(_exports, {judge: () => judge})

var failure = _require(5530)
var page = _require(1472)
var _failure = _require(2646)
var json = _require(3436)
// src/exchange/partial.ts

const NO_PARTS = {firstError: undefined, failed: 0, all: 0}
function partsOf(document, status) {
	let listed = NO_PARTS
	let named = NO_PARTS
	let elsewhere
	json.visitValues(document, (value, key) => {
		if (Array.isArray(value)) {
			const parts = partsAmong(value, status)
			listed = together(listed, parts)
			return parts.all > 0 ? NOTHING : undefined
		}
		if (key === 'errorInfo' ? isFilled(value) : key === 'diagnostics' && isPartly(value)) elsewhere ??= value
		if (key !== '' && json.isObject(value)) named = together(named, partsAmong([value], status))
		return undefined
	})
	const parts = listed.all > 0 ? listed : named
	return {...parts, firstError: listed.firstError ?? elsewhere ?? parts.firstError}
}
const NOTHING = []
function partsAmong(list, status) {
	let isTold = false
	let failed = 0
	let firstError
	for (const part of list) {
		const error = errorOf(part, status)
		isTold ||= error !== undefined
		if (error === undefined || error === SUCCESS) continue
		failed++
		firstError ??= error
	}
	return isTold ? {firstError, failed, all: list.length} : NO_PARTS
}
const SUCCESS = Symbol('success')
const RESULTS = ['result', 'statusCode', 'httpStatus', 'httpStatusCode', 'status', 'success']
function errorOf(part, status) {
	if (!json.isObject(part)) return undefined
	const info = part['errorInfo']
	const error = Array.isArray(info) ? info.find(isFilled) : info
	if (isFilled(error)) return error
	if (status !== 207) return undefined
	const result = RESULTS.map(name => part[name]).find(value => typeof (value ?? {}) !== 'object')
	if (result !== undefined) return isSuccess(result) ? SUCCESS : part
	return ['errorDetails', 'errorMessage', 'error', 'errors'].some(name => isFilled(part[name])) ? part : undefined
}
function isSuccess(result) {
	return /^(?:succe(?:ss|ssful|eded)|ok|completed|true|2\d\d)$/i.test(String(result))
}
function together(some, others) {
	if (others === NO_PARTS) return some
	return {firstError: some.firstError ?? others.firstError, failed: some.failed + others.failed, all: some.all + others.all}
}
function isPartly(diagnostics) {
	const status = json.entriesOf(diagnostics).get('status')
	return typeof status === 'string' && /^partial/i.test(status)
}
function isFilled(value) {
	if (typeof value === 'string' || Array.isArray(value)) return value.length > 0
	if (!json.isObject(value)) return false
	return Object.values(value).some(part => part !== null && part !== '')
}

var response = _require(3226)
// src/exchange/verdict.ts

async function judge(response, address, plan, circumstances) {
	const {text, file} = response.body
	const {isKnown} = circumstances
	const isUnmasked = !isKnown && file !== undefined && text === undefined && plan.mask !== 'none'
	const unmasked = isUnmasked ? [failure.warning('notMasked')] : []
	const finding = findingIn(response, address.url, plan, isKnown)
	if (!finding) return {failure: undefined, warnings: unmasked}
	const {meaningOf} = await _require.e('exchange-meaning').then(() => _require(5017))
	const meaning = await meaningOf(finding, response, address, plan, circumstances)
	return meaning instanceof _failure.Failure ? {failure: meaning, warnings: unmasked} : {failure: undefined, warnings: [...unmasked, meaning]}
}
function findingIn({status, headers, body, lost}, url, plan, isKnown) {
	if (!plan.expects(status)) return {kind: 'refused'}
	const isSuccess = status >= 200 && status < 300
	const start = plan.method === 'HEAD' ? undefined : (body.text ?? body.start)
	if (isSuccess && page.isPage(start, headers.get('content-type')) && !allowsPages(plan.headers.get('accept'))) return {kind: 'page'}
	const unwritten = lost ?? body.unwritten
	if (unwritten) return {kind: 'unwritten', failure: unwritten}
	if (isKnown) return undefined
	if (body.text === undefined && body.file === undefined) return {kind: 'too-large'}
	return isSuccess ? findingInDocument(response.documentOf(body), status, url, plan) : undefined
}
const IDENTITY = /^[^.]+\.id\.|\/api\/idadmin\b/i
const GRAPHQL = /^[^.]+\.inventory\.|\/graphql\/?$/i
const ENVELOPE = /^(?:Message|MessageID|ErrorID|Result)$/
const IN_ENVELOPE = /^(?:success|message|code|error\w*)$/i
function findingInDocument(document, status, {hostname, pathname}, plan) {
	const fields = json.entriesOf(document)
	const place = hostname + pathname
	const keys = [...fields.keys()]
	const isEnvelope = IDENTITY.test(place) || keys.some(key => ENVELOPE.test(key)) || keys.every(key => IN_ENVELOPE.test(key))
	if (fields.get('success') === false && isEnvelope) return {kind: 'failed', as: 'operationFailed', error: document}
	const answers = Array.isArray(document) ? document : [document]
	const faulty = answers.filter(json.isObject).filter(({errors, success}) => isFilled(errors) || success === false)
	const [firstError] = faulty
	const [failed, all] = [faulty.length, answers.length]
	const isQuery = failed > 0 && (GRAPHQL.test(place) || isQueryOf(plan, faulty))
	if (isQuery && failed === all && faulty.every(({data}) => (data ?? null) === null)) return {kind: 'failed', as: 'graphqlErrors', error: firstError}
	const parts = partsOf(document, status)
	if (parts.firstError !== undefined) return {kind: 'partly', parts}
	if (isQuery || (failed > 0 && json.isObject(document))) return {kind: 'partly', parts: {firstError, failed, all}}
	return status === 207 && parts.all === 0 ? {kind: 'perhaps-partly', document} : undefined
}
function allowsPages(accept = '') {
	const ranges = accept
		.toLowerCase()
		.split(',')
		.map(range => range.split(';').map(part => part.trim()))
	const isAccepted = type => {
		const range = ranges.find(([name]) => name === type)
		return range && !range.some(parameter => /^q\s*=\s*0(?:\.0*)?$/.test(parameter))
	}
	return ['text/html', 'text/*', '*/*'].map(isAccepted).find(is => is !== undefined) ?? isAccepted('application/xhtml+xml') ?? false
}
function isQueryOf({body, target}, answers) {
	const sent = body?.kind === 'text' ? [json.parseJson(body.text)].flat() : []
	return (
		sent.some(query => String(json.entriesOf(query).get('query')).includes('{')) ||
		answers.every(
			answer =>
				Object.keys(answer).every(key => ['data', 'errors', 'extensions'].includes(key)) &&
				(!target.service || 'data' in answer || ![answer['errors']].flat().some(isOfPart))
		)
	)
}
function isOfPart(error) {
	return !json.isObject(error) || 'code' in error
}
},

7632: (_, _exports, _require) => { // src/messages/request-line.ts
_require.d(_exports, {requestLine: () => requestLine})
var _words = _require(6889)

function requestLine(line) {
	return new _words.Quoted(line, 500)
}
},

5663: (_, _exports, _require) => { // src/platform/hidden-secrets.ts
_require.d(_exports, {hiddenKeys: () => hiddenKeys, plainKey: () => plainKey})
const HIDDEN_SECRETS = [
	{
		services: ['secure-infrastructure-access', 'connector-management'],
		path: 'setup-script',
		keys: ['bash_cmd', 'base64_cmd', 'powershell_cmd', 'script_url']
	},
	{services: ['secure-infrastructure-access', 'connector-management'], path: 'setup-script', keys: ['script', 'script_content']},
	{services: ['secure-infrastructure-access'], path: 'adb/sso/acquire', keys: ['key', 'wallet', 'pem_wallet', 'text', 'client_certificate']},
	{services: ['secure-infrastructure-access'], path: 'ssh/sso/key', keys: ['key', 'text']}
]
function hiddenKeys(service, path) {
	const segments = path.split('/').filter(segment => segment !== '')
	const rows = HIDDEN_SECRETS.filter(row => (service === undefined || row.services.includes(service)) && leadsTo(row.path, segments))
	return new Set(rows.flatMap(({keys}) => keys.map(plainKey)))
}
function plainKey(key) {
	return key.toLowerCase().replace(/[_-]/g, '')
}
function leadsTo(row, segments) {
	const end = row.split('/')
	return end.every((segment, index) => segments.at(index - end.length)?.toLowerCase() === segment)
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
},

4506: (_, _exports, _require) => { // src/vocabulary/limits.ts
_require.d(_exports, {
	MOST_KEYS: () => MOST_KEYS,
	LARGEST_OUTPUT: () => LARGEST_OUTPUT,
	LONGEST_SECRET: () => LONGEST_SECRET,
	MOST_SECRETS: () => MOST_SECRETS,
	MOST_CHARACTERS: () => MOST_CHARACTERS
})
const MOST_SECRETS = 1000
const MOST_CHARACTERS = 256 * 1024
const LONGEST_SECRET = 64 * 1024
const MOST_KEYS = 1000
const LARGEST_OUTPUT = 900 * 1024
}
}
