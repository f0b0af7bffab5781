// src/exchange: in-file list next-page pages, src/messages: list-progress, src/platform: places
'use strict'
exports.id = 'exchange-pages'
exports.ids = ['exchange-pages']
exports.modules = {
9685: (_module, _exports, _require) => {
_require.d(_exports, {inFile: () => inFile})
var node_stream_0 = _require(7075)

var _response_1 = _require(3226)

async function inFile(response, plan) {
	const {body, status} = response
	if (plan.responseFile === undefined || body.text === undefined || !plan.expects(status)) return response
	const {intoFile} = await _require.e('exchange-response-file').then(_require.bind(_require, 5613))
	const bytes = node_stream_0.Readable.from([Buffer.from(body.text)])
	const {file} = await intoFile(plan.responseFile)({status, headers: new Map()}, bytes)
	return {...response, body: _response_1.withFile(body, file)}
}
},

2281: (_module, _exports, _require) => {
_require.r(_exports)

_require.d(_exports, {leftBehind: () => leftBehind, readPages: () => readPages})

var failure = _require(5530)

var words = _require(6889) // CONCATENATED MODULE: ./src/messages/list-progress.ts
const listProgress = {
	page: (page, items, all) =>
		page === 1
			? words.say`Page ${page}: ${count(items, 'item')}.`
			: words.say`Page ${page}: ${count(items, 'item')}, ${words.own(String(all))} in all.`,
	soFar: (pages, items) =>
		pages === 0
			? []
			: words.say`${pages === 1 ? words.own('Page 1 was') : words.say`Pages 1 to ${pages} were`} read, with ${count(items, 'item')}; nothing of them is set.`
}
function count(number, noun) {
	return words.own(`${String(number)} ${noun}${number === 1 ? '' : 's'}`)
}

var progress = _require(2093)

var exchange_address = _require(1154)

var in_file = _require(9685)

var hidden_secrets = _require(5663)

var json = _require(3436) // CONCATENATED MODULE: ./src/platform/places.ts
function valueAt(document, path) {
	return placeOf(document, path)?.value
}

function placeOf(document, path) {
	const dot = path.indexOf('.')
	const first = dot < 0 ? path : path.slice(0, dot)
	const found = [...json.entriesOf(document)].find(([key]) => hidden_secrets.plainKey(key) === hidden_secrets.plainKey(first))
	if (!found) return undefined
	const [key, value] = found
	return dot >= 0 ? placeOf(value, path.slice(dot + 1)) : {holder: document, key, value}
} // CONCATENATED MODULE: ./src/exchange/next-page.ts

const LONGEST_BOOKMARK = 8192

function onwardBy({ways}, page, soFar) {
	for (const way of ways) {
		const onward =
			way.by === 'link'
				? bookmarkAt(page, way.at, address => ({by: 'address', address, isQueryOnly: true}))
				: way.by === 'token'
					? bookmarkAt(page, way.at, value =>
							way.endsRepeated && page.url.searchParams.get(way.parameter) === value
								? undefined
								: {by: 'query', parameter: way.parameter, value}
						)
					: counted(way, page, soFar)
		if (onward) return onward
	}
	return undefined
}
function counted(way, page, {path, body, pages, items}) {
	const sent = documentIn(body)
	const start = Number(
		(way.in === 'body' ? valueAt(sent, way.parameter) : new URLSearchParams(path.query).get(way.parameter)) ??
			(way.by === 'pages' ? 1 : 0)
	)
	const begun = way.by === 'items' ? start : 0
	const total = way.total === undefined ? undefined : valueAt(page.document, way.total)
	const size = way.size === undefined ? undefined : valueAt(sent, way.size)
	const isLast =
		page.items.length === 0 ||
		(way.last !== undefined && valueAt(page.document, way.last) !== false) ||
		(typeof total === 'number' && begun + items >= total) ||
		(way.in === 'query' && way.total !== undefined && typeof total !== 'number') ||
		(typeof size === 'number' && page.items.length < size)
	if (isLast) return undefined
	return {by: way.in, parameter: way.parameter, value: start + (way.by === 'items' ? items : pages)}
}

const LINKS = ['nextLink', '@odata.nextLink', 'links.next', '_links.next', 'links.next.href', '_links.next.href']
const TOKENS = ['nextToken', 'continuationToken', 'page.nextToken', 'page.continuationToken']
const BOOKMARKS = [...LINKS, ...TOKENS]

function onwardByConvention(page) {
	for (const at of LINKS) {
		const onward =
			typeof valueAt(page.document, at) === 'object'
				? undefined
				: bookmarkAt(page, at, address => ({by: 'address', address, isQueryOnly: false}))
		if (onward) return onward
	}
	for (const at of TOKENS) {
		const {key = ''} = placeOf(page.document, at) ?? {}
		const onward = bookmarkAt(page, at, value => ({by: 'query', parameter: key, value}))
		if (onward) return onward
	}
	const address = linkedNext(page.headers.get('link') ?? '')
	return address === undefined ? undefined : {by: 'address', address, isQueryOnly: false}
}

function linkedNext(header) {
	for (const part of header.split(/,\s*(?=<)/)) {
		const [, address, relations = ''] = /^\s*<([^>]*)>[^]*?;\s*rel\s*=\s*"?([^";]*)/i.exec(part) ?? []
		if (relations.toLowerCase().split(/\s+/).includes('next')) return address
	}
	return undefined
}
function bookmarkAt({document}, at, onward) {
	const value = valueAt(document, at)
	if (value === undefined || value === null || value === '' || value === false) return undefined
	if (typeof value !== 'string' && typeof value !== 'number') return {by: 'nothing'}
	const bookmark = String(value)
	return bookmark.length > LONGEST_BOOKMARK ? {by: 'nothing'} : onward(bookmark)
}

