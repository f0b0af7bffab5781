// src/exchange: joined-list list next-page paged-by-hand pages, src/inputs: dot-segments, src/messages: list-progress, src/platform: places
'use strict'
exports.ids = ['exchange-pages']
exports.modules = {
...require('./shared.js'),

9712: (_, _exports, _require) => {
_require.r(_exports)

_require.d(_exports, {leftBehind: () => leftBehind, readPages: () => readPages})

var failure = _require(5530)
var words = _require(6889)
// src/messages/list-progress.ts

const listProgress = {
	page: (page, items, all) =>
		page === 1 ? words.say`Page ${page}: ${count(items, 'item')}.` : words.say`Page ${page}: ${count(items, 'item')}, ${words.own(String(all))} in all.`,
	soFar: (pages, items) =>
		pages === 0
			? []
			: words.say`${pages === 1 ? words.own('Page 1 was') : words.say`Pages 1 to ${pages} were`} read, with ${count(items, 'item')}; nothing of ${words.own(pages === 1 ? 'it' : 'them')} is set.`
}
function count(number, noun) {
	return words.own(`${String(number)} ${noun}${number === 1 ? '' : 's'}`)
}

var progress = _require(4474)
var json = _require(3436)
var limits = _require(4506)
var _address = _require(1154)
var hidden_secrets = _require(5663)
// src/platform/places.ts

function valueAt(document, path) {
	return placeOf(document, path)?.value
}
function placeOf(document, path) {
	if (!json.isObject(document)) return undefined
	const {key, rest} = stepInto(document, path)
	if (!Object.hasOwn(document, key)) return undefined
	const value = document[key]
	return rest === undefined ? {holder: document, key, value} : placeOf(value, rest)
}
function queried(query) {
	return Object.fromEntries(new URLSearchParams(query))
}
function withValue(document, path, value) {
	const fields = json.isObject(document) ? document : {}
	const {key, rest} = stepInto(fields, path)
	return {...fields, [key]: rest === undefined ? value : withValue(fields[key], rest, value)}
}
function aroundValue(document, path) {
	let longest = 0
	for (const [run] of JSON.stringify(document).matchAll(/\?+/g)) longest = Math.max(longest, run.length)
	const mark = '?'.repeat(longest + 1)
	return JSON.stringify(withValue(document, path, mark)).split(`"${mark}"`)
}
function stepInto(fields, path) {
	const whole = keyIn(fields, path)
	const dot = path.indexOf('.')
	if (whole !== undefined || dot < 0) return {key: whole ?? path}
	const first = path.slice(0, dot)
	return {key: keyIn(fields, first) ?? first, rest: path.slice(dot + 1)}
}
function keyIn(fields, name) {
	if (Object.hasOwn(fields, name)) return name
	const plain = hidden_secrets.plainKey(name)
	const keys = Object.keys(fields)
	return keys.length > limits.MOST_KEYS ? undefined : keys.find(key => key.length >= plain.length && hidden_secrets.plainKey(key) === plain)
}

var exact_json = _require(6649)
// src/exchange/joined-list.ts

class JoinedList {
	#around
	#pages
	constructor(pages, around) {
		this.#pages = [...pages]
		this.#around = around
	}
	pieces() {
		if (!this.#around) return this.#pages
		const {before, behind} = this.#around
		const parts = this.#pages.flatMap((items, index) => (index === 0 ? items : [Buffer.from(','), items]))
		return [Buffer.from(`${before}[`), ...parts, Buffer.from(`]${behind}`)]
	}
	text(most) {
		const pieces = this.pieces()
		const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
		return length <= most ? Buffer.concat(pieces).toString() : undefined
	}
	document() {
		const items = []
		if (!this.#around) return json.parseJson(String(this.#pages[0]))
		for (let page = this.#pages.shift(); page; page = this.#pages.shift()) for (const item of JSON.parse(`[${page.toString()}]`)) items.push(item)
		const {before, behind, at} = this.#around
		return at === '' ? items : withValue(json.parseJson(`${before}[]${behind}`), at, items)
	}
}

var more = _require(2788)
var dot_segments = _require(8061)
// src/exchange/next-page.ts

const LONGEST_BOOKMARK = 8192
function onwardBy(ways, page, soFar) {
	for (const way of ways) {
		const onward =
			way.by === 'link'
				? bookmarkAt(page, way.at, address => ({by: 'address', address, isQueryOnly: true}))
				: way.by === 'token'
					? bookmarkAt(page, way.at, value =>
							way.endsRepeated && valueAt(queried(page.url.search), way.parameter) === value
								? undefined
								: {by: way.in ?? 'query', parameter: way.parameter, value}
						)
					: counted(way, page, soFar)
		if (onward) return onward
	}
	return undefined
}
function counted(way, page, {path, body, pages, items}) {
	const sent = saidBy(body)
	const given = Number(exact_json.asWritten(valueAt(way.in === 'body' ? sent : queried(path.query), way.parameter)))
	const start = Number.isInteger(given) && given > 0 ? given : way.by === 'pages' ? 1 : 0
	const begun = way.by === 'items' ? start : 0
	const said = (document, at) => at && valueAt(document, at)
	const total = said(page.document, way.total)
	const size = said(sent, way.size)
	const isNotLast = more.isNo(said(page.document, way.last))
	const isTold = typeof total === 'number' || way.last !== undefined
	const isShort = !isTold && typeof size === 'number' && page.items < size
	const isLast =
		(page.items === 0 && !(isNotLast && way.by === 'pages')) ||
		(way.last !== undefined && !isNotLast) ||
		(typeof total === 'number' && begun + items >= total) ||
		(way.in === 'query' && way.total !== undefined && typeof total !== 'number') ||
		isShort
	if (isLast) return undefined
	const value = start + (way.by === 'items' ? items : pages)
	return {by: way.in, parameter: way.parameter, value, isGuess: !isTold}
}
const LINKS = ['nextLink', '@odata.nextLink', 'links.next', '_links.next', 'links.next.href', '_links.next.href']
const TOKENS = ['nextToken', 'continuationToken', 'page.nextToken', 'page.continuationToken']
const BOOKMARKS = [...LINKS, ...TOKENS]
function onwardByConvention(page) {
	for (const at of LINKS) {
		const onward =
			typeof valueAt(page.document, at) === 'object' ? undefined : bookmarkAt(page, at, address => ({by: 'address', address, isQueryOnly: false}))
		if (onward) return onward
	}
	for (const at of TOKENS) {
		const onward = bookmarkAt(page, at, (value, key) => ({by: 'query', parameter: key, value}))
		if (onward) return onward
	}
	const address = linkedNext(page.headers.get('link') ?? '')
	return address === undefined ? undefined : {by: 'address', address, isQueryOnly: false}
}
function linkedNext(header) {
	for (const part of header.split(/,\s*(?=<)/)) {
		const [, address, relations] = /^\s*<([^>]*)>[^]*?;\s*rel\s*=\s*"?([^";]*)/i.exec(part) ?? []
		if (relations?.toLowerCase().split(/\s/).includes('next')) return address
	}
	return undefined
}
function bookmarkAt({document}, at, onward) {
	const place = placeOf(document, at)
	if (!place || more.saysNothing(place.value)) return undefined
	const bookmark = exact_json.asWritten(place.value)
	if (!bookmark?.isWellFormed() || bookmark.length > LONGEST_BOOKMARK) return {by: 'nothing'}
	return onward(bookmark, place.key)
}
function nextRequest(base, url, request, onward, own) {
	const asking = query => ({...request, path: {below: request.path.below, query: withOthers(query, own)}})
	switch (onward.by) {
		case 'nothing':
			return undefined
		case 'body': {
			const sent = exact_json.exactly(textIn(request.body), saidBy(request.body))
			const text = JSON.stringify(withValue(sent, onward.parameter, onward.value))
			return {path: request.path, body: {kind: 'text', text}}
		}
		case 'query': {
			const {key = onward.parameter} = placeOf(queried(own), onward.parameter) ?? {}
			return asking(`${encodeURIComponent(key)}=${encodeURIComponent(onward.value)}`)
		}
		case 'address': {
			const target = URL.parse(fromRoot(onward.address, url), url.href)
			if (target?.origin !== base.origin || target.username !== '' || target.password !== '') return undefined
			const query = target.search.slice(1)
			if (!onward.isQueryOnly) return onAddress(base, target, request)
			return query === '' ? undefined : asking(query)
		}
	}
}
function onAddress(base, {pathname, search}, {body}) {
	const query = search.slice(1)
	const root = `${_address.rootOf(base)}/`
	if (`${pathname}/` === root) return {body, path: {below: '', query}}
	if (!pathname.startsWith(root) || dot_segments.hasDotSegment(pathname)) return undefined
	return {body, path: {below: pathname.slice(root.length), query}}
}
function fromRoot(address, {pathname}) {
	const path = address.replace(/\?.*/s, '')
	return path !== '' && pathname.endsWith(`/${path}`) ? pathname + address.slice(path.length) : address
}
function withOthers(query, own) {
	const named = queried(query)
	const others = own.split('&').filter(pair => Object.keys(queried(pair)).some(name => !placeOf(named, name)))
	return [...others, query].join('&')
}
function saidBy(body) {
	return json.parseJson(textIn(body))
}
function textIn(body) {
	return body?.kind === 'text' ? body.text : ''
}

// src/exchange/paged-by-hand.ts

const MARKS = /(?:(?:page|next|continuation|skip)token|cursor|startkey|marker)$/
const COUNTS = /^\$?(?:(page(?:no|number)?|startindex)|pageindex|(?:page|start)?offset|skip|start(?:at)?|after|before|token)$/
const PLACE = /^(?:\d{1,7}|(?!20\d\d)(?=.*\d)[\w+/=~.-]{16,})$/
function isPagedByHand({path, body}, ways) {
	const sent = saidBy(body)
	const inBody = ways.flatMap(way => (way.by === 'link' ? [] : (placeOf(sent, way.parameter) ?? [])))
	const inQuery = Array.from(new URLSearchParams(path.query), ([key, value]) => ({key, value}))
	return [...inQuery, ...inBody].some(({key, value}) => {
		const place = exact_json.asWritten(value) ?? ''
		const name = hidden_secrets.plainKey(key)
		const [count, fromOne] = COUNTS.exec(name) ?? []
		if (count === undefined) return MARKS.test(name) && Number(place) !== 0
		return PLACE.test(place) && !(Number(place) <= (fromOne ? 1 : 0))
	})
}

var _response = _require(3226)
// src/exchange/list.ts

const MOST_BYTES = 64 * 1024 * 1024
class List {
	#plan
	#known
	#ways
	#at = ''
	#first
	#last
	#lastBytes = Buffer.alloc(0)
	#onward
	#written = []
	#isTooDeep = false
	#bytes = 0
	milliseconds = 0
	attempts = 1
	pages = 0
	items = 0
	isRepeated = false
	constructor(plan, url, known) {
		this.#plan = plan
		this.#known = known
		const given = queried(plan.path.query)
		this.#ways = (known?.ways ?? []).filter(way => !('unless' in way && valueAt(given, way.unless)))
		this.#last = {url, document: undefined, headers: new Map(), items: 0}
	}
	get itemsOfLast() {
		return this.#last.items
	}
	get isTooLarge() {
		return this.#isTooDeep || this.#bytes > MOST_BYTES
	}
	get #isCounted() {
		const onward = this.#onward
		return onward !== undefined && 'value' in onward && typeof onward.value === 'number'
	}
	add(response, url) {
		const {status, body, headers} = response
		const text = String(body.text)
		const isWanted = status >= 200 && status < 300
		const document = isWanted ? exact_json.exactly(text, _response.documentOf(body)) : undefined
		if (this.pages === 0) this.#at = this.#placeIn(document)
		const items = this.#itemsIn(document, isWanted && text.trim() === '')
		const bytes = Buffer.from(text)
		if (!items) {
			this.#last = {url, document, headers, items: 0}
			return false
		}
		this.isRepeated = this.#isCounted && items.length > 0 && bytes.equals(this.#lastBytes) && !(totalIn(document, this.#ways) >= this.items + items.length)
		const shell = this.#at === '' ? undefined : withValue(document, this.#at, undefined)
		this.#last = {url, document: shell, headers, items: items.length}
		this.#lastBytes = bytes
		this.#bytes += bytes.length
		this.milliseconds += response.milliseconds
		this.attempts += response.attempts - 1
		this.pages++
		this.items += items.length
		if (this.pages === 1) this.#first = shell
		this.#write(items)
		return true
	}
	#write(items) {
		try {
			if (this.pages === 1) JSON.stringify(this.#first)
			if (items.length > 0) this.#written.push(Buffer.from(JSON.stringify(items).slice(1, -1)))
		} catch {
			this.#isTooDeep = true
		}
	}
	#itemsIn(document, isEmpty) {
		if (isEmpty && this.#isCounted) return []
		const place = placeOf(document, this.#at)
		const items = this.#at === '' ? document : place?.value
		if (Array.isArray(items)) return items
		return place && items === null ? [] : undefined
	}
	#placeIn(document) {
		const known = this.#known && placeOf(document, this.#known.list)
		if (this.#known && known && (known.value === null || Array.isArray(known.value))) return this.#known.list
		const [only, ...others] = more.listsIn(document)
		return only !== undefined && others.length === 0 ? only : ''
	}
	get isPagedByHand() {
		return isPagedByHand(this.#plan, this.#ways)
	}
	onward() {
		const {path, body} = this.#plan
		const soFar = {path, body, pages: this.pages, items: this.items}
		this.#onward = this.#known ? onwardBy(this.#ways, this.#last, soFar) : onwardByConvention(this.#last)
		return this.#onward
	}
	doubts() {
		const {document, headers} = this.#last
		const names = this.#known?.ways.flatMap(way => ('at' in way ? way.at : [way.last ?? '', way.total ?? '']))
		const judged = new Set(names?.map(at => hidden_secrets.plainKey(at.replace(/.*\./, ''))))
		const items = this.isPagedByHand ? Infinity : this.items
		const isShort =
			[this.#first, document].some(page => totalIn(page, this.#ways) > items) ||
			this.#ways.some(way => 'last' in way && more.isNo(valueAt(document, way.last)))
		const known = this.pages > 0 ? {items, pages: this.pages, judged} : {items: this.#known ? items : Infinity}
		const isMore = isShort || more.saysMore(document, headers, known)
		return isMore ? [failure.warning('pagesUnknown')] : []
	}
	joined() {
		const marks = [...namesIn(this.#ways), ...BOOKMARKS].flatMap(at => placeOf(this.#first, at) ?? [])
		if (this.pages === 1 && marks.length === 0) return new JoinedList([this.#lastBytes])
		for (const {holder, key} of marks) Reflect.deleteProperty(holder, key)
		const at = this.#at
		const [before = '', behind = ''] = at === '' ? [] : aroundValue(this.#first, at)
		return new JoinedList(this.#written.splice(0), {before, behind, at})
	}
}
function totalIn(document, ways) {
	return Number(exact_json.asWritten(ways.map(way => 'total' in way && valueAt(document, way.total)).find(Boolean)))
}
function namesIn(ways) {
	return ways.flatMap(way => ('at' in way ? way.at : way.last) ?? [])
}

// src/exchange/pages.ts

const MOST_WARNINGS = 10
async function readPages(plan, {most, isWhole, known}, address, series) {
	const {log, mask} = series.tools
	const list = new List(plan, address.url, known)
	const asked = new Set()
	const warnings = []
	let untold = 0
	let isMasked = true
	const readPage = async request => {
		asked.add(keyOf(request))
		const url = _address.requestUrl(address.serviceUrl, request.path)
		const line = `${plan.method} ${progress.withoutQueryValues(url)}`
		const pageAddress = {...address, url, line}
		const headers = request.body ? new Map([['content-type', 'application/json'], ...plan.headers]) : plan.headers
		const response = await series.ask({...plan, ...request, headers}, pageAddress, soFar(list))
		const {refusal} = series
		if (refusal) return {response, warnings: [], isComplete: isMasked, verdict: () => refusal.behind(soFar(list))}
		const isComplete = await mask(response)
		const judged = await series.judge(response, pageAddress, plan, isComplete)
		isMasked &&= isComplete
		if (judged.failure) return failed(response, judged.failure, list, isMasked)
		if (warnings.length < MOST_WARNINGS) warnings.push(...judged.warnings)
		else untold += judged.warnings.length
		if (!list.add(response, url)) {
			if (list.pages === 0) {
				const type = response.headers.get('content-type')
				const verdict = isCut(response) ? () => failure.failure('answerNotJson', 'pages', type) : undefined
				return {response: await series.keep(response, plan), warnings: list.doubts(), verdict}
			}
			return failed(response, failure.failure('pageUnlike', list.pages + 1, response.status), list, isMasked)
		}
		log.info(listProgress.page(list.pages, list.itemsOfLast, list.items))
		if (list.isTooLarge) return withheld(response, failure.failure('pagesTooLarge'), list)
		if (list.isRepeated) return withheld(response, failure.failure('pageRepeated', list.pages, true), list)
		const onward = list.onward()
		if (!onward || (list.pages >= most && !isWhole)) {
			if (untold > 0) warnings.push(failure.warning('pagesUntold', untold))
			warnings.push(...left(list, onward))
			const {milliseconds, attempts} = list
			const joined = list.joined()
			const text = joined.text(limits.LARGEST_OUTPUT)
			const body = {text, file: undefined, isLarge: text === undefined}
			const whole = await series.keep({...response, milliseconds, attempts, body}, plan, joined)
			if (plan.select) _response.rememberDocument(whole.body, joined.document())
			return {response: whole, warnings, isComplete: isMasked, isKnown: true}
		}
		const next = nextRequest(address.serviceUrl, url, request, onward, plan.path.query)
		if (!next) return withheld(response, failure.failure('pageForeign', list.pages), list)
		if (asked.has(keyOf(next))) return withheld(response, failure.failure('pageRepeated', list.pages), list)
		return list.pages >= most ? withheld(response, failure.failure('pagesEndless'), list) : next
	}
	let step = plan
	while (!('response' in step)) step = await readPage(step)
	return step
}
async function leftBehind(response, plan, address) {
	const {knownList} = await _require.e('inputs-known-list').then(() => _require(6700))
	const known = knownList(plan.target, plan.method, plan.path)
	if (plan.method !== 'GET' && !known) return []
	const list = new List(plan, address.url, known)
	if (list.isPagedByHand) return []
	return list.add(response, address.url) ? left(list, list.onward()) : list.doubts()
}
function left(list, onward) {
	const doubts = list.doubts()
	const isMore = onward && (!onward.isGuess || doubts.length > 0)
	return isMore ? [failure.warning('pagesLeft', list.pages, list.items)] : doubts
}
function soFar(list) {
	return listProgress.soFar(list.pages, list.items)
}
function isCut({headers, body}) {
	const isJson = json.isJsonType(headers.get('content-type') ?? '')
	return isJson && body.text?.trim() !== '' && _response.documentOf(body) === undefined
}
function keyOf({path, body}) {
	return JSON.stringify([path, body])
}
function failed(response, because, list, isComplete) {
	return {response, warnings: [], isComplete, verdict: own => (own ?? because).behind(soFar(list))}
}
function withheld(response, fault, list) {
	const body = {text: '', file: undefined}
	return {response: {...response, body}, warnings: [], verdict: () => fault.behind(soFar(list))}
}
},

8061: (_, _exports, _require) => { // src/inputs/dot-segments.ts
_require.d(_exports, {hasDotSegment: () => hasDotSegment})
const DECODINGS = 4
function hasDotSegment(path) {
	let reading = path
	for (let decodings = 0; decodings <= DECODINGS; decodings++) {
		if (reading.split(/[/\\]/).some(segment => /^\.{1,2}(?:[;\0-\x20].*)?$/s.test(segment))) return true
		const next = decoded(reading)
		if (next === reading) return false
		reading = next
	}
	return false
}
function decoded(path) {
	return path
		.replace(/%[cC]([01])%([89abAB][\da-fA-F])/g, (_, high, low) => String.fromCharCode((Number(high) << 6) | (parseInt(low, 16) & 0x3f)))
		.replace(/%[uU]([\da-fA-F]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))
		.replace(/(?:%[\da-fA-F]{2})+/g, bytes => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
		.normalize('NFKC')
}
}
}
