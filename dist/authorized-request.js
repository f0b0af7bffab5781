// src/exchange: address body-secrets document-secrets exchange key-rules paged-by-hand partial response secret-keys verdict, src/http: redirect, src/messages: request-progress, src/platform: error-body hidden-secrets page service-address, src/report: request-report, src/vocabulary: limits, src: authorized-request
'use strict'
exports.id = 'authorized-request'
exports.ids = ['authorized-request']
exports.modules = {
	9371: (__module__, __exports__, __require__) => {
		__require__.r(__exports__)

		__require__.d(__exports__, {connectAhead: () => connectAhead, makeAuthorizedRequest: () => makeAuthorizedRequest})

		// EXTERNAL MODULE: ./src/exchange/address.ts + 1 modules
		var exchange_address = __require__(1154)
		// EXTERNAL MODULE: ./src/http/body.ts
		var http_body = __require__(9662)
		// EXTERNAL MODULE: ./src/platform/hidden-secrets.ts
		var hidden_secrets = __require__(5663)
		// EXTERNAL MODULE: ./src/vocabulary/json.ts
		var json = __require__(3436)
		// EXTERNAL MODULE: ./src/vocabulary/limits.ts
		var limits = __require__(4506)
		// EXTERNAL MODULE: ./src/exchange/document-secrets.ts
		var document_secrets = __require__(4780) // CONCATENATED MODULE: ./src/exchange/secret-keys.ts
		const SECRET_WORDS = ['password', 'passwd', 'pwd', 'passphrase', 'secret', 'token', 'credential', 'credentials']

		const KEY_KINDS = ['api', 'access', 'private', 'secret', 'session']

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
			return word !== undefined && list.includes(word)
		}

		const LONGEST_TELLING = 100

		function wordsOf(key) {
			return key
				.slice(-LONGEST_TELLING)
				.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
				.replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
				.toLowerCase()
				.replace(/[^a-z]+$/, '')
				.split(/[^a-z0-9]+/)
				.flatMap(splitRunTogether)
		}

		const LAST_WORDS = [...SECRET_WORDS, 'keyid', 'keydata', 'key']
		const WORDS_BEFORE = [...KEY_KINDS, ...KEYS_WITH_DATA, ...PAGING_WORDS]

		function splitRunTogether(word) {
			const end = LAST_WORDS.find(ending => word.endsWith(ending) && word !== ending)
			if (end === undefined) return [word]
			const start = word.slice(0, -end.length)
			const known = WORDS_BEFORE.find(candidate => start.endsWith(candidate))
			const tail = /^key./.test(end) ? ['key', end.slice(3)] : [end]
			return [known ?? start, ...tail]
		} // CONCATENATED MODULE: ./src/exchange/key-rules.ts

		const ALL = {isHidden: () => true, within: () => 'secret'}

		function rulesFor(mode, hidden = new Set()) {
			if (mode === 'all') return ALL
			const isSecret = remembered(key => hidden.has((0, hidden_secrets /* plainKey */.y)(key)) || isSecretKey(key))
			const isOpen = remembered(key => !hidden.has((0, hidden_secrets /* plainKey */.y)(key)) && isOpenKey(key))
			const isPaging = remembered(isPagingKey)
			const isHidden = (key, place) => {
				if (place === 'secret') return !isOpen(key)
				return isSecret(key) && !(place === 'paging' && (0, hidden_secrets /* plainKey */.y)(key) === 'token')
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

		// EXTERNAL MODULE: ./src/exchange/response.ts
		var exchange_response = __require__(3226) // CONCATENATED MODULE: ./src/exchange/body-secrets.ts
		const SHORTEST = 4
		const PLAIN_WORDS = new Set(['true', 'false', 'null', 'none', 'undefined'])
		const NOTHING = {values: new Set(), isComplete: true}

		async function secretsInResponse({status, body}, plan) {
			const isWanted = plan.expects(status) || (status >= 200 && status < 300)
			return secretsIn(body.text ?? '', (0, exchange_response /* documentOf */.lM)(body), {
				mode: plan.mask,
				hidden: hiddenIn(plan),

				isSecretWord: isWanted ? () => true : mayBeSecret
			})
		}

		async function secretsInRequest(plan) {
			const {body, mask: mode} = plan
			if (body === undefined || mode === 'none') return NOTHING
			const text =
				body.kind === 'text'
					? body.text
					: await __require__
							.e('exchange-body-file')
							.then(__require__.bind(__require__, 2544))
							.then(({textOfFile}) => textOfFile(body.path, http_body /* LARGEST_BODY */.Yv))
			return secretsIn(text, (0, json /* parseJson */.qF)(text), {mode, hidden: hiddenIn(plan)})
		}
		function hiddenIn({target, path}) {
			return (0, hidden_secrets /* hiddenKeys */.H)(target.service?.name, path.below)
		}

		async function secretsIn(text, document, facts) {
			if (facts.mode === 'none') return NOTHING
			const rules = rulesFor(facts.mode, facts.hidden)
			const collection = new Collection(facts.mode === 'auto')
			if (document === undefined) {
				if (!isBinary(text)) collectText(text, facts, collection)
			} else if (typeof document === 'string' && (0, document_secrets /* documentIn */.F)(document) === undefined) {
				if (facts.mode === 'all' || /\s/.test(document) || isWord(document, facts)) collection.add(document)
			} else {
				;(0, document_secrets /* searchDocument */.C)(document, typeof document === 'string', rules, collection)
			}
			if (collection.texts.length > 0) {
				const {searchFoundText} = await __require__.e('exchange-text-secrets').then(__require__.bind(__require__, 8160))

				for (const text of collection.texts) searchFoundText(text, rules, collection)
			}
			return collection.secrets()
		}
		function collectText(text, facts, collection) {
			if (facts.mode === 'all') collection.addLines(text)
			else if (isSeveral(text.trim())) collection.lookInto(text)
			else if (isWord(text, facts)) {
				collection.add(text)

				if (/^[[{]/.test(text.trim())) collection.lookInto(text)
			}
		}

		function isSeveral(text) {
			return /\s/.test(text) || /^(?:<[!?a-z]|["']?[\w.-]{1,200}["']?[=:])/i.test(text)
		}
		function isWord(text, {isSecretWord = () => true}) {
			return isSecretWord(text.trim())
		}

		class Collection {
			#values = new Set()
			#printed = new Set()
			#isPrintedWanted

			texts = []
			#characters = 0
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
				for (const line of text.split(/\r\n|\r|\n/)) {
					const value = line.trim()
					if (value.length < SHORTEST || isPlain(value) || isBoundary(value) || this.#values.has(value)) continue
					if (this.#fits(value)) this.#values.add(value)
					else this.#isComplete = false
				}
			}
			addPrinted(line) {
				if (line.length < SHORTEST || line.length > limits /* LONGEST_SECRET */.mz) return
				if (this.#printed.size < limits /* MOST_SECRETS */.oD) this.#printed.add(line)
			}
			lookInto(text) {
				this.texts.push({text, isSecret: false})
			}
			secrets() {
				for (const line of this.#printed) if (this.#fits(line)) this.#values.add(line)
				return {values: this.#values, isComplete: this.#isComplete}
			}
			#fits({length}) {
				if (length > limits /* LONGEST_SECRET */.mz || this.#values.size >= limits /* MOST_SECRETS */.oD) return false
				if (this.#characters + length > limits /* MOST_CHARACTERS */.vy) return false
				this.#characters += length
				return true
			}
		}

		function mayBeSecret(word) {
			return !/^[A-Za-z]{1,20}(?:_[A-Za-z]{1,20}){0,3}[.!?]?$/.test(word)
		}

		function isPlain(text) {
			return PLAIN_WORDS.has(text.toLowerCase())
		}

		function isBoundary(line) {
			return /^-----(?:BEGIN|END) [A-Z0-9 ]{1,100}-----$/.test(line)
		}

		function isBinary(body) {
			return /[\0\ufffd]/.test(body)
		}

		// EXTERNAL MODULE: ./src/exchange/exchange.ts
		var exchange = __require__(9576)
		// EXTERNAL MODULE: ./src/exchange/paged-by-hand.ts
		var paged_by_hand = __require__(7036)
		// EXTERNAL MODULE: ./src/exchange/verdict.ts + 2 modules
		var exchange_verdict = __require__(1069)
		// EXTERNAL MODULE: ./src/messages/failure.ts
		var failure = __require__(5530)
		// EXTERNAL MODULE: ./src/messages/request-progress.ts
		var request_progress = __require__(2957) // CONCATENATED MODULE: ./src/report/request-report.ts
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
				this.#report.info(request_progress /* requestProgress */.D.requesting(line))
			}

			async response(response, {values, isComplete}) {
				const {status, headers, milliseconds, attempts} = response
				const {text, file} = response.body
				this.#file = file
				this.#report.tabulate([
					['Status', String(status)],
					['Time', `${String(milliseconds)} ms`],
					['Attempts', String(attempts)]
				])
				this.#report.maskFound(values)
				if (!isComplete) await this.#report.warn([(0, failure /* warning */.$)('tooMuchToMask')])
				this.#report.setOutputs({
					status: String(status),
					'response-headers': JSON.stringify(Object.fromEntries(headers)),
					'response-file': file,
					response: isComplete ? await this.#ifItFits('response', text) : undefined
				})
				this.#report.info(request_progress /* requestProgress */.D.answered(status, milliseconds, attempts))
				const {masked, bare} = this.#report.found
				if (bare > 0) this.#report.info(request_progress /* requestProgress */.D.maskedBare(bare, masked))
				if (file !== undefined) this.#report.info(request_progress /* requestProgress */.D.fileWritten(file))
			}

			async selected(result) {
				this.#report.setOutputs({result: await this.#ifItFits('result', result)})
			}
			async #ifItFits(name, value) {
				const file = this.#file
				if (value === undefined ? file === undefined : value.length < SMALL_OUTPUT) return value
				const {largeOutput} = await __require__.e('report-large-output').then(__require__.bind(__require__, 5972))
				return largeOutput(name, value, file, this.#report)
			}
		} // CONCATENATED MODULE: ./src/authorized-request.ts

		async function connectAhead({target}, where, http) {
			const base = (0, exchange_address /* baseOf */.bx)(target, {tenant: undefined, ...where})
			if (base instanceof URL) await http.prepare(base.hostname)
		}

		async function makeAuthorizedRequest(plan, session, tools) {
			const {report} = tools
			const requestReport = new RequestReport(report)
			const address = (0, exchange_address /* addressOf */.ci)(plan, session)
			requestReport.address(address)
			report.maskFound((await secretsInRequest(plan)).values)
			const {response, warnings, verdict: whole} = await outcomeOf(plan, address, session, tools)
			const secrets = await secretsInResponse(response, plan)
			await requestReport.response(response, secrets)
			const verdict = (0, exchange_verdict /* judge */.S)(response, address, plan, {
				...secrets,
				wasExpired: session.wasExpired,
				clockAhead: tools.http.clockAhead
			})
			await report.warn([...warnings, ...verdict.warnings])
			const failed = whole ? whole(verdict.failure) : verdict.failure
			if (failed) throw failed
			if (!plan.select) return
			if (!secrets.isComplete) throw (0, failure /* failure */.V)('selectNotMasked')
			const {selectFrom} = await __require__.e('exchange-selected').then(__require__.bind(__require__, 1572))
			await requestReport.selected(selectFrom(response, plan.select))
		}

		async function outcomeOf(plan, address, session, {plan: run, report, ...tools}) {
			const {course} = plan
			if (course.kind === 'once') {
				const response = await (0, exchange /* exchange */.c)(plan, address, session, tools.http)
				return {response, warnings: await leftBehind(response, plan, address)}
			}
			const mask = async response => {
				const {values, isComplete} = await secretsInResponse(response, plan)
				report.maskFound(values)
				return isComplete
			}
			const renew = async () => {
				const {renewSession} = await __require__.e('session-renewal').then(__require__.bind(__require__, 2736))
				const renewed = await renewSession(run, {...tools, log: report})
				if (renewed) await report.session(renewed, run.envVar)
				return renewed
			}
			const all = {...tools, log: report, mask, renew}
			if (course.kind === 'until') {
				const {waitUntil} = await __require__.e('exchange-waiting').then(__require__.bind(__require__, 8178))
				return waitUntil(plan, course.condition, address, session, all)
			}
			const {readPages} = await __require__.e('exchange-pages').then(__require__.bind(__require__, 5509))
			return readPages(plan, course, address, session, all)
		}

		async function leftBehind(response, plan, address) {
			const keys = [...(0, json /* entriesOf */.Mc)((0, exchange_response /* documentOf */.lM)(response.body)).keys()].join(' ')
			const mayGoOn = /next|continuation|\bpage\b|links/i.test(`${keys} ${response.headers.get('link') ?? ''}`)
			if (plan.method !== 'GET' || !mayGoOn || (0, paged_by_hand /* isPagedByHand */.W)(plan)) return []
			return (await __require__.e('exchange-pages').then(__require__.bind(__require__, 5509))).leftBehind(response, plan, address)
		}
	},

	1154: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {ci: () => addressOf, bx: () => baseOf, Fl: () => requestUrl})

		// EXTERNAL MODULE: ./src/messages/failure.ts
		var failure = __require__(5530)
		// EXTERNAL MODULE: ./src/messages/progress.ts
		var progress = __require__(2093)
		// EXTERNAL MODULE: ./src/platform/tenant.ts
		var tenant = __require__(5619) // CONCATENATED MODULE: ./src/platform/service-address.ts
		function baseUrl(row, where) {
			if (row.host === 'tenant') return where.tenant ? (0, tenant /* tenantUrl */.Y0)(where.tenant) : 'needs-tenant'
			if (where.subdomain === undefined) return 'needs-subdomain'
			const host = row.host === 'portal' ? `${where.subdomain}-${row.label}` : `${where.subdomain}.${row.label}`
			return new URL(`https://${host}.${where.domain}${row.basePath}`)
		} // CONCATENATED MODULE: ./src/exchange/address.ts

		function addressOf(plan, where) {
			const serviceUrl = baseOf(plan.target, where)
			if (serviceUrl === 'needs-subdomain') throw (0, failure /* failure */.V)('subdomainNeeded')
			if (serviceUrl === 'needs-tenant') throw (0, failure /* failure */.V)('tenantNeeded')
			const url = requestUrl(serviceUrl, plan.path)
			const service = plan.target.service?.title ?? serviceUrl.hostname
			return {serviceUrl, url, service, line: `${plan.method} ${(0, progress /* withoutQueryValues */.p)(url)}`}
		}

		function baseOf(target, where) {
			return target.kind === 'url' ? target.base : baseUrl(target.service, where)
		}

		function requestUrl(base, path) {
			const root = base.pathname.replace(/\/+$/, '')
			const url = new URL(`${base.origin}${root}${path.below === '' ? '' : `/${path.below}`}`)

			if (path.query !== '') url.search = `?${path.query}`
			const isInside =
				url.origin === base.origin &&
				url.username === '' &&
				url.password === '' &&
				url.hash === '' &&
				`${url.pathname}/`.startsWith(`${root}/`)
			if (!isInside) throw (0, failure /* failure */.V)('addressEscapes')
			return url
		}
	},

	4780: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {C: () => searchDocument, F: () => documentIn})
		var _json_0 = __require__(3436)

		function searchDocument(document, isSecret, rules, found) {
			;(0, _json_0 /* .visitValues */.uR)(
				document,
				(value, key, place) => {
					if (typeof value !== 'string') {
						if (typeof value === 'object' && value !== null) addPrivateParts(value, found)
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

		const BEGINNING = /^(?:\{\s{0,99}[\s"}]|\[\s{0,99}[\s[\]{"\-\dtfn]|"\s{0,99}[\s\\[{])/

		function documentIn(text) {
			const first = text.charCodeAt(0)
			if (!(first <= 0x20 || first === 0x5b || first === 0x7b || first === 0x22)) return undefined

			const inner = text.trim()
			if (!BEGINNING.test(inner) || !'}]"'.includes(inner.slice(-1))) return undefined
			const document = (0, _json_0 /* .parseJson */.qF)(inner)
			if (typeof document === 'string') return documentIn(document)
			return typeof document === 'object' && document !== null ? document : undefined
		}

		const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']
		function addPrivateParts(container, found) {
			const members = container
			if (typeof members['kty'] !== 'string') return
			for (const name of PRIVATE_PARTS) if (typeof members[name] === 'string') found.add(members[name])
		}
	},

	9576: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {c: () => exchange})
		var _body_0 = __require__(9662)
		var _secret_1 = __require__(7455)

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
						['authorization', new _secret_1 /* .Secret */.z(`Bearer ${session.token.reveal()}`)]
					]),
					body: await contentOf(plan.body),
					repeatable: REPEATABLE.has(plan.method),
					accepts: plan.expects
				},
				await readerFor(plan)
			)
			return answer.catch(async error => {
				const {explainAbsence} = await __require__.e('exchange-absence').then(__require__.bind(__require__, 4282))
				throw explainAbsence(error, plan, address, session)
			})
		}
		async function contentOf(body) {
			if (body?.kind !== 'file') return body?.text
			const {fileContent} = await __require__.e('exchange-body-file').then(__require__.bind(__require__, 2544))
			return fileContent(body.path, body.bytes)
		}
		async function readerFor(plan) {
			const intoMemory = async (head, body) => ({text: await (0, _body_0 /* .readText */.yR)()(head, body), file: undefined})
			if (plan.responseFile === undefined) return intoMemory
			const {intoFile} = await __require__.e('exchange-response-file').then(__require__.bind(__require__, 5613))
			const file = intoFile(plan.responseFile)
			return (head, body) => (plan.expects(head.status) ? file : intoMemory)(head, body)
		}
	},

	7036: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {W: () => isPagedByHand})

		function isPagedByHand({path}) {
			return /offset|page(?:number)?=|token|cursor/i.test(path.query)
		}
	},

	3226: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {D4: () => withFile, Wq: () => bodyHolding, lM: () => documentOf})
		var _json_0 = __require__(3436)

		const documents = new WeakMap()

		function documentOf(body) {
			const known = documents.get(body) ?? {document: (0, _json_0 /* .parseJson */.qF)(body.text ?? '')}
			documents.set(body, known)
			return known.document
		}

		function bodyHolding(document) {
			try {
				const body = {text: JSON.stringify(document), file: undefined}
				documents.set(body, {document})
				return body
			} catch {
				return undefined
			}
		}

		function withFile(body, file) {
			const kept = {text: body.text, file}
			documents.set(kept, {document: documentOf(body)})
			return kept
		}
	},

	1069: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {S: () => judge})

		// EXTERNAL MODULE: ./src/http/body.ts
		var http_body = __require__(9662)
		// EXTERNAL MODULE: ./src/http/redirect.ts
		var redirect = __require__(6790)
		// EXTERNAL MODULE: ./src/messages/failure.ts
		var failure = __require__(5530)
		// EXTERNAL MODULE: ./src/platform/error-body.ts
		var error_body = __require__(7162) // CONCATENATED MODULE: ./src/platform/page.ts
		function pageIn(body = '', contentType = '') {
			const start = body.slice(0, 4096).replace(/^(?:[\s\ufeff]|<\?xml[^>]*>|<!--[^]*?-->)+/i, '')
			const isSaidToBe = /^\s*(?:text\/html|application\/xhtml)/i.test(contentType) && /^<[a-z!]/i.test(start)
			if (!isSaidToBe && !/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return undefined
			const [, title = ''] = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 64 * 1024)) ?? []
			return {title: title.replace(/\s+/g, ' ').trim()}
		}

		// EXTERNAL MODULE: ./src/vocabulary/json.ts
		var json = __require__(3436) // CONCATENATED MODULE: ./src/exchange/partial.ts
		function partsOf(document, status) {
			let errorInfo
			let failedPart
			let successes = 0

			;(0, json /* visitValues */.uR)(document, (value, key) => {
				if (key === 'errorInfo' || (key === 'errorDetails' && status === 207)) {
					if (!Array.isArray(value) && isFilled(value)) errorInfo = value
				}
				if (key === 'diagnostics' && isPartly((0, json /* entriesOf */.Mc)(value).get('status'))) errorInfo = value
				const part = status === 207 && key !== '' ? (0, json /* entriesOf */.Mc)(value) : (0, json /* entriesOf */.Mc)(undefined)
				const result = part.get('result') ?? part.get('status')

				if (typeof result === 'string' || typeof result === 'number') {
					if (isSuccess(result)) successes++
					else failedPart ??= value
				}
				return undefined
			})
			return {firstError: errorInfo ?? failedPart, allSucceeded: errorInfo === undefined && failedPart === undefined && successes > 0}
		}
		function isSuccess(result) {
			return /^(?:succe(?:ss|eded)|ok|completed|2\d\d)$/i.test(String(result))
		}

		function isPartly(status) {
			return typeof status === 'string' && /^partial/i.test(status)
		}

		function isFilled(value) {
			if (typeof value === 'string') return value !== ''
			if (Array.isArray(value)) return value.length > 0
			return [...(0, json /* entriesOf */.Mc)(value).values()].some(part => part !== null && part !== '')
		}

		// EXTERNAL MODULE: ./src/exchange/response.ts
		var exchange_response = __require__(3226) // CONCATENATED MODULE: ./src/exchange/verdict.ts
		function judge(response, address, plan, {isComplete, wasExpired, clockAhead}) {
			const quotable = said => (isComplete ? said : {correlation: said.correlation})
			const {status, body} = response
			const isWhole = body.text !== undefined || body.file !== undefined
			const unmasked = isWhole && body.text === undefined && plan.mask !== 'none' ? [(0, failure /* warning */.$)('notMasked')] : []
			if (!plan.expects(status)) {
				const isTokenExpired = status === 401 && wasExpired
				return {failure: refusal(response, address, plan, {quotable, isTokenExpired, clockAhead}), warnings: unmasked}
			}
			if (body.unwritten) return {failure: body.unwritten, warnings: []}
			if (!isWhole) return {failure: (0, failure /* failure */.V)('bodyTooLarge', http_body /* LARGEST_BODY */.Yv), warnings: []}
			const isSuccess = status >= 200 && status < 300
			const page = isSuccess && !wantsPages(plan) ? pageIn(body.text, response.headers.get('content-type')) : undefined
			if (page) {
				const facts = {host: address.url.hostname, service: plan.target.service?.title, title: page.title}
				return {failure: (0, failure /* failure */.V)('pageInstead', address.line, status, facts), warnings: unmasked}
			}
			const document = isSuccess ? (0, exchange_response /* documentOf */.lM)(body) : undefined
			const said = part =>
				quotable({...(0, error_body /* serverSaid */.Z1)('{}', response.headers), ...(0, error_body /* saidIn */.$g)(part)})
			const fields = (0, json /* entriesOf */.Mc)(document)
			if (fields.get('success') === false) {
				return {failure: (0, failure /* failure */.V)('operationFailed', address.line, said(document)), warnings: unmasked}
			}
			const hasErrors = isFilled(fields.get('errors'))
			if (hasErrors && isGraphql(fields) && (fields.get('data') ?? null) === null) {
				return {failure: (0, failure /* failure */.V)('graphqlErrors', address.line, said(document)), warnings: unmasked}
			}
			const {firstError, allSucceeded} = partsOf(document, status)

			const part = firstError ?? (hasErrors ? document : undefined)
			const warnings = [...unmasked]
			if (part !== undefined) warnings.push((0, failure /* warning */.$)('partlyFailed', address.line, said(part)))
			else if (status === 207 && !allSucceeded) {
				warnings.push(
					(0, failure /* warning */.$)('maybePartlyFailed', address.line, said({code: (0, error_body /* saidIn */.$g)(document).code}))
				)
			}
			return {failure: undefined, warnings}
		}
		function refusal(response, address, plan, {quotable, ...token}) {
			const {status, attempts, gaveUp, headers, body} = response
			const text = body.text ?? ''
			const {service} = plan.target
			return (0, failure /* failure */.V)('refused', {
				line: address.line,
				status,
				expected: plan.expected,
				service: service?.title,
				role: service?.role,
				location: (0, redirect /* redirectTarget */.E)(response, address.url),
				attempts,
				gaveUp,

				said: quotable((0, error_body /* serverSaid */.Z1)(status < 300 ? '' : text, headers)),
				...token,
				isTrailingSlashMissing: isSlashMissing(response, address, plan),
				isPathUnknown:
					(0, json /* entriesOf */.Mc)((0, exchange_response /* documentOf */.lM)(body)).get('message') === 'Missing Authentication Token'
			})
		}

		function wantsPages({headers}) {
			return /text\/html|xhtml|text\/\*|\*\/\*/i.test(headers.get('accept') ?? '')
		}

		function isSlashMissing({status, body}, {url}, plan) {
			const isPrivilegeCloud = plan.target.service?.name === 'privilege-cloud' || url.hostname.includes('.privilegecloud.')
			return status === 404 && isPrivilegeCloud && /\.[^/]*$/.test(url.pathname) && pageIn(body.text) !== undefined
		}

		function isGraphql(fields) {
			return [...fields.keys()].every(key => ['data', 'errors', 'extensions'].includes(key))
		}
	},

	6790: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {E: () => redirectTarget})

		function redirectTarget(head, from) {
			const location = head.headers.get('location')
			if (location === undefined) return undefined
			const target = URL.parse(location, from.href)
			const isWeb = target?.protocol === 'https:' || target?.protocol === 'http:'
			return isWeb ? target.origin + target.pathname : undefined
		}
	},

	2957: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {D: () => requestProgress, u: () => requestLine})
		var _words_0 = __require__(6889)

		const requestProgress = {
			requesting: line => [requestLine(line)],
			answered: (status, milliseconds, attempts) =>
				(0,
				_words_0 /* .say */.cv)`Answered with status ${status} in ${milliseconds} ms${attempts > 1 ? (0, _words_0 /* .say */.cv)` by attempt ${attempts}` : ''}.`,
			maskedBare: (bare, masked) =>
				(0,
				_words_0 /* .say */.cv)`${bare} of ${masked} secrets found are masked as they are, but not in all encodings (base64, hex \u2026): the job pays for every mask.`,
			fileWritten: path => (0, _words_0 /* .say */.cv)`The response is in ${path}.`
		}

		function requestLine(line) {
			return new _words_0 /* .Quoted */.v5(line, 500)
		}
	},

	7162: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {$g: () => saidIn, RY: () => isMarkup, Z1: () => serverSaid})
		var _json_0 = __require__(3436)

		const CORRELATION_HEADERS = ['x-amzn-requestid', 'x-amz-apigw-id', 'x-correlation-id', 'x-request-id', 'x-cfy-tx-id', 'x-cfy-tx-tm']

		const CODE_KEYS = ['ErrorCode', 'ErrorID', 'MessageID', 'code', 'errorCode', 'faultCode', 'errorcode', 'error', 'result', 'status']
		const TEXT_KEYS = [
			'ErrorMessage',
			'Message',
			'error_description',
			'message',
			'errorMessage',
			'bodyMessage',
			'headerMessage',
			'faultstring',
			'msg',
			'title'
		]
		const MORE_KEYS = ['Details', 'description', 'detail', 'innerError', 'reason']

		function serverSaid(body, headers) {
			const correlation = CORRELATION_HEADERS.map(name => ({name, value: headers.get(name) ?? ''})).find(({value}) => value !== '')
			const document = (0, _json_0 /* .parseJson */.qF)(body)
			if (document === undefined) return isMarkup(body) ? {isPage: true, correlation} : {text: body, correlation}
			return {...saidIn(document), correlation}
		}

		function saidIn(document) {
			const [said, around] = firstError(document)
			const inner = saidHere(said)
			const outer = saidHere(around)

			return {code: inner.code ?? outer.code, text: inner.text ?? outer.text}
		}
		function saidHere(said) {
			if (typeof said === 'string') return {text: said}
			const fields = (0, _json_0 /* .entriesOf */.Mc)(said)
			const code = ['', 'extensions', 'detail']
				.map(key => firstOf(key === '' ? fields : (0, _json_0 /* .entriesOf */.Mc)(fields.get(key)), CODE_KEYS))
				.find(one => one !== undefined)
			const texts = [firstOf(fields, TEXT_KEYS), firstOf(fields, MORE_KEYS), ...detailsIn(fields)].filter(text => text !== undefined)
			return {code, text: texts.length > 0 ? texts.join(' ') : undefined}
		}

		const MOST_DETAILS = 3

		function detailsIn(fields) {
			const list =
				['Details', 'details', 'detail', 'errorMessages', 'debug_info'].map(key => fields.get(key)).find(value => Array.isArray(value)) ??
				[]
			const told = list.slice(0, MOST_DETAILS).flatMap(detail => {
				const parts = (0, _json_0 /* .entriesOf */.Mc)(detail)
				const text = typeof detail === 'string' ? detail : firstOf(parts, [...TEXT_KEYS, ...MORE_KEYS])
				const where = firstOf(parts, ['ParameterName', 'field', 'parameter'])
				const code = firstOf(parts, CODE_KEYS)
				return text === undefined ? [] : [`${where === undefined ? '' : `${where}: `}${text}${code === undefined ? '' : ` (${code})`}`]
			})
			const byName = [...(0, _json_0 /* .entriesOf */.Mc)(fields.get('errors'))].slice(0, MOST_DETAILS).flatMap(([name, value]) => {
				const text = Array.isArray(value) ? value[0] : value
				return typeof text === 'string' ? [`${name}: ${text}`] : []
			})
			return [...told, ...byName]
		}

		const ENVELOPES = ['error', 'fault', 'message']
		function isObject(value) {
			return typeof value === 'object' && value !== null
		}

		function firstError(document) {
			let said = document
			let around
			for (;;) {
				const fields = (0, _json_0 /* .entriesOf */.Mc)(said)
				const errors = Array.isArray(said) ? said : fields.get('errors')
				const inner = Array.isArray(errors) ? errors[0] : ENVELOPES.map(key => fields.get(key)).find(isObject)
				if (inner === undefined) return [said, around]
				if (!Array.isArray(said)) around = said
				said = inner
			}
		}
		function isMarkup(body) {
			return /^\s*<(?:!doctype|html|\?xml|head|body)/i.test(body)
		}
		function firstOf(fields, keys) {
			for (const key of keys) {
				const value = fields.get(key)
				if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value)
			}
			return undefined
		}
	},

	5663: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {H: () => hiddenKeys, y: () => plainKey})

		const HIDDEN_SECRETS = [
			{
				services: ['secure-infrastructure-access', 'connector-management'],
				path: 'setup-script',
				keys: ['bash_cmd', 'base64_cmd', 'powershell_cmd', 'script_url']
			},

			{services: ['secure-infrastructure-access', 'connector-management'], path: 'setup-script', keys: ['script', 'script_content']},

			{
				services: ['secure-infrastructure-access'],
				path: 'adb/sso/acquire',
				keys: ['key', 'wallet', 'pem_wallet', 'text', 'client_certificate']
			},

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

	4506: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {mz: () => LONGEST_SECRET, oD: () => MOST_SECRETS, vy: () => MOST_CHARACTERS})

		const MOST_SECRETS = 1000

		const MOST_CHARACTERS = 256 * 1024

		const LONGEST_SECRET = 64 * 1024
	}
}