function nextRequest(base, url, request, onward) {
	switch (onward.by) {
		case 'nothing':
			return undefined
		case 'body': {
			const sent = documentIn(request.body)
			const text = JSON.stringify(withValue(sent, onward.parameter, onward.value))
			return {path: request.path, body: {kind: 'text', text}}
		}
		case 'query': {
			const name = encodeURIComponent(onward.parameter)
			const kept = request.path.query.split('&').filter(pair => pair !== '' && nameOf(pair) !== onward.parameter)
			const query = [...kept, `${name}=${encodeURIComponent(onward.value)}`].join('&')
			return {...request, path: {below: request.path.below, query}}
		}
		case 'address':
			return onAddress(base, url, request, onward)
	}
}
function onAddress(base, url, request, {address, isQueryOnly}) {
	const target = URL.parse(address, url.href)
	if (target?.origin !== base.origin || target.username !== '' || target.password !== '') return undefined
	const query = target.search.slice(1)
	if (isQueryOnly) return query === '' ? undefined : {...request, path: {below: request.path.below, query}}
	const root = `${base.pathname.replace(/\/+$/, '')}/`
	if (!target.pathname.startsWith(root) || /%2e|%2f|%5c|;/i.test(target.pathname)) {
		return `${target.pathname}/` === root ? {...request, path: {below: '', query}} : undefined
	}
	return {...request, path: {below: target.pathname.slice(root.length), query}}
}
function documentIn(body) {
	return body?.kind === 'text' ? json.parseJson(body.text) : undefined
}
function nameOf(pair) {
	return [...new URLSearchParams(pair).keys()].join('')
}

function withValue(document, path, value) {
	const dot = path.indexOf('.')
	const first = dot < 0 ? path : path.slice(0, dot)
	const key = placeOf(document, first)?.key ?? first
	const fields = json.entriesOf(document)
	return {...Object.fromEntries(fields), [key]: dot < 0 ? value : withValue(fields.get(key), path.slice(dot + 1), value)}
}

var paged_by_hand = _require(7036)

var exchange_response = _require(3226) // CONCATENATED MODULE: ./src/exchange/list.ts
const MOST_BYTES = 64 * 1024 * 1024

class List {
	#plan
	#known

	#at = ''
	#first
	#last
	#items = []
	#bytes = 0
	#milliseconds = 0

	pages = 0

	constructor(plan, url, known) {
		this.#plan = plan
		this.#known = known
		this.#last = {url, document: undefined, headers: new Map(), items: []}
	}

	get items() {
		return this.#items.length
	}

	get itemsOfLast() {
		return this.#last.items.length
	}

