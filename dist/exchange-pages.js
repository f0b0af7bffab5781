// src/exchange: list next-page pages series, src/messages: list-progress, src/platform: places
'use strict'
exports.id = 'exchange-pages'
exports.ids = ['exchange-pages']
exports.modules = {
	5509: (__module__, __exports__, __require__) => {
		__require__.r(__exports__)

		__require__.d(__exports__, {leftBehind: () => leftBehind, readPages: () => readPages})

		// EXTERNAL MODULE: ./src/messages/failure.ts
		var failure = __require__(5530)
		// EXTERNAL MODULE: ./src/messages/list-progress.ts
		var list_progress = __require__(2244)
		// EXTERNAL MODULE: ./src/messages/progress.ts
		var progress = __require__(2093)
		// EXTERNAL MODULE: ./src/exchange/address.ts + 1 modules
		var exchange_address = __require__(1154)
		// EXTERNAL MODULE: ./src/platform/hidden-secrets.ts
		var hidden_secrets = __require__(5663)
		// EXTERNAL MODULE: ./src/vocabulary/json.ts
		var json = __require__(3436) // CONCATENATED MODULE: ./src/platform/places.ts
		function valueAt(document, path) {
			return placeOf(document, path)?.value
		}

		function placeOf(document, path) {
			const dot = path.indexOf('.')
			const first = dot < 0 ? path : path.slice(0, dot)
			const found = [...(0, json /* entriesOf */.Mc)(document)].find(
				([key]) => (0, hidden_secrets /* plainKey */.y)(key) === (0, hidden_secrets /* plainKey */.y)(first)
			)
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
			return body?.kind === 'text' ? (0, json /* parseJson */.qF)(body.text) : undefined
		}
		function nameOf(pair) {
			return [...new URLSearchParams(pair).keys()].join('')
		}

		function withValue(document, path, value) {
			const dot = path.indexOf('.')
			const first = dot < 0 ? path : path.slice(0, dot)
			const key = placeOf(document, first)?.key ?? first
			const fields = (0, json /* entriesOf */.Mc)(document)
			return {...Object.fromEntries(fields), [key]: dot < 0 ? value : withValue(fields.get(key), path.slice(dot + 1), value)}
		}

		// EXTERNAL MODULE: ./src/exchange/paged-by-hand.ts
		var paged_by_hand = __require__(7036)
		// EXTERNAL MODULE: ./src/exchange/response.ts
		var exchange_response = __require__(3226) // CONCATENATED MODULE: ./src/exchange/list.ts
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
				const document =
					status >= 200 && status < 300 && this.#plan.expects(status) ? (0, exchange_response /* documentOf */.lM)(body) : undefined
				if (this.pages === 0) {
					this.#first = document
					this.#at = this.#placeIn(document)
				}
				const items = this.#at === '' ? document : valueAt(document, this.#at)
				const isList = Array.isArray(items)
				this.#last = {url, document, headers, items: isList ? items : []}
				if (!isList) return (0, failure /* failure */.V)('pageUnlike', this.pages + 1)
				this.#bytes += Buffer.byteLength(String(body.text))
				if (this.#bytes > MOST_BYTES) return (0, failure /* failure */.V)('pagesTooLarge')
				this.#milliseconds += response.milliseconds
				this.pages++
				for (const item of this.#last.items) this.#items.push(item)
				return undefined
			}

			#placeIn(document) {
				if (Array.isArray(document)) return ''
				if (this.#known && Array.isArray(valueAt(document, this.#known.list))) return this.#known.list
				const lists = [...(0, json /* entriesOf */.Mc)(document)].filter(([key, value]) => Array.isArray(value) && !/^_?links$/i.test(key))
				return lists.length === 1 ? String(lists[0]?.[0]) : ''
			}

			onward() {
				const {path, body} = this.#plan
				if (!this.#known) return onwardByConvention(this.#last)
				return onwardBy(this.#known, this.#last, {path, body, pages: this.pages, items: this.items})
			}

			doubts() {
				const known = this.#known?.ways.flatMap(way => ('at' in way ? [way.at] : [])) ?? []
				const most = (0, paged_by_hand /* isPagedByHand */.W)(this.#plan) ? Infinity : this.items
				return goesOn(this.#last.document, most, known) ? [(0, failure /* warning */.$)('pagesUnknown', this.items)] : []
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
				const body = (0, exchange_response /* bodyHolding */.Wq)(place ? this.#first : this.#items)
				if (!body) throw (0, failure /* failure */.V)('pagesTooLarge')
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
						(MORE.test(key) &&
							!known.some(at => (0, hidden_secrets /* plainKey */.y)(at).endsWith((0, hidden_secrets /* plainKey */.y)(key))) &&
							!isEmpty(value)) ||
						(TOTAL.test(key) && typeof value === 'number' && value > items)
				)
			const fields = (0, json /* entriesOf */.Mc)(document)
			return says(fields) || [...fields].some(([key, value]) => ABOUT_PAGES.test(key) && says((0, json /* entriesOf */.Mc)(value)))
		}
		function isEmpty(value) {
			return value === null || value === undefined || value === false || value === '' || value === 0
		}

		// EXTERNAL MODULE: ./src/exchange/series.ts
		var exchange_series = __require__(3368) // CONCATENATED MODULE: ./src/exchange/pages.ts
		const MOST_PAGES = 1000

		async function readPages(plan, {most, known}, address, session, tools) {
			const series = new exchange_series /* Series */.s(session, tools)
			const list = new List(plan, address.url, known)
			const asked = new Set()
			let request = {path: plan.path, body: plan.body}
			for (;;) {
				asked.add(keyOf(request))
				const soFar = list_progress /* listProgress */.I.soFar(list.pages, list.items)
				const url = (0, exchange_address /* requestUrl */.Fl)(address.serviceUrl, request.path)
				const line = `${plan.method} ${(0, progress /* withoutQueryValues */.p)(url)}`
				const response = await series.ask({...plan, ...request}, {...address, url, line}, soFar)
				if (series.ranOut) return failed(response, () => (0, failure /* failure */.V)('tokenRanOut'), soFar)
				const unlike = list.add(response, url)

				if (unlike && list.pages === 0)
					return {response: await (0, exchange_series /* inFile */.$)(response, plan), warnings: list.doubts()}

				if (unlike) return failed(response, own => own ?? unlike, soFar)
				tools.log.info(list_progress /* listProgress */.I.page(list.pages, list.itemsOfLast, list.items))
				const onward = list.onward()
				if (!onward || list.pages >= most) {
					const warnings = onward ? [(0, failure /* warning */.$)('pagesLeft', list.pages, list.items)] : list.doubts()
					return {response: await (0, exchange_series /* inFile */.$)(list.joined(response), plan), warnings}
				}
				const next = nextRequest(address.serviceUrl, url, request, onward)
				const fault = next ? faultIn(list, asked.has(keyOf(next))) : (0, failure /* failure */.V)('pageForeign', list.pages)
				if (fault || !next) return withheld(response, fault, list_progress /* listProgress */.I.soFar(list.pages, list.items))
				request = next
			}
		}

		function leftBehind(response, plan, address) {
			const list = new List(plan, address.url, undefined)
			const hasMore = list.add(response, address.url) === undefined && list.onward() !== undefined
			return hasMore ? [(0, failure /* warning */.$)('pagesLeft', list.pages, list.items)] : []
		}
		function keyOf({path, body}) {
			return JSON.stringify([path, body])
		}
		function faultIn(list, isRepeated) {
			if (isRepeated) return (0, failure /* failure */.V)('pageRepeated', list.pages)
			return list.pages >= MOST_PAGES ? (0, failure /* failure */.V)('pagesEndless') : undefined
		}
		function failed(response, because, soFar) {
			return {response, warnings: [], verdict: own => because(own).behind(soFar)}
		}

		function withheld(response, fault, soFar) {
			const body = {text: '', file: undefined}
			return {response: {...response, body}, warnings: [], verdict: () => fault?.behind(soFar)}
		}
	},

	3368: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {$: () => inFile, s: () => Series})
		var node_stream_0 = __require__(7075)
		var node_stream_0_default = __require__.n(node_stream_0)
		var _failure_1 = __require__(2646)
		var _exchange_2 = __require__(9576)
		var _response_3 = __require__(3226)

		class Series {
			#tools
			#session
			#answers = 0

			ranOut = false
			constructor(session, tools) {
				this.#session = session
				this.#tools = tools
			}

			async ask(plan, address, soFar) {
				const {clock} = this.#tools

				const isOver = this.#session.expiresAt !== undefined && this.#session.expiresAt <= clock.now()
				if (this.#answers > 0 && isOver) await this.#renew()
				const response = await this.#send(plan, address, soFar)
				const isRefused = this.#answers++ > 0 && response.status === 401 && !plan.expects(401)
				if (!isRefused) return response
				if (await this.#renew()) return this.#send(plan, address, soFar)
				this.ranOut = true
				return response
			}
			async #renew() {
				const session = await this.#tools.renew()
				if (session) this.#session = session
				return session !== undefined
			}
			async #send(plan, address, soFar) {
				try {
					return await (0, _exchange_2 /* .exchange */.c)({...plan, responseFile: undefined}, address, this.#session, this.#tools.http)
				} catch (error) {
					throw error instanceof _failure_1 /* .Failure */.H && soFar ? error.behind(soFar) : error
				}
			}
		}

		async function inFile(response, plan) {
			const {body, status} = response
			if (plan.responseFile === undefined || body.text === undefined || !plan.expects(status)) return response
			const {intoFile} = await __require__.e('exchange-response-file').then(__require__.bind(__require__, 5613))
			const bytes = node_stream_0.Readable.from([Buffer.from(body.text)])
			const {file} = await intoFile(plan.responseFile)({status, headers: new Map()}, bytes)
			return {...response, body: (0, _response_3 /* .withFile */.D4)(body, file)}
		}
	},

	2244: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {I: () => listProgress, L: () => stateOf})
		var _words_0 = __require__(6889)

		const listProgress = {
			page: (page, items, all) =>
				page === 1
					? (0, _words_0 /* .say */.cv)`Page ${page}: ${count(items, 'item')}.`
					: (0, _words_0 /* .say */.cv)`Page ${page}: ${count(items, 'item')}, ${(0, _words_0 /* .own */.ZV)(String(all))} in all.`,
			soFar: (pages, items) =>
				pages === 0
					? []
					: (0,
						_words_0 /* .say */.cv)`${pages === 1 ? (0, _words_0 /* .own */.ZV)('Page 1 was') : (0, _words_0 /* .say */.cv)`Pages 1 to ${pages} were`} read, with ${count(items, 'item')}; nothing of them is set.`,
			waiting: (watched, seconds) =>
				(0, _words_0 /* .say */.cv)`${watched.length === 0 ? (0, _words_0 /* .own */.ZV)('Not yet') : stateOf(watched)} (${seconds} s)`,
			waited: (watched, seconds) =>
				(0, _words_0 /* .say */.cv)`${watched.length === 0 ? (0, _words_0 /* .own */.ZV)('Done') : stateOf(watched)} (${seconds} s)`,

			until: (expression, watched) =>
				(0,
				_words_0 /* .say */.cv)` (wait-until: ${expression}${watched.length === 0 ? '' : (0, _words_0 /* .say */.cv)`, which last gave ${stateOf(watched)}`})`,
			betweenRequests: () => (0, _words_0 /* .own */.ZV)('waiting to ask again'),
			renewing: () => (0, _words_0 /* .own */.ZV)('The token has expired; signing in again.')
		}

		function stateOf(watched) {
			return watched.flatMap(({label, value}, index) => [
				...(index === 0 ? [] : [', ']),
				...(0, _words_0 /* .say */.cv)`${new _words_0 /* .Quoted */.v5(label, 80)}: ${new _words_0 /* .Quoted */.v5(value, 80)}`
			])
		}
		function count(number, noun) {
			return (0, _words_0 /* .own */.ZV)(`${String(number)} ${noun}${number === 1 ? '' : 's'}`)
		}
	}
}