	add(response, url) {
		const {status, body, headers} = response
		const document = status >= 200 && status < 300 && this.#plan.expects(status) ? exchange_response.documentOf(body) : undefined
		if (this.pages === 0) {
			this.#first = document
			this.#at = this.#placeIn(document)
		}
		const items = this.#at === '' ? document : valueAt(document, this.#at)
		const isList = Array.isArray(items)
		this.#last = {url, document, headers, items: isList ? items : []}
		if (!isList) return failure.failure('pageUnlike', this.pages + 1)
		this.#bytes += Buffer.byteLength(String(body.text))
		if (this.#bytes > MOST_BYTES) return failure.failure('pagesTooLarge')
		this.#milliseconds += response.milliseconds
		this.pages++
		for (const item of this.#last.items) this.#items.push(item)
		return undefined
	}

	#placeIn(document) {
		if (Array.isArray(document)) return ''
		if (this.#known && Array.isArray(valueAt(document, this.#known.list))) return this.#known.list
		const lists = [...json.entriesOf(document)].filter(([key, value]) => Array.isArray(value) && !/^_?links$/i.test(key))
		return lists.length === 1 ? String(lists[0]?.[0]) : ''
	}

	onward() {
		const {path, body} = this.#plan
		if (!this.#known) return onwardByConvention(this.#last)
		return onwardBy(this.#known, this.#last, {path, body, pages: this.pages, items: this.items})
	}

	doubts() {
		const known = this.#known?.ways.flatMap(way => ('at' in way ? [way.at] : [])) ?? []
		const most = paged_by_hand.isPagedByHand(this.#plan) ? Infinity : this.items
		return goesOn(this.#last.document, most, known) ? [failure.warning('pagesUnknown', this.items)] : []
	}

	joined(last) {
		if (this.pages === 1) return last
		const place = this.#at === '' ? undefined : placeOf(this.#first, this.#at)
		if (place) Object.assign(place.holder, {[place.key]: this.#items})
		const ways = this.#known?.ways ?? []
		const marks = ways.flatMap(way => ('at' in way ? [way.at] : (way.last ?? [])))
		for (const mark of [...marks, ...BOOKMARKS]) {
			const {holder, key = ''} = placeOf(this.#first, mark) ?? {}
			if (holder) Reflect.deleteProperty(holder, key)
		}
		const body = exchange_response.bodyHolding(place ? this.#first : this.#items)
		if (!body) throw failure.failure('pagesTooLarge')
		return {...last, milliseconds: this.#milliseconds, body}
	}
}

const MORE = /^(?:@odata\.)?(?:next.*|.*cursor|.*continuation.*|has_?(?:more|next).*|is_?truncated)$/i
const TOTAL = /^total_?(?:count|items|records|elements|results)?$/i
const ABOUT_PAGES = /^(?:page|paging|pagination|pageinfo|meta|metadata|_?links)$/i

function goesOn(document, items, known) {
	const says = fields =>
		[...fields].some(
			([key, value]) =>
				(MORE.test(key) && !known.some(at => hidden_secrets.plainKey(at).endsWith(hidden_secrets.plainKey(key))) && !isEmpty(value)) ||
				(TOTAL.test(key) && typeof value === 'number' && value > items)
		)
	const fields = json.entriesOf(document)
	return says(fields) || [...fields].some(([key, value]) => ABOUT_PAGES.test(key) && says(json.entriesOf(value)))
}
function isEmpty(value) {
	return value === null || value === undefined || value === false || value === '' || value === 0
} // CONCATENATED MODULE: ./src/exchange/pages.ts

const MOST_PAGES = 1000

async function readPages(plan, {most, known}, address, series) {
	const list = new List(plan, address.url, known)
	const asked = new Set()
	let request = {path: plan.path, body: plan.body}
	for (;;) {
		asked.add(keyOf(request))
		const soFar = listProgress.soFar(list.pages, list.items)
		const url = exchange_address.requestUrl(address.serviceUrl, request.path)
		const line = `${plan.method} ${progress.withoutQueryValues(url)}`
		const response = await series.ask({...plan, ...request}, {...address, url, line}, soFar)
		if (series.ranOut) return failed(response, () => failure.failure('tokenRanOut'), soFar)
		const unlike = list.add(response, url)

		if (unlike && list.pages === 0) return {response: await in_file.inFile(response, plan), warnings: list.doubts()}

		if (unlike) return failed(response, own => own ?? unlike, soFar)
		series.tools.log.info(listProgress.page(list.pages, list.itemsOfLast, list.items))
		const onward = list.onward()
		if (!onward || list.pages >= most) {
			const warnings = onward ? [failure.warning('pagesLeft', list.pages, list.items)] : list.doubts()
			return {response: await in_file.inFile(list.joined(response), plan), warnings}
		}
		const next = nextRequest(address.serviceUrl, url, request, onward)
		const fault = next ? faultIn(list, asked.has(keyOf(next))) : failure.failure('pageForeign', list.pages)
		if (fault || !next) return withheld(response, fault, listProgress.soFar(list.pages, list.items))
		request = next
	}
}

function leftBehind(response, plan, address) {
	const list = new List(plan, address.url, undefined)
	const hasMore = list.add(response, address.url) === undefined && list.onward() !== undefined
	return hasMore ? [failure.warning('pagesLeft', list.pages, list.items)] : []
}
function keyOf({path, body}) {
	return JSON.stringify([path, body])
}
function faultIn(list, isRepeated) {
	if (isRepeated) return failure.failure('pageRepeated', list.pages)
	return list.pages >= MOST_PAGES ? failure.failure('pagesEndless') : undefined
}
function failed(response, because, soFar) {
	return {response, warnings: [], verdict: own => because(own).behind(soFar)}
}

function withheld(response, fault, soFar) {
	const body = {text: '', file: undefined}
	return {response: {...response, body}, warnings: [], verdict: () => fault?.behind(soFar)}
}
}
}
