// src/http: address-patterns attempt body connection-ahead connections dial network-error proxy send settled watchdog, src/inputs: check exported faults identity limits table, src/messages: activities failure progress, src/platform: claims domains tenant token, src/report: cleaner forms masks outputs report runner runner-forms summary, src/session: session sign-in, src/vocabulary: clock control-characters deadline failure json secret words, src: end-process index main run world, stand-ins: tunnel undici, @actions/core, @actions/http-client
;(() => {
// webpackBootstrap
'use strict'
var __webpack_modules__ = {
9662: (_, _exports, _require) => { // src/http/body.ts
_require.d(_exports, {
	decoded: () => decoded,
	readShortText: () => readShortText,
	LARGEST_BODY: () => LARGEST_BODY,
	textOf: () => textOf,
	readText: () => readText
})
var _error = _require(137)

const LARGEST_BODY = 16 * 1024 * 1024
async function decoded(head, body) {
	const encoding = (head.headers.get('content-encoding') ?? '').trim()
	if (/^(?:identity)?$/i.test(encoding)) return body
	const {decoderFor} = await _require.e('http-decoding').then(() => _require(6211))
	return decoderFor(encoding, body, head.status)
}
function readText(limit = LARGEST_BODY) {
	return async (head, body) => {
		if (!body) return ''
		const bytes = await bytesOf(await decoded(head, body), limit)
		return bytes && textOf(head, bytes)
	}
}
function bytesOf(stream, limit) {
	return new Promise((resolve, reject) => {
		const chunks = []
		let length = 0
		stream.on('data', chunk => {
			length += chunk.length
			if (length <= limit) {
				chunks.push(chunk)
				return
			}
			resolve(undefined)
			stream.destroy()
		})
		stream.resume()
		stream.once('end', () => {
			resolve(Buffer.concat(chunks.splice(0)))
		})
		stream.once('error', reject)
		stream.once('close', () => {
			reject(_error.closedEarly())
		})
	})
}
function textOf(head, bytes) {
	const contentType = (head.headers.get('content-type') ?? '').toLowerCase()
	const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/.exec(contentType)?.[1]
	try {
		return new TextDecoder(charset).decode(bytes)
	} catch {
		return new TextDecoder().decode(bytes)
	}
}
function readShortText(limit) {
	const read = readText(limit)
	return async (head, body) => (await read(head, body)) ?? ''
}
},

137: (_, _exports, _require) => { // src/http/network-error.ts
_require.d(_exports, {codeOf: () => codeOf, NetworkError: () => NetworkError, closedEarly: () => closedEarly})
class NetworkError extends Error {
	phase
	code
	peer
	seen
	constructor(phase, code, peer, seen = {}) {
		super(`${phase}: ${code}`)
		this.name = 'NetworkError'
		this.phase = phase
		this.code = code
		this.peer = peer
		this.seen = seen
	}
	get requestMayHaveArrived() {
		return this.phase === 'answer' || this.phase === 'body'
	}
	get isFinal() {
		return this.isCertificateRefused || (this.phase === 'proxy' && /^4(?!08|25|29)/.test(this.code))
	}
	get isCertificateRefused() {
		return /^(?!ERR_SSL_).*(?:CERT|UNABLE_TO_|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|INVALID_CA|INVALID_PURPOSE)/.test(this.code)
	}
}
function closedEarly() {
	return Object.assign(new Error('closed'), {code: 'ECONNRESET'})
}
function codeOf(error) {
	const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
	return typeof code === 'string' && code !== '' ? code : 'UNKNOWN'
}
},

5541: (_, _exports, _require) => { // src/inputs/table.ts
_require.d(_exports, {readInputs: () => readInputs, given: () => given, INPUTS: () => INPUTS})
const INPUTS = {
	'tenant-id': '',
	'client-id': '',
	'client-secret': '',
	token: '',
	subdomain: '',
	domain: 'cyberark.cloud',
	'env-var': 'CYBERARK_TOKEN',
	'job-summary': 'true',
	service: '',
	'service-url': '',
	path: '/',
	method: 'GET',
	query: '',
	headers: '',
	body: '',
	'body-file': '',
	'expect-status': '2xx',
	select: '',
	'response-file': '',
	'mask-response': 'auto',
	pages: '1',
	'wait-until': '',
	timeout: '60',
	retries: '3'
}
const VERBATIM = new Set(['client-secret', 'body'])
function readInputs(input) {
	const names = Object.keys(INPUTS)
	return Object.fromEntries(names.map(name => [name, VERBATIM.has(name) ? input(name).replace(/\r?\n$/, '') : input(name).trim()]))
}
function given(raw, input) {
	return raw[input] === '' ? INPUTS[input] : raw[input]
}
},

659: (_, _exports, _require) => { // src/messages/activities.ts
_require.d(_exports, {activities: () => activities})
var _words = _require(6889)

const activities = {
	lookup: host => _words.say`looking up the name ${host}`,
	connect: host => _words.say`connecting to ${host}`,
	proxy: host => _words.say`waiting for the proxy ${host} to open the tunnel (CONNECT)`,
	tls: host => _words.say`agreeing on TLS with ${host}`,
	answer: host => _words.say`waiting for ${host} to answer`,
	body: (host, status) => _words.say`reading the answer of ${host} (status ${status})`,
	waiting: host => _words.say`waiting to try ${host} again`
}
},

5530: (_, _exports, _require) => { // src/messages/failure.ts
_require.d(_exports, {warning: () => warning, failure: () => failure})
var _failure = _require(2646)

function failure(kind, ...facts) {
	return new _failure.Failure(kind, facts)
}
function warning(kind, ...facts) {
	return {kind, facts}
}
},

4474: (_, _exports, _require) => { // src/messages/progress.ts
_require.d(_exports, {withoutQueryValues: () => withoutQueryValues, progress: () => progress})
var _words = _require(6889)

const progress = {
	signedIn: (tenantHost, user, expiry) => _words.say`Signed in to ${tenantHost} as ${user}. ${expiry}`,
	tokenTaken: expiry => _words.say`Using the token of an earlier step. ${expiry}`,
	tokenReplaced: at => _words.say`The token given expired at ${_words.own(at)}; client-id signs in again.`,
	renewing: () => _words.say`The token has expired; signing in again.`,
	expiry: (seconds, at) =>
		seconds === undefined
			? _words.say`Neither the answer nor the token says when it expires.`
			: seconds > 0
				? _words.say`The token is valid for ${duration(seconds)}, until ${_words.own(at)}.`
				: _words.say`The token expired at ${_words.own(at)}.`,
	maskedBare: () => _words.say`The secret is too long to be masked in all encodings (base64, hex \u2026).`,
	exported: envVar => _words.say`The token is in the output token and in the variable ${_words.own(envVar)}.`,
	notExported: () => _words.say`The token is in the output token.`,
	tenantFound: (subdomain, tenantHost) => _words.say`Subdomain ${subdomain} belongs to ${tenantHost}.`,
	attempted: ({method, url}, attempt, result, milliseconds, bytes) =>
		_words.say`${_words.own(method)} ${_words.own(withoutQueryValues(url))}: ${_words.own(result)}, attempt ${attempt}, ${milliseconds} ms${bytes === undefined ? '' : _words.say`, ${bytes} bytes`}`
}
function withoutQueryValues(url) {
	const names = [...url.searchParams.keys()].map(name => `${encodeURIComponent(name)}=\u2026`)
	return url.origin + url.pathname + (names.length > 0 ? `?${names.join('&')}` : '')
}
function duration(seconds) {
	return seconds < 120 ? _words.say`${seconds} s` : _words.say`${Math.floor(seconds / 60)} minutes`
}
},

2926: (_, _exports, _require) => { // src/platform/claims.ts
_require.d(_exports, {claimsOf: () => claimsOf})
var _json = _require(3436)
var _domains = _require(9046)
var _tenant = _require(5619)

const END_OF_TIME = 8.64e15
function claimsOf(token) {
	const payload = payloadOf(token)
	const domain = text(payload.get('platform_domain'))
		.toLowerCase()
		.replace(/^shell\./, '')
	const subdomain = text(payload.get('subdomain')).toLowerCase()
	const user = text(payload.get('unique_name'))
	const expiry = payload.get('exp')
	return {
		subdomain: _domains.isLabel(subdomain) ? subdomain : undefined,
		domain: _domains.isDomain(domain) ? domain : undefined,
		tenant: _tenant.tenantOfUrl(payload.get('iss')),
		user: user === '' ? undefined : user,
		expiresAt: typeof expiry === 'number' && expiry * 1000 <= END_OF_TIME ? Math.max(0, expiry * 1000) : undefined
	}
}
function payloadOf(token) {
	const payload = /^[^.]*\.([^.]*)\.[^.]*$/.exec(token)?.[1]
	if (payload === undefined) return new Map()
	return _json.entriesOf(_json.parseJson(Buffer.from(payload, 'base64url').toString()))
}
function text(claim) {
	return typeof claim === 'string' ? claim : ''
}
},

9046: (_, _exports, _require) => { // src/platform/domains.ts
_require.d(_exports, {isLabel: () => isLabel, domainOf: () => domainOf, isDomain: () => isDomain, DOMAINS: () => DOMAINS})
const DOMAINS = ['cyberark.cloud', 'cyberarkgov.cloud']
function isDomain(text) {
	return DOMAINS.includes(text)
}
function isLabel(text) {
	return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text)
}
function domainOf(host) {
	return DOMAINS.find(domain => host === domain || host.endsWith(`.${domain}`))
}
},

5619: (_, _exports, _require) => { // src/platform/tenant.ts
_require.d(_exports, {
	subdomainOfHost: () => subdomainOfHost,
	tenantOfHost: () => tenantOfHost,
	tenantOfUrl: () => tenantOfUrl,
	tenantUrl: () => tenantUrl,
	tokenEndpoint: () => tokenEndpoint
})
var _domains = _require(9046)

function tenantUrl(tenant) {
	return new URL(`https://${tenant.id}.id.${tenant.domain}`)
}
function tokenEndpoint(tenant) {
	return new URL('/oauth2/platformtoken', tenantUrl(tenant))
}
function tenantOfHost(host) {
	for (const domain of _domains.DOMAINS) {
		const end = `.id.${domain}`
		const id = host.slice(0, -end.length)
		if (host.endsWith(end) && _domains.isLabel(id)) return {id, domain}
	}
	return undefined
}
function tenantOfUrl(text) {
	const url = typeof text === 'string' ? URL.parse(text) : null
	if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined
	return tenantOfHost(url.hostname)
}
function subdomainOfHost(host) {
	const labels = host.slice(0, -`.${_domains.domainOf(host) ?? host}`.length)
	const subdomain = /^(?!id$)([a-z0-9-]+?)(?:-userportal|\.(?!id$)[a-z0-9-]+)?$/.exec(labels)?.[1] ?? ''
	return _domains.isLabel(subdomain) ? subdomain : undefined
}
},

206: (_, _exports, _require) => { // src/platform/token.ts
_require.d(_exports, {tokenFlaw: () => tokenFlaw})
const LONGEST_TOKEN = 32_000
const NO_VALUE = /^(?:null|undefined|true|false|none|nil|nan|\[object object\])$/i
function tokenFlaw(text) {
	if (text.length < 4 || NO_VALUE.test(text)) return 'word'
	if (!/^[\x21-\x7e]+$/.test(text)) return 'character'
	return text.length > LONGEST_TOKEN ? 'longer' : undefined
}
},

7994: (_, _exports, _require) => { // src/report/summary.ts
_require.d(_exports, {summaryMarkdown: () => summaryMarkdown})
function summaryMarkdown({rows, failure}) {
	const lines = [`### ${failure ? '\u274c' : '\u2705'} CyberArk Platform Token`, '']
	if (rows.length > 0) {
		lines.push('<table>')
		for (const [label, value] of rows) {
			lines.push(`<tr><td>${label}</td><td><code>${literal(value)}</code></td></tr>`)
		}
		lines.push('</table>', '')
	}
	if (failure) {
		lines.push(`**${literal(failure.title)}.** ${literal(failure.happened)}`, '')
		for (const detail of failure.details) lines.push(`- ${literal(detail)}`)
		if (failure.details.length > 0) lines.push('')
		if (failure.cause !== '') lines.push(`**Likely cause:** ${literal(failure.cause)}`, '')
		lines.push(`**What to do:** ${literal(failure.remedy)}`, '')
	}
	return lines.join('\n')
}
function literal(text) {
	return text.replace(/[&<>"'`|*_[\]#\\~@$:]|(?<=[wW]{3})\./g, mark => `&#${String(mark.charCodeAt(0))};`)
}
},

2042: (_, _exports, _require) => {
_require.d(_exports, {openSession: () => openSession})

var failure = _require(5530)
var progress = _require(4474)
var _claims = _require(2926)
var _tenant = _require(5619)
var body = _require(9662)
var _token = _require(206)
var json = _require(3436)
var secret = _require(7455)
// src/session/sign-in.ts

const LARGEST_ANSWER = 1024 * 1024
async function signIn(tenant, clientId, clientSecret, http) {
	const url = _tenant.tokenEndpoint(tenant)
	const form = new URLSearchParams({grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret.reveal()})
	const request = {
		method: 'POST',
		url,
		headers: new Map([
			['accept', 'application/json'],
			['content-type', 'application/x-www-form-urlencoded']
		]),
		body: new secret.Secret(form.toString()),
		repeatable: true
	}
	const answer = await http.send(request, body.readShortText(LARGEST_ANSWER))
	const fields = json.entriesOf(answer.status >= 200 && answer.status < 300 ? json.parseJson(answer.body) : undefined)
	const token = fields.get('access_token')
	if (typeof token !== 'string' || token === '' || fields.get('success') === false) {
		const {explainNoToken} = await _require.e('session-refusal').then(() => _require(5955))
		throw await explainNoToken(answer, url, {clientId, clientSecret})
	}
	const flaw = _token.tokenFlaw(token)
	if (flaw) throw failure.failure('tokenUnusable', url.hostname, flaw)
	return {token: new secret.Secret(token), expiresIn: secondsIn(fields.get('expires_in'))}
}
function secondsIn(value) {
	const seconds = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
	return typeof seconds === 'number' && seconds > 0 && seconds < 1e9 ? Math.floor(seconds) : undefined
}

// src/session/session.ts

async function openSession(plan, tools) {
	return plan.identity.kind === 'token' ? takeToken(plan, plan.identity) : signInto(plan, plan.identity, tools)
}
function takeToken(plan, identity) {
	const claims = _claims.claimsOf(identity.token.reveal())
	return {
		token: identity.token,
		expiresAt: claims.expiresAt,
		tenant: identity.tenant,
		tenantUrl: undefined,
		user: claims.user,
		wasExpired: identity.expired !== undefined,
		...placeOf(plan, claims)
	}
}
async function signInto(plan, identity, {http, clock, log}) {
	if (identity.insteadOfExpired !== undefined) {
		log.info(progress.progress.tokenReplaced(new Date(identity.insteadOfExpired).toISOString()))
	}
	const tenant = 'id' in identity.tenant ? identity.tenant : await findTenant(identity.tenant.lookUp, plan, http, log)
	const grant = await signIn(tenant, identity.clientId, identity.clientSecret, http)
	const claims = _claims.claimsOf(grant.token.reveal())
	const now = clock.now()
	const {expiresAt = Infinity} = claims
	const told = expiresAt > now ? [] : [failure.warning('expiredWhenIssued', expiresAt, now, http.clockAhead)]
	return {
		token: grant.token,
		expiresAt: grant.expiresIn === undefined ? claims.expiresAt : now + grant.expiresIn * 1000,
		tenant,
		tenantUrl: _tenant.tenantUrl(tenant).origin,
		user: identity.clientId,
		wasExpired: false,
		...placeOf(plan, claims, told)
	}
}
async function findTenant(subdomain, plan, http, log) {
	const {lookUpTenant} = await _require.e('session-look-up').then(() => _require(6921))
	const tenant = await lookUpTenant(subdomain, plan.domain, http)
	log.info(progress.progress.tenantFound(subdomain, _tenant.tenantUrl(tenant).hostname))
	return tenant
}
function placeOf(plan, claims, told = []) {
	if (plan.subdomain !== undefined && claims.subdomain !== undefined && claims.subdomain !== plan.subdomain) {
		told.push(failure.warning('subdomainDiffers', plan.subdomain, claims.subdomain))
	}
	const other = [claims.domain, claims.tenant?.domain].find(domain => domain && domain !== plan.domain)
	if (other) told.push(failure.warning('domainDiffers', plan.domain, other))
	return {subdomain: plan.subdomain ?? claims.subdomain, domain: plan.domain, warnings: told}
}
},

7002: (_, _exports, _require) => { // src/vocabulary/clock.ts
_require.d(_exports, {inTurns: () => inTurns, sleep: () => sleep})
function inTurns(clock, start, tasks) {
	let isOver = false
	const work = async () => {
		await start
		for (const task of tasks) {
			await clock.turn()
			if (isOver) return
			task()
		}
	}
	void work()
	return () => {
		isOver = true
	}
}
function sleep(clock, milliseconds, signal) {
	return new Promise((resolve, reject) => {
		signal.throwIfAborted()
		const interrupted = () => {
			cancel()
			reject(signal.reason)
		}
		const cancel = clock.after(milliseconds, () => {
			signal.removeEventListener('abort', interrupted)
			resolve()
		})
		signal.addEventListener('abort', interrupted, {once: true})
	})
}
},

8038: (_, _exports, _require) => { // src/vocabulary/control-characters.ts
_require.d(_exports, {linesOf: () => linesOf, hasControlCharacter: () => hasControlCharacter, isBinary: () => isBinary})
function hasControlCharacter(text) {
	return /[\0-\x1f\x7f-\x9f]/.test(text)
}
function isBinary(text) {
	return text.split(/[\0-\x08\x0e-\x1a\x1c-\x1f]+/).length > 2 + text.length / 20
}
function linesOf(text) {
	return text.split(/\r\n|\r|\n/)
}
},

2646: (_, _exports, _require) => { // src/vocabulary/failure.ts
_require.d(_exports, {Failure: () => Failure})
class Failure extends Error {
	kind
	facts
	before
	constructor(kind, facts, before = []) {
		super(kind)
		this.name = 'Failure'
		this.kind = kind
		this.facts = facts
		this.before = before
	}
	behind(before) {
		return new Failure(this.kind, this.facts, before)
	}
}
},

3436: (_, _exports, _require) => { // src/vocabulary/json.ts
_require.d(_exports, {
	isObject: () => isObject,
	entriesOf: () => entriesOf,
	parseJson: () => parseJson,
	visitValues: () => visitValues,
	isJsonType: () => isJsonType
})
function parseJson(text) {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
function isJsonType(contentType) {
	return /^[^;]*[/+]json\s*(?:;|$)/.test(contentType.toLowerCase())
}
function isObject(value) {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
function entriesOf(value) {
	return new Map(isObject(value) ? Object.entries(value) : [])
}
const UNMARKED = {first: undefined, within: () => undefined}
function visitValues(document, visit, {first, within} = UNMARKED) {
	const open = []
	const look = (value, key, mark) => {
		const inner = visit(value, key, mark) ?? value
		if (typeof inner !== 'object' || inner === null) return
		const names = Array.isArray(inner) ? undefined : Object.keys(inner)
		open.push({held: inner, names, key, mark: within(key, mark), next: 0})
	}
	look(document, '', first)
	for (let last = open.at(-1); last; last = open.at(-1)) {
		const {held, names, key, mark} = last
		const {length} = names ?? held
		const at = last.next++
		if (last.next >= length) open.pop()
		const name = names?.[at]
		if (at < length) look(held[name ?? at], name ?? key, mark)
	}
}
},

7455: (_, _exports, _require) => { // src/vocabulary/secret.ts
_require.d(_exports, {Secret: () => Secret})

const node_util_all = require('node:util')
// src/vocabulary/secret.ts

const HIDDEN = '***'
class Secret {
	#value
	constructor(value) {
		this.#value = value
	}
	reveal() {
		return this.#value
	}
	toString() {
		return HIDDEN
	}
	toJSON() {
		return HIDDEN
	}
	[node_util_all.inspect.custom]() {
		return HIDDEN
	}
}
},

6889: (_, _exports, _require) => { // src/vocabulary/words.ts
_require.d(_exports, {own: () => own, say: () => say, sentences: () => sentences, Quoted: () => Quoted})
class Quoted {
	text
	limit
	constructor(text, limit = 200) {
		this.text = text
		this.limit = limit
	}
}
function say(literals, ...values) {
	return literals.flatMap((literal, index) => {
		const value = values[index]
		if (value === undefined) return [literal]
		if (typeof value === 'number') return [literal, String(value)]
		if (typeof value === 'string') return [literal, new Quoted(value)]
		return value instanceof Quoted ? [literal, value] : [literal, ...value]
	})
}
function own(text) {
	return [text]
}
function sentences(...parts) {
	return parts
		.map(part => part ?? [])
		.filter(part => part.length > 0)
		.flatMap((part, index) => (index === 0 ? [...part] : [' ', ...part]))
}
},

7598: module => {
module.exports = require('node:crypto')
},

610: module => {
module.exports = require('node:dns')
},

3024: module => {
module.exports = require('node:fs')
},

1455: module => {
module.exports = require('node:fs/promises')
},

8161: module => {
module.exports = require('node:os')
},

6760: module => {
module.exports = require('node:path')
},

7075: module => {
module.exports = require('node:stream')
},

8522: module => {
module.exports = require('node:zlib')
}
}
var __webpack_module_cache__ = {}

function _require(moduleId) {
	var cachedModule = __webpack_module_cache__[moduleId]
	if (cachedModule !== undefined) {
		return cachedModule.exports
	}
	var module = (__webpack_module_cache__[moduleId] = {exports: {}})

	var threw = true
	try {
		__webpack_modules__[moduleId](module, module.exports, _require)
		threw = false
	} finally {
		if (threw) delete __webpack_module_cache__[moduleId]
	}

	return module.exports
}

_require.m = __webpack_modules__

/* webpack/runtime/asset-relocator-loader */
if (typeof _require !== 'undefined') _require.ab = __dirname + '/'

/* webpack/runtime/compat get default export */
;(() => {
	_require.n = module => {
		var getter = module && module.__esModule ? () => module['default'] : () => module
		_require.d(getter, {a: getter})
		return getter
	}
})()

/* webpack/runtime/create fake namespace object */
;(() => {
	var getProto = Object.getPrototypeOf ? obj => Object.getPrototypeOf(obj) : obj => obj.__proto__
	var leafPrototypes
	_require.t = function (value, mode) {
		if (mode & 1) value = this(value)
		if (mode & 8) return value
		if (typeof value === 'object' && value) {
			if (mode & 4 && value.__esModule) return value
			if (mode & 16 && typeof value.then === 'function') return value
		}
		var ns = Object.create(null)
		_require.r(ns)
		var def = {}
		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)]
		for (var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
			Object.getOwnPropertyNames(current).forEach(key => (def[key] = () => value[key]))
		}
		def['default'] = () => value
		_require.d(ns, def)
		return ns
	}
})()

/* webpack/runtime/define property getters */
;(() => {
	_require.d = (exports, definition) => {
		for (var key in definition) {
			if (_require.o(definition, key) && !_require.o(exports, key)) {
				Object.defineProperty(exports, key, {enumerable: true, get: definition[key]})
			}
		}
	}
})()

/* webpack/runtime/ensure chunk */
;(() => {
	_require.f = {}
	_require.e = chunkId => {
		return Promise.all(
			Object.keys(_require.f).reduce((promises, key) => {
				_require.f[key](chunkId, promises)
				return promises
			}, [])
		)
	}
})()

/* webpack/runtime/get javascript chunk filename */
;(() => {
	_require.u = chunkId => {
		return '' + chunkId + '.js'
	}
})()

/* webpack/runtime/hasOwnProperty shorthand */
;(() => {
	_require.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop)
})()

/* webpack/runtime/make namespace object */
;(() => {
	_require.r = exports => {
		if (typeof Symbol !== 'undefined' && Symbol.toStringTag) {
			Object.defineProperty(exports, Symbol.toStringTag, {value: 'Module'})
		}
		Object.defineProperty(exports, '__esModule', {value: true})
	}
})()

/* webpack/runtime/require chunk loading */
;(() => {
	var installedChunks = {index: 1}

	var installChunk = chunk => {
		var moreModules = chunk.modules,
			chunkIds = chunk.ids,
			runtime = chunk.runtime
		for (var moduleId in moreModules) {
			if (_require.o(moreModules, moduleId)) {
				_require.m[moduleId] = moreModules[moduleId]
			}
		}
		if (runtime) runtime(_require)
		for (var i = 0; i < chunkIds.length; i++) installedChunks[chunkIds[i]] = 1
	}

	_require.f.require = (chunkId, promises) => {
		if (!installedChunks[chunkId]) {
			if (true) {
				installChunk(require('./' + _require.u(chunkId)))
			} else installedChunks[chunkId] = 1
		}
	}
})()

var _exports = {}

// src/end-process.ts
const GRACE = 250
const SMALL = 72 * 1024 * 1024
async function endProcess(node, {exitCode, isStuck}, later) {
	await new Promise(resolve => {
		node.stdout.write('', () => {
			resolve()
		})
	})
	if (isStuck && node.platform !== 'win32' && node.execve) {
		node.execve(node.execPath, [node.execPath, '--eval', `process.exit(${String(exitCode)})`], {})
	} else if (isStuck && exitCode !== 0) {
		node.kill(node.pid, 'SIGKILL')
	} else if (exitCode === 0 && node.memoryUsage.rss() < SMALL) {
		node.exit(exitCode)
	} else {
		node.exitCode = exitCode
		later(GRACE, () => {
			node.exit(exitCode)
		})
	}
}

const external_os_all = require('os')
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === undefined) {
		return ''
	} else if (typeof input === 'string' || input instanceof String) {
		return input
	}
	return JSON.stringify(input)
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) {
		return {}
	}
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	}
}
// node_modules/@actions/core/lib/command.js

function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message)
	process.stdout.write(cmd.toString() + external_os_all.EOL)
}
function issue(name, message = '') {
	issueCommand(name, {}, message)
}
const CMD_STRING = '::'
class Command {
	constructor(command, properties, message) {
		if (!command) {
			command = 'missing.command'
		}
		this.command = command
		this.properties = properties
		this.message = message
	}
	toString() {
		let cmdStr = CMD_STRING + this.command
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += ' '
			let first = true
			for (const key in this.properties) {
				if (this.properties.hasOwnProperty(key)) {
					const val = this.properties[key]
					if (val) {
						if (first) {
							first = false
						} else {
							cmdStr += ','
						}
						cmdStr += `${key}=${escapeProperty(val)}`
					}
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`
		return cmdStr
	}
}
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/:/g, '%3A').replace(/,/g, '%2C')
}
const external_crypto_all = require('crypto')
const external_fs_all = require('fs')
// node_modules/@actions/core/lib/file-command.js

function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`]
	if (!filePath) {
		throw new Error(`Unable to find environment variable for file command ${command}`)
	}
	if (!external_fs_all.existsSync(filePath)) {
		throw new Error(`Missing file at path: ${filePath}`)
	}
	external_fs_all.appendFileSync(filePath, `${toCommandValue(message)}${external_os_all.EOL}`, {encoding: 'utf8'})
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${external_crypto_all.randomUUID()}`
	const convertedValue = toCommandValue(value)
	if (key.includes(delimiter)) {
		throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`)
	}
	if (convertedValue.includes(delimiter)) {
		throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`)
	}
	return `${key}<<${delimiter}${external_os_all.EOL}${convertedValue}${external_os_all.EOL}${delimiter}`
}
// src/report/runner.ts

function githubRunner(process) {
	const {env, stdout, platform} = process
	const append = (file, content) => {
		try {
			appendTo(env, file, content)
		} catch (error) {
			throw Object.assign(error, {user: process.getuid?.()})
		}
	}
	return {
		platform,
		input: name => env[`INPUT_${name.toUpperCase()}`] ?? '',
		mask: values => {
			stdout.cork()
			for (const value of values) issueCommand('add-mask', {}, value)
			stdout.uncork()
		},
		outputs: values => {
			const lines = [...values].map(([name, value]) => prepareKeyValueMessage(name, value))
			if (lines.length > 0) append('OUTPUT', lines.join('\n'))
		},
		exportVariable: (name, value) => {
			append('ENV', prepareKeyValueMessage(name, value))
		},
		info: line => {
			stdout.write(`${line}\n`)
		},
		debug: line => {
			issueCommand('debug', {}, line)
		},
		notice: message => {
			issueCommand('notice', {}, message)
		},
		warning: message => {
			issueCommand('warning', {}, message)
		},
		error: (message, title) => {
			issueCommand('error', {title}, message)
		},
		summary: markdown => {
			append('STEP_SUMMARY', markdown)
		}
	}
}
function appendTo(env, file, content) {
	if (!env[`GITHUB_${file}`]) {
		const code = `GITHUB_${file} is not set`
		throw Object.assign(new Error(code), {code})
	}
	issueFileCommand(file, content)
}

var failure = _require(5530)
var progress = _require(4474)
const node_https_all = require('node:https')
var node_https_default = _require.n(node_https_all)
var node_stream_ = _require(7075)
const external_http_all = require('http')
var external_http_namespaceObject_0 = _require.t(external_http_all, 2)
const external_https_all = require('https')
var external_https_namespaceObject_0 = _require.t(external_https_all, 2)
// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
	const usingSsl = reqUrl.protocol === 'https:'
	if (checkBypass(reqUrl)) {
		return undefined
	}
	const proxyVar = (() => {
		if (usingSsl) {
			return process.env['https_proxy'] || process.env['HTTPS_PROXY']
		} else {
			return process.env['http_proxy'] || process.env['HTTP_PROXY']
		}
	})()
	if (proxyVar) {
		try {
			return new DecodedURL(proxyVar)
		} catch (_a) {
			if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://')) return new DecodedURL(`http://${proxyVar}`)
		}
	} else {
		return undefined
	}
}
function checkBypass(reqUrl) {
	if (!reqUrl.hostname) {
		return false
	}
	const reqHost = reqUrl.hostname
	if (isLoopbackAddress(reqHost)) {
		return true
	}
	const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || ''
	if (!noProxy) {
		return false
	}
	let reqPort
	if (reqUrl.port) {
		reqPort = Number(reqUrl.port)
	} else if (reqUrl.protocol === 'http:') {
		reqPort = 80
	} else if (reqUrl.protocol === 'https:') {
		reqPort = 443
	}
	const upperReqHosts = [reqUrl.hostname.toUpperCase()]
	if (typeof reqPort === 'number') {
		upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`)
	}
	for (const upperNoProxyItem of noProxy
		.split(',')
		.map(x => x.trim().toUpperCase())
		.filter(x => x)) {
		if (
			upperNoProxyItem === '*' ||
			upperReqHosts.some(
				x => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || (upperNoProxyItem.startsWith('.') && x.endsWith(`${upperNoProxyItem}`))
			)
		) {
			return true
		}
	}
	return false
}
function isLoopbackAddress(host) {
	const hostLower = host.toLowerCase()
	return hostLower === 'localhost' || hostLower.startsWith('127.') || hostLower.startsWith('[::1]') || hostLower.startsWith('[0:0:0:0:0:0:0:1]')
}
class DecodedURL extends URL {
	constructor(url, base) {
		super(url, base)
		this._decodedUsername = decodeURIComponent(super.username)
		this._decodedPassword = decodeURIComponent(super.password)
	}
	get username() {
		return this._decodedUsername
	}
	get password() {
		return this._decodedPassword
	}
}
// stand-ins/tunnel.ts
function absent() {
	throw new Error('tunnel is not part of this bundle: see stand-ins/tunnel.ts')
}
const httpsOverHttp = absent
const httpsOverHttps = absent
const httpOverHttp = absent
const httpOverHttps = absent

// stand-ins/undici.ts
function ProxyAgent() {
	throw new Error('undici is not part of this bundle: see stand-ins/undici.ts')
}

// node_modules/@actions/http-client/lib/index.js
var __awaiter =
	(undefined && undefined.__awaiter) ||
	function (thisArg, _arguments, P, generator) {
		function adopt(value) {
			return value instanceof P
				? value
				: new P(function (resolve) {
						resolve(value)
					})
		}
		return new (P || (P = Promise))(function (resolve, reject) {
			function fulfilled(value) {
				try {
					step(generator.next(value))
				} catch (e) {
					reject(e)
				}
			}
			function rejected(value) {
				try {
					step(generator['throw'](value))
				} catch (e) {
					reject(e)
				}
			}
			function step(result) {
				result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected)
			}
			step((generator = generator.apply(thisArg, _arguments || [])).next())
		})
	}

var HttpCodes
;(function (HttpCodes) {
	HttpCodes[(HttpCodes['OK'] = 200)] = 'OK'
	HttpCodes[(HttpCodes['MultipleChoices'] = 300)] = 'MultipleChoices'
	HttpCodes[(HttpCodes['MovedPermanently'] = 301)] = 'MovedPermanently'
	HttpCodes[(HttpCodes['ResourceMoved'] = 302)] = 'ResourceMoved'
	HttpCodes[(HttpCodes['SeeOther'] = 303)] = 'SeeOther'
	HttpCodes[(HttpCodes['NotModified'] = 304)] = 'NotModified'
	HttpCodes[(HttpCodes['UseProxy'] = 305)] = 'UseProxy'
	HttpCodes[(HttpCodes['SwitchProxy'] = 306)] = 'SwitchProxy'
	HttpCodes[(HttpCodes['TemporaryRedirect'] = 307)] = 'TemporaryRedirect'
	HttpCodes[(HttpCodes['PermanentRedirect'] = 308)] = 'PermanentRedirect'
	HttpCodes[(HttpCodes['BadRequest'] = 400)] = 'BadRequest'
	HttpCodes[(HttpCodes['Unauthorized'] = 401)] = 'Unauthorized'
	HttpCodes[(HttpCodes['PaymentRequired'] = 402)] = 'PaymentRequired'
	HttpCodes[(HttpCodes['Forbidden'] = 403)] = 'Forbidden'
	HttpCodes[(HttpCodes['NotFound'] = 404)] = 'NotFound'
	HttpCodes[(HttpCodes['MethodNotAllowed'] = 405)] = 'MethodNotAllowed'
	HttpCodes[(HttpCodes['NotAcceptable'] = 406)] = 'NotAcceptable'
	HttpCodes[(HttpCodes['ProxyAuthenticationRequired'] = 407)] = 'ProxyAuthenticationRequired'
	HttpCodes[(HttpCodes['RequestTimeout'] = 408)] = 'RequestTimeout'
	HttpCodes[(HttpCodes['Conflict'] = 409)] = 'Conflict'
	HttpCodes[(HttpCodes['Gone'] = 410)] = 'Gone'
	HttpCodes[(HttpCodes['TooManyRequests'] = 429)] = 'TooManyRequests'
	HttpCodes[(HttpCodes['InternalServerError'] = 500)] = 'InternalServerError'
	HttpCodes[(HttpCodes['NotImplemented'] = 501)] = 'NotImplemented'
	HttpCodes[(HttpCodes['BadGateway'] = 502)] = 'BadGateway'
	HttpCodes[(HttpCodes['ServiceUnavailable'] = 503)] = 'ServiceUnavailable'
	HttpCodes[(HttpCodes['GatewayTimeout'] = 504)] = 'GatewayTimeout'
})(HttpCodes || (HttpCodes = {}))
var Headers
;(function (Headers) {
	Headers['Accept'] = 'accept'
	Headers['ContentType'] = 'content-type'
})(Headers || (Headers = {}))
var MediaTypes
;(function (MediaTypes) {
	MediaTypes['ApplicationJson'] = 'application/json'
})(MediaTypes || (MediaTypes = {}))
function lib_getProxyUrl(serverUrl) {
	const proxyUrl = pm.getProxyUrl(new URL(serverUrl))
	return proxyUrl ? proxyUrl.href : ''
}
const HttpRedirectCodes = [HttpCodes.MovedPermanently, HttpCodes.ResourceMoved, HttpCodes.SeeOther, HttpCodes.TemporaryRedirect, HttpCodes.PermanentRedirect]
const HttpResponseRetryCodes = [HttpCodes.BadGateway, HttpCodes.ServiceUnavailable, HttpCodes.GatewayTimeout]
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD']
const ExponentialBackoffCeiling = 10
const ExponentialBackoffTimeSlice = 5
class HttpClientError extends Error {
	constructor(message, statusCode) {
		super(message)
		this.name = 'HttpClientError'
		this.statusCode = statusCode
		Object.setPrototypeOf(this, HttpClientError.prototype)
	}
}
class HttpClientResponse {
	constructor(message) {
		this.message = message
	}
	readBody() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise(resolve =>
				__awaiter(this, void 0, void 0, function* () {
					let output = Buffer.alloc(0)
					this.message.on('data', chunk => {
						output = Buffer.concat([output, chunk])
					})
					this.message.on('end', () => {
						resolve(output.toString())
					})
				})
			)
		})
	}
	readBodyBuffer() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise(resolve =>
				__awaiter(this, void 0, void 0, function* () {
					const chunks = []
					this.message.on('data', chunk => {
						chunks.push(chunk)
					})
					this.message.on('end', () => {
						resolve(Buffer.concat(chunks))
					})
				})
			)
		})
	}
}
function isHttps(requestUrl) {
	const parsedUrl = new URL(requestUrl)
	return parsedUrl.protocol === 'https:'
}
class HttpClient {
	constructor(userAgent, handlers, requestOptions) {
		this._ignoreSslError = false
		this._allowRedirects = true
		this._allowRedirectDowngrade = false
		this._maxRedirects = 50
		this._allowRetries = false
		this._maxRetries = 1
		this._keepAlive = false
		this._disposed = false
		this.userAgent = this._getUserAgentWithOrchestrationId(userAgent)
		this.handlers = handlers || []
		this.requestOptions = requestOptions
		if (requestOptions) {
			if (requestOptions.ignoreSslError != null) {
				this._ignoreSslError = requestOptions.ignoreSslError
			}
			this._socketTimeout = requestOptions.socketTimeout
			if (requestOptions.allowRedirects != null) {
				this._allowRedirects = requestOptions.allowRedirects
			}
			if (requestOptions.allowRedirectDowngrade != null) {
				this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade
			}
			if (requestOptions.maxRedirects != null) {
				this._maxRedirects = Math.max(requestOptions.maxRedirects, 0)
			}
			if (requestOptions.keepAlive != null) {
				this._keepAlive = requestOptions.keepAlive
			}
			if (requestOptions.allowRetries != null) {
				this._allowRetries = requestOptions.allowRetries
			}
			if (requestOptions.maxRetries != null) {
				this._maxRetries = requestOptions.maxRetries
			}
		}
	}
	options(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('OPTIONS', requestUrl, null, additionalHeaders || {})
		})
	}
	get(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('GET', requestUrl, null, additionalHeaders || {})
		})
	}
	del(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('DELETE', requestUrl, null, additionalHeaders || {})
		})
	}
	post(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('POST', requestUrl, data, additionalHeaders || {})
		})
	}
	patch(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('PATCH', requestUrl, data, additionalHeaders || {})
		})
	}
	put(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('PUT', requestUrl, data, additionalHeaders || {})
		})
	}
	head(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request('HEAD', requestUrl, null, additionalHeaders || {})
		})
	}
	sendStream(verb, requestUrl, stream, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request(verb, requestUrl, stream, additionalHeaders)
		})
	}
	getJson(requestUrl_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson)
			const res = yield this.get(requestUrl, additionalHeaders)
			return this._processResponse(res, this.requestOptions)
		})
	}
	postJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2)
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson)
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson)
			const res = yield this.post(requestUrl, data, additionalHeaders)
			return this._processResponse(res, this.requestOptions)
		})
	}
	putJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2)
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson)
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson)
			const res = yield this.put(requestUrl, data, additionalHeaders)
			return this._processResponse(res, this.requestOptions)
		})
	}
	patchJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2)
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson)
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson)
			const res = yield this.patch(requestUrl, data, additionalHeaders)
			return this._processResponse(res, this.requestOptions)
		})
	}
	request(verb, requestUrl, data, headers) {
		return __awaiter(this, void 0, void 0, function* () {
			if (this._disposed) {
				throw new Error('Client has already been disposed.')
			}
			const parsedUrl = new URL(requestUrl)
			let info = this._prepareRequest(verb, parsedUrl, headers)
			const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1
			let numTries = 0
			let response
			do {
				response = yield this.requestRaw(info, data)
				if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
					let authenticationHandler
					for (const handler of this.handlers) {
						if (handler.canHandleAuthentication(response)) {
							authenticationHandler = handler
							break
						}
					}
					if (authenticationHandler) {
						return authenticationHandler.handleAuthentication(this, info, data)
					} else {
						return response
					}
				}
				let redirectsRemaining = this._maxRedirects
				while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
					const redirectUrl = response.message.headers['location']
					if (!redirectUrl) {
						break
					}
					const parsedRedirectUrl = new URL(redirectUrl)
					if (parsedUrl.protocol === 'https:' && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) {
						throw new Error(
							'Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.'
						)
					}
					yield response.readBody()
					if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
						for (const header in headers) {
							if (header.toLowerCase() === 'authorization') {
								delete headers[header]
							}
						}
					}
					info = this._prepareRequest(verb, parsedRedirectUrl, headers)
					response = yield this.requestRaw(info, data)
					redirectsRemaining--
				}
				if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) {
					return response
				}
				numTries += 1
				if (numTries < maxTries) {
					yield response.readBody()
					yield this._performExponentialBackoff(numTries)
				}
			} while (numTries < maxTries)
			return response
		})
	}
	dispose() {
		if (this._agent) {
			this._agent.destroy()
		}
		this._disposed = true
	}
	requestRaw(info, data) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => {
				function callbackForResult(err, res) {
					if (err) {
						reject(err)
					} else if (!res) {
						reject(new Error('Unknown error'))
					} else {
						resolve(res)
					}
				}
				this.requestRawWithCallback(info, data, callbackForResult)
			})
		})
	}
	requestRawWithCallback(info, data, onResult) {
		if (typeof data === 'string') {
			if (!info.options.headers) {
				info.options.headers = {}
			}
			info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8')
		}
		let callbackCalled = false
		function handleResult(err, res) {
			if (!callbackCalled) {
				callbackCalled = true
				onResult(err, res)
			}
		}
		const req = info.httpModule.request(info.options, msg => {
			const res = new HttpClientResponse(msg)
			handleResult(undefined, res)
		})
		let socket
		req.on('socket', sock => {
			socket = sock
		})
		req.setTimeout(this._socketTimeout || 3 * 60000, () => {
			if (socket) {
				socket.end()
			}
			handleResult(new Error(`Request timeout: ${info.options.path}`))
		})
		req.on('error', function (err) {
			handleResult(err)
		})
		if (data && typeof data === 'string') {
			req.write(data, 'utf8')
		}
		if (data && typeof data !== 'string') {
			data.on('close', function () {
				req.end()
			})
			data.pipe(req)
		} else {
			req.end()
		}
	}
	getAgent(serverUrl) {
		const parsedUrl = new URL(serverUrl)
		return this._getAgent(parsedUrl)
	}
	getAgentDispatcher(serverUrl) {
		const parsedUrl = new URL(serverUrl)
		const proxyUrl = getProxyUrl(parsedUrl)
		const useProxy = proxyUrl && proxyUrl.hostname
		if (!useProxy) {
			return
		}
		return this._getProxyAgentDispatcher(parsedUrl, proxyUrl)
	}
	_prepareRequest(method, requestUrl, headers) {
		const info = {}
		info.parsedUrl = requestUrl
		const usingSsl = info.parsedUrl.protocol === 'https:'
		info.httpModule = usingSsl ? external_https_namespaceObject_0 : external_http_namespaceObject_0
		const defaultPort = usingSsl ? 443 : 80
		info.options = {}
		info.options.host = info.parsedUrl.hostname
		info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort
		info.options.path = (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '')
		info.options.method = method
		info.options.headers = this._mergeHeaders(headers)
		if (this.userAgent != null) {
			info.options.headers['user-agent'] = this.userAgent
		}
		info.options.agent = this._getAgent(info.parsedUrl)
		if (this.handlers) {
			for (const handler of this.handlers) {
				handler.prepareRequest(info.options)
			}
		}
		return info
	}
	_mergeHeaders(headers) {
		if (this.requestOptions && this.requestOptions.headers) {
			return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}))
		}
		return lowercaseKeys(headers || {})
	}
	_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
		let clientHeader
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[header]
			if (headerValue) {
				clientHeader = typeof headerValue === 'number' ? headerValue.toString() : headerValue
			}
		}
		const additionalValue = additionalHeaders[header]
		if (additionalValue !== undefined) {
			return typeof additionalValue === 'number' ? additionalValue.toString() : additionalValue
		}
		if (clientHeader !== undefined) {
			return clientHeader
		}
		return _default
	}
	_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
		let clientHeader
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType]
			if (headerValue) {
				if (typeof headerValue === 'number') {
					clientHeader = String(headerValue)
				} else if (Array.isArray(headerValue)) {
					clientHeader = headerValue.join(', ')
				} else {
					clientHeader = headerValue
				}
			}
		}
		const additionalValue = additionalHeaders[Headers.ContentType]
		if (additionalValue !== undefined) {
			if (typeof additionalValue === 'number') {
				return String(additionalValue)
			} else if (Array.isArray(additionalValue)) {
				return additionalValue.join(', ')
			} else {
				return additionalValue
			}
		}
		if (clientHeader !== undefined) {
			return clientHeader
		}
		return _default
	}
	_getAgent(parsedUrl) {
		let agent
		const proxyUrl = getProxyUrl(parsedUrl)
		const useProxy = proxyUrl && proxyUrl.hostname
		if (this._keepAlive && useProxy) {
			agent = this._proxyAgent
		}
		if (!useProxy) {
			agent = this._agent
		}
		if (agent) {
			return agent
		}
		const usingSsl = parsedUrl.protocol === 'https:'
		let maxSockets = 100
		if (this.requestOptions) {
			maxSockets = this.requestOptions.maxSockets || external_http_all.globalAgent.maxSockets
		}
		if (proxyUrl && proxyUrl.hostname) {
			const agentOptions = {
				maxSockets,
				keepAlive: this._keepAlive,
				proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && {proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`}), {
					host: proxyUrl.hostname,
					port: proxyUrl.port
				})
			}
			let tunnelAgent
			const overHttps = proxyUrl.protocol === 'https:'
			if (usingSsl) {
				tunnelAgent = overHttps ? httpsOverHttps : httpsOverHttp
			} else {
				tunnelAgent = overHttps ? httpOverHttps : httpOverHttp
			}
			agent = tunnelAgent(agentOptions)
			this._proxyAgent = agent
		}
		if (!agent) {
			const options = {keepAlive: this._keepAlive, maxSockets}
			agent = usingSsl ? new external_https_all.Agent(options) : new external_http_all.Agent(options)
			this._agent = agent
		}
		if (usingSsl && this._ignoreSslError) {
			agent.options = Object.assign(agent.options || {}, {rejectUnauthorized: false})
		}
		return agent
	}
	_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
		let proxyAgent
		if (this._keepAlive) {
			proxyAgent = this._proxyAgentDispatcher
		}
		if (proxyAgent) {
			return proxyAgent
		}
		const usingSsl = parsedUrl.protocol === 'https:'
		proxyAgent = new ProxyAgent(
			Object.assign(
				{uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1},
				(proxyUrl.username || proxyUrl.password) && {token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`}
			)
		)
		this._proxyAgentDispatcher = proxyAgent
		if (usingSsl && this._ignoreSslError) {
			proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {rejectUnauthorized: false})
		}
		return proxyAgent
	}
	_getUserAgentWithOrchestrationId(userAgent) {
		const baseUserAgent = userAgent || 'actions/http-client'
		const orchId = process.env['ACTIONS_ORCHESTRATION_ID']
		if (orchId) {
			const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_')
			return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`
		}
		return baseUserAgent
	}
	_performExponentialBackoff(retryNumber) {
		return __awaiter(this, void 0, void 0, function* () {
			retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber)
			const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber)
			return new Promise(resolve => setTimeout(() => resolve(), ms))
		})
	}
	_processResponse(res, options) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) =>
				__awaiter(this, void 0, void 0, function* () {
					const statusCode = res.message.statusCode || 0
					const response = {statusCode, result: null, headers: {}}
					if (statusCode === HttpCodes.NotFound) {
						resolve(response)
					}
					function dateTimeDeserializer(key, value) {
						if (typeof value === 'string') {
							const a = new Date(value)
							if (!isNaN(a.valueOf())) {
								return a
							}
						}
						return value
					}
					let obj
					let contents
					try {
						contents = yield res.readBody()
						if (contents && contents.length > 0) {
							if (options && options.deserializeDates) {
								obj = JSON.parse(contents, dateTimeDeserializer)
							} else {
								obj = JSON.parse(contents)
							}
							response.result = obj
						}
						response.headers = res.message.headers
					} catch (err) {}
					if (statusCode > 299) {
						let msg
						if (obj && obj.message) {
							msg = obj.message
						} else if (contents && contents.length > 0) {
							msg = contents
						} else {
							msg = `Failed request: (${statusCode})`
						}
						const err = new HttpClientError(msg, statusCode)
						err.result = response.result
						reject(err)
					} else {
						resolve(response)
					}
				})
			)
		})
	}
}
const lowercaseKeys = obj => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {})
var activities = _require(659)
var _failure = _require(2646)
var secret = _require(7455)
var network_error = _require(137)
// src/http/watchdog.ts
const PROGRESS = 4096
function watchdog({clock, deadline}, bark) {
	let patience = Infinity
	let progressed = 0
	let barksAt = Infinity
	let wakesAt = Infinity
	let callOff = () => undefined
	const sleep = () => {
		callOff()
		wakesAt = barksAt
		callOff = clock.after(Math.max(0, barksAt - clock.elapsed()), () => {
			wakesAt = Infinity
			if (clock.elapsed() >= barksAt) bark()
			else if (barksAt < Infinity) sleep()
		})
	}
	const restart = () => {
		progressed = 0
		barksAt = clock.elapsed() + patience
		if (barksAt < wakesAt) sleep()
	}
	return {
		allow: share => {
			patience = share < 1 ? deadline.remaining() * share : Infinity
			restart()
		},
		progress: bytes => {
			progressed += bytes
			if (progressed >= PROGRESS) restart()
		},
		stop: () => {
			patience = barksAt = wakesAt = Infinity
			callOff()
		}
	}
}

// src/http/attempt.ts

const NEVER = 2 ** 31 - 1
const client = new HttpClient('', [], {allowRedirects: false, allowRetries: false, socketTimeout: NEVER})
function isWanted({accepts}, status) {
	return accepts?.(status) ?? status < 300
}
async function attempt(request, read, patience, wire) {
	const {deadline} = wire
	let bytes = 0
	let phase = 'answer'
	let peer = {host: request.url.hostname, port: portOf(request.url), isProxy: false}
	let head
	const stop = new AbortController()
	const watch = watchdog(wire, () => {
		stop.abort(new network_error.NetworkError(phase, 'ETIMEDOUT', peer))
	})
	const enter = (entered, whom) => {
		if (stop.signal.aborted) return
		phase = entered
		peer = whom
		deadline.enter(activities.activities[entered](whom.host, head?.status ?? 0))
		if (entered === 'lookup') watch.allow(patience.connecting)
		if (entered === 'answer' || entered === 'body') watch.allow(patience.answering)
	}
	const cut = () => {
		stop.abort(deadline.signal.reason)
	}
	deadline.signal.throwIfAborted()
	deadline.signal.addEventListener('abort', cut, {once: true})
	enter('answer', peer)
	try {
		const fail = error => {
			stop.abort(error)
		}
		const hooks = {trace: enter, stop: stop.signal, progress: watch.progress, fail}
		const content = contentOf(request.body, hooks)
		if (!request.repeatable) wire.connections.destroy()
		const message = await transmit(request, content, wire.connections, hooks)
		wire.connections.hear(message.headers.date)
		head = {status: Number(message.statusCode), headers: headersOf(message)}
		enter('body', peer)
		if (!isWanted(request, head.status)) watch.allow(1 / 2)
		message.on('data', chunk => {
			bytes += chunk.length
			watch.progress(chunk.length)
		})
		message.pause()
		const body = await read(head, message)
		message.resume()
		if (content instanceof node_stream_.Readable && !content.readableEnded) stop.abort()
		return {head, body, bytes}
	} catch (error) {
		const isKnown = error instanceof _failure.Failure || error instanceof network_error.NetworkError
		stop.abort(isKnown ? error : new network_error.NetworkError(phase, network_error.codeOf(error), peer))
		const lost = stop.signal.reason
		if (head) return {head, body: await read(head, undefined), bytes, lost}
		if (lost instanceof _failure.Failure) throw lost
		return {lost}
	} finally {
		watch.stop()
		deadline.signal.removeEventListener('abort', cut)
	}
}
async function transmit(request, content, agent, hooks) {
	const {url, body} = request
	const length = body !== undefined && typeof body === 'object' && 'bytes' in body ? {'content-length': body.bytes} : {}
	const options = {
		trace: hooks.trace,
		stop: hooks.stop,
		host: url.hostname,
		servername: url.hostname,
		port: portOf(url),
		path: url.pathname + url.search,
		method: request.method,
		headers: {
			'user-agent': 'cyberark-platform-token',
			'accept-encoding': 'identity',
			...Object.fromEntries([...request.headers].map(([name, value]) => [name, plain(value)])),
			...length
		},
		agent
	}
	const {message} = await client.requestRaw({options, parsedUrl: url, httpModule: candidHttps}, content)
	return message
}
const candidHttps = {
	...node_https_default(),
	request: (options, onAnswer) => {
		const request = node_https_default().request(options, onAnswer)
		options.stop.addEventListener('abort', () => request.destroy(), {once: true})
		return request.once('close', () => {
			request.emit('error', network_error.closedEarly())
		})
	}
}
function contentOf(body, hooks) {
	if (body === undefined) return null
	if (typeof body === 'string' || body instanceof secret.Secret) return plain(body)
	const stream = body.open()
	stream.on('data', chunk => {
		hooks.progress(chunk.length)
	})
	stream.on('error', error => {
		hooks.fail(error instanceof _failure.Failure ? error : failure.failure('bodyFileUnreadable', network_error.codeOf(error)))
	})
	hooks.stop.addEventListener('abort', () => stream.destroy(), {once: true})
	return stream
}
function plain(value) {
	return typeof value === 'string' ? value : value.reveal()
}
function portOf(url) {
	return url.port === '' ? 443 : Number(url.port)
}
function headersOf(message) {
	const headers = new Map()
	for (const [name, values] of Object.entries(message.headersDistinct)) {
		if (name !== 'set-cookie') headers.set(name, values.join(', '))
	}
	return headers
}

const node_http_all = require('node:http')
var node_http_default = _require.n(node_http_all)
const node_net_all = require('node:net')
var node_net_default = _require.n(node_net_all)
const node_tls_all = require('node:tls')
var node_tls_default = _require.n(node_tls_all)
// src/http/address-patterns.ts

const LONG = 1000
function compileAddressPatterns() {
	node_net_default().isIP(' '.repeat(LONG))
}

// src/http/connection-ahead.ts
const FRESH = 5000
class ConnectionAhead {
	#abandon = new AbortController()
	#socket
	#stage
	#trace = (phase, peer) => {
		this.#stage = [phase, peer]
	}
	constructor(server, connect) {
		this.#stage = ['lookup', server]
		this.#socket = connect((phase, peer) => {
			this.#trace(phase, peer)
		}, this.#abandon.signal)
		this.#socket.then(
			socket => socket.setTimeout(FRESH, () => socket.destroy()),
			() => undefined
		)
	}
	async take(trace, stop) {
		const abandon = () => {
			this.#abandon.abort()
		}
		stop.addEventListener('abort', abandon, {once: true})
		trace(...this.#stage)
		this.#trace = trace
		const socket = await this.#socket
		socket.setTimeout(0)
		const isFresh = socket.readable && socket.writable && socket.readableLength === 0
		if (isFresh) return socket
		socket.destroy()
		return undefined
	}
}

// src/http/dial.ts

const FOR_EACH_ADDRESS = 5000
function directDial(lookup, forEachAddress = FOR_EACH_ADDRESS) {
	return (host, port) => node_net_default().connect({host, port, lookup, autoSelectFamilyAttemptTimeout: forEachAddress})
}

// src/http/settled.ts

function settled(socket, event, trouble) {
	return new Promise((resolve, reject) => {
		const closed = () => {
			reject(trouble(network_error.closedEarly()))
		}
		const failed = error => {
			reject(trouble(error))
		}
		socket.once('close', closed).once('error', failed)
		socket.once(event, () => {
			socket.off('close', closed).off('error', failed)
			resolve(socket)
		})
	})
}

// src/http/connections.ts

class Connections extends node_https_default().Agent {
	#proxyFor
	#dial
	#clock
	#open = new Set()
	#servers = new Set()
	#ahead = new Map()
	#serverReached = Promise.withResolvers()
	clockAhead
	#isClosed = false
	#pendingLookups = 0
	#secureContext
	constructor(proxyFor, clock, dial) {
		super({keepAlive: true})
		this.#proxyFor = proxyFor
		this.#clock = clock
		this.#dial = dial ?? directDial(this.#lookup)
		compileAddressPatterns()
	}
	get isLookupPending() {
		return this.#pendingLookups > 0
	}
	get serverReached() {
		return this.#serverReached.promise
	}
	hear(date) {
		const told = Date.parse(date ?? '')
		if (told) this.clockAhead = this.#clock.now() - told
	}
	createConnection(options, callback) {
		this.#provide(options).then(
			socket => callback(null, socket),
			error => callback(error, undefined)
		)
	}
	prepare(host, port) {
		const server = {host, port, isProxy: false}
		if (this.#servers.has(nameOf(server)) || this.#isClosed) return
		const ahead = new ConnectionAhead(server, (trace, stop) => this.#connect(server, trace, stop))
		this.#ahead.set(nameOf(server), ahead)
	}
	close() {
		this.#isClosed = true
		for (const socket of this.#open) socket.destroy()
		this.destroy()
	}
	async #provide({host, port, trace, stop}) {
		const server = {host, port, isProxy: false}
		const ahead = this.#ahead.get(nameOf(server))
		this.#ahead.delete(nameOf(server))
		trace('lookup', server)
		const ready = ahead && (await ahead.take(trace, stop))
		stop.throwIfAborted()
		const socket = ready ?? (await this.#connect(server, trace, stop))
		trace('answer', server)
		return socket
	}
	async #connect(server, trace, stop) {
		this.#servers.add(nameOf(server))
		const proxy = this.#proxyFor(server.host, server.port)
		const way = proxy ? await this.#tunnel(proxy, server, trace, stop) : await this.#reach(server, trace, stop)
		this.#serverReached.resolve(undefined)
		return this.#secure(way, server, trace, stop)
	}
	async #tunnel(proxy, server, trace, stop) {
		const peer = {host: proxy.host, port: proxy.port, isProxy: true}
		const plain = await this.#reach(peer, trace, stop)
		const way = proxy.secure ? await this.#secure(plain, peer, trace, stop) : plain
		trace('proxy', peer)
		const target = nameOf(server)
		const authorization = proxy.authorization?.reveal()
		const request = node_http_default().request({
			method: 'CONNECT',
			path: target,
			headers: {host: target, ...(authorization === undefined ? {} : {'proxy-authorization': authorization})},
			createConnection: () => way
		})
		return new Promise((resolve, reject) => {
			request.once('error', error => {
				reject(new network_error.NetworkError('proxy', network_error.codeOf(error), peer))
			})
			request.once('connect', (response, socket, head) => {
				this.hear(response.headers.date)
				if (String(response.statusCode).startsWith('2')) {
					if (head.length > 0) socket.unshift(head)
					resolve(socket)
				} else {
					socket.destroy()
					const offered = response.headers['proxy-authenticate']
					reject(new network_error.NetworkError('proxy', String(response.statusCode), peer, {offered}))
				}
			})
			request.end()
			void this.#getReadyForTls(server.host)
		})
	}
	async #getReadyForTls(host) {
		await this.#clock.turn()
		try {
			this.#tlsWith(host)
		} catch {}
	}
	#tlsWith(host) {
		return {
			host,
			...(node_net_default().isIP(host) > 0 ? {} : {servername: host}),
			secureContext: (this.#secureContext ??= node_tls_default().createSecureContext()),
			ALPNProtocols: ['http/1.1'],
			rejectUnauthorized: true
		}
	}
	async #reach(peer, trace, stop) {
		let phase = 'lookup'
		trace(phase, peer)
		const socket = this.#track(this.#dial(peer.host, peer.port), stop)
		socket.setNoDelay(true)
		const found = error => {
			if (error) return
			phase = 'connect'
			trace(phase, peer)
		}
		if (node_net_default().isIP(peer.host) > 0) found()
		else socket.once('lookup', found)
		if (!peer.isProxy) void this.#getReadyForTls(peer.host)
		return settled(socket, 'connect', error => new network_error.NetworkError(phase, network_error.codeOf(error), peer))
	}
	async #secure(way, peer, trace, stop) {
		trace('tls', peer)
		const socket = node_tls_default().connect({...this.#tlsWith(peer.host), socket: way})
		this.#track(socket, stop)
		let certificate
		socket.prependListener('secure', () => {
			certificate = socket.getPeerCertificate()
		})
		return settled(socket, 'secureConnect', error => new network_error.NetworkError('tls', network_error.codeOf(error), peer, {certificate}))
	}
	#track(socket, stop) {
		const end = () => {
			socket.destroy()
		}
		this.#open.add(socket)
		socket.on('error', () => undefined)
		stop.addEventListener('abort', end, {once: true})
		socket.once('close', () => {
			this.#open.delete(socket)
			stop.removeEventListener('abort', end)
		})
		return socket
	}
	#lookup = (host, options, callback) => {
		this.#pendingLookups++
		void Promise.resolve()
			.then(_require.t.bind(_require, 610, 23))
			.then(({default: dns}) => {
				dns.lookup(host, options, (error, address, family) => {
					this.#pendingLookups--
					callback(error, address, family)
				})
			})
	}
}
function nameOf({host, port}) {
	return `${host}:${String(port)}`
}

// src/http/proxy.ts

function proxyEnvironment(env) {
	const valueOf = name => (env[name] ?? '').trim()
	const either = name => valueOf(name.toLowerCase()) || valueOf(name)
	const isOverridden = name => valueOf(name) !== '' && either(name) !== valueOf(name)
	return {
		httpsProxy: either('HTTPS_PROXY'),
		noProxy: either('NO_PROXY'),
		variable: Object.keys(env).includes('https_proxy') && valueOf('https_proxy') ? 'https_proxy' : 'HTTPS_PROXY',
		differing: ['HTTPS_PROXY', 'NO_PROXY'].filter(isOverridden).map(name => [name.toLowerCase(), name])
	}
}
function proxyFor(host, port, environment, log) {
	if (environment.httpsProxy === '' || isExempt(host, port, environment.noProxy)) return undefined
	const url = URL.parse(environment.httpsProxy)
	if (url === null || !/^https?:\/\//.test(environment.httpsProxy.toLowerCase())) {
		throw failure.failure('proxyUrlUnusable', environment.variable)
	}
	const secure = url.protocol === 'https:'
	return {
		secure,
		host: url.hostname.replace(/[[\]]/g, ''),
		port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
		authorization: authorizationOf(url, environment.variable, log)
	}
}
function authorizationOf(url, variable, log) {
	if (url.username === '' && url.password === '') return undefined
	try {
		const password = decodeURIComponent(url.password)
		const pair = `${decodeURIComponent(url.username)}:${password}`
		const basic = Buffer.from(pair).toString('base64')
		log.conceal([pair, password, basic])
		return new secret.Secret(`Basic ${basic}`)
	} catch {
		throw failure.failure('proxyCredentialsUnusable', variable)
	}
}
function isExempt(host, port, noProxy) {
	const ownPort = `:${String(port)}`
	return noProxy
		.toLowerCase()
		.split(/[\s,]/)
		.some(entry => {
			const name = entry.endsWith(ownPort) ? entry.slice(0, -ownPort.length) : entry
			const suffix = name.replace(/^\*?\./, '')
			return name === '*' || host === suffix || host.endsWith(`.${suffix}`)
		})
}

// src/http/send.ts

function createHttp(surroundings) {
	const proxies = proxyEnvironment(surroundings.env)
	const connections = new Connections((host, port) => proxyFor(host, port, proxies, surroundings.log), surroundings.clock, surroundings.dial)
	return {
		send: (request, read) => send(request, read, connections, {...surroundings, proxies}),
		advice: proxies.differing.map(([counts, ignored]) => failure.warning('variablesDiffer', counts, ignored)),
		prepare: host => {
			connections.prepare(host, 443)
		},
		close: () => {
			connections.close()
		},
		serverReached: connections.serverReached,
		get clockAhead() {
			return connections.clockAhead
		},
		get isLookupPending() {
			return connections.isLookupPending
		}
	}
}
async function send(request, read, connections, {proxies, ...surroundings}) {
	const {clock, deadline, log} = surroundings
	const started = clock.elapsed()
	const wire = {clock, deadline, connections}
	for (let number = 1; ; number++) {
		const sent = clock.elapsed()
		const received = await attempt(request, read, patienceFor(request, number, surroundings), wire)
		const {head, bytes, lost} = received
		const isAnswer = head && isWanted(request, head.status)
		const trouble = lost instanceof network_error.NetworkError && isAnswer !== false ? lost : undefined
		const result = trouble?.code ?? String(head?.status)
		log.debug(progress.progress.attempted(request, number, result, Math.round(clock.elapsed() - sent), bytes))
		let gaveUp
		const mishap = trouble ?? (isAnswer ? undefined : head)
		if (mishap) {
			const {waitToTryAgain} = await _require.e('http-mishap').then(() => _require(9674))
			const next = await waitToTryAgain(mishap, request, number, surroundings)
			if (next === 'again') continue
			gaveUp = next
		}
		const explained = async error => {
			const {explainTrouble} = await _require.e('http-trouble').then(() => _require(1702))
			const tries = {attempts: number, gaveUp, variable: proxies.variable, status: head?.status}
			return explainTrouble(error, tries, surroundings, connections)
		}
		if (!received.head) throw await explained(received.lost)
		const milliseconds = Math.round(clock.elapsed() - started)
		return {
			...received.head,
			body: received.body,
			lost: lost instanceof network_error.NetworkError ? await explained(lost) : lost,
			attempts: number,
			milliseconds,
			gaveUp,
			hide: log.hide
		}
	}
}
function patienceFor(request, number, {retries}) {
	const connecting = number > retries ? 1 : 1 / 2
	return {connecting, answering: request.repeatable ? connecting : 1}
}

var table = _require(5541)
// src/inputs/exported.ts

async function checkExported(raw, faults) {
	const envVar = raw['env-var']
	if (envVar !== '' && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(envVar)) {
		faults.about('env-var')('envVarMalformed', envVar)
	} else if (envVar !== '' && envVar !== table.INPUTS['env-var']) {
		const {steersPrograms} = await _require.e('inputs-reserved-names').then(() => _require(9904))
		if (steersPrograms(envVar.toUpperCase())) faults.about('env-var')('envVarReserved', envVar)
	}
	const jobSummary = raw['job-summary'].toLowerCase()
	if (jobSummary !== 'true' && jobSummary !== 'false' && jobSummary !== '') {
		faults.about('job-summary')('notBoolean', raw['job-summary'])
	}
	return {envVar: envVar === '' ? undefined : envVar, jobSummary: jobSummary !== 'false'}
}

// src/inputs/faults.ts
class Faults {
	#found = []
	about(input) {
		return (kind, ...facts) => {
			this.#found.push({input, kind, facts})
		}
	}
	get found() {
		return this.#found
	}
}

var claims = _require(2926)
var domains = _require(9046)
var token = _require(206)
var control_characters = _require(8038)
// src/inputs/identity.ts

async function checkIdentity(raw, now, faults) {
	const domainText = table.given(raw, 'domain').toLowerCase()
	const rootDomain = domains.DOMAINS.find(candidate => candidate === domainText)
	if (!rootDomain) faults.about('domain')('domainUnknown', raw.domain)
	const subdomain = raw.subdomain === '' ? undefined : await checkSubdomain(raw.subdomain, faults.about('subdomain'))
	const named = raw['tenant-id'] === '' ? undefined : await checkTenant(raw['tenant-id'], faults.about('tenant-id'))
	const claimed = claims.claimsOf(raw.token)
	const isDefault = rootDomain === domains.DOMAINS[0]
	const told = isDefault && !named ? (claimed.domain ?? claimed.tenant?.domain) : undefined
	const domain = named?.domain ?? told ?? rootDomain ?? domains.DOMAINS[0]
	const tenant = named && {id: named.id, domain}
	if (rootDomain && rootDomain !== domains.DOMAINS[0] && domain !== rootDomain) {
		faults.about('tenant-id')('tenantContradictsDomain', domain, rootDomain)
	}
	const expired = claimed.expiresAt !== undefined && claimed.expiresAt <= now ? claimed.expiresAt : undefined
	const signsIn = raw.token === '' || (expired !== undefined && hasCredentials(raw))
	const issuer = claimed.tenant?.domain === domain ? claimed.tenant : undefined
	const home = tenant ?? (raw.subdomain === '' ? issuer : undefined)
	const sought = raw.subdomain === '' ? claimed.subdomain : subdomain
	const where = home ?? (sought === undefined ? undefined : {lookUp: sought})
	if (signsIn) checkComplete(raw, where, {domain, expired}, faults)
	checkText(raw, faults)
	const signIn = where && {
		kind: 'sign-in',
		tenant: where,
		clientId: raw['client-id'],
		clientSecret: new secret.Secret(raw['client-secret']),
		insteadOfExpired: expired
	}
	const renewal = hasCredentials(raw) ? signIn : undefined
	const identity = signsIn ? signIn : {kind: 'token', token: new secret.Secret(raw.token), tenant: tenant ?? issuer, expired, renewal}
	return identity && {identity, subdomain, domain}
}
function checkComplete(raw, where, {domain, expired}, faults) {
	if (raw['tenant-id'] === '' && !where && raw.subdomain === '') {
		const tell = faults.about('tenant-id')
		if (expired === undefined) tell('tenantMissing', domain)
		else tell('tenantNotNamed', new Date(expired).toISOString(), domain)
	}
	if (raw['client-id'] === '') faults.about('client-id')('clientIdMissing')
	if (raw['client-secret'].trim() === '') faults.about('client-secret')('clientSecretMissing')
}
function checkText(raw, faults) {
	if (control_characters.hasControlCharacter(raw['client-id'])) faults.about('client-id')('controlCharacter')
	const flaw = raw.token && token.tokenFlaw(raw.token)
	if (flaw) faults.about('token')('tokenMalformed', flaw)
}
function hasCredentials(raw) {
	return raw['client-id'] !== '' && raw['client-secret'].trim() !== ''
}
async function checkSubdomain(text, tell) {
	const lower = text.toLowerCase()
	if (domains.isLabel(lower)) return lower
	const {explainSubdomain} = await _require.e('inputs-hosts').then(() => _require(9450))
	explainSubdomain(text, tell)
	return undefined
}
async function checkTenant(text, tell) {
	const lower = text.toLowerCase()
	return domains.isLabel(lower) ? {id: lower} : (await _require.e('inputs-hosts').then(() => _require(9450))).tenantIn(text, tell)
}

// src/inputs/limits.ts

function checkLimits(raw, faults) {
	return {
		timeoutSeconds: wholeNumber('timeout', raw, {lowest: 1, highest: 3600, unit: 'seconds'}, faults),
		retries: wholeNumber('retries', raw, {lowest: 0, highest: 10, unit: 'further attempts'}, faults)
	}
}
function wholeNumber(input, raw, range, faults) {
	const text = table.given(raw, input)
	const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
	if (!(value >= range.lowest && value <= range.highest)) {
		faults.about(input)('notInteger', text, range.lowest, range.highest, range.unit)
	}
	return value
}

// src/inputs/check.ts

async function checkInputs(raw, env, now) {
	const faults = new Faults()
	const whoAndWhere = await checkIdentity(raw, now, faults)
	const exported = await checkExported(raw, faults)
	const request = await checkRequestIfAny(raw, env, faults)
	const limits = checkLimits(raw, faults)
	if (faults.found.length > 0 || !whoAndWhere) throw failure.failure('invalidInputs', faults.found)
	const {identity} = whoAndWhere
	const expired = identity.kind === 'token' ? identity.expired : undefined
	const advice = expired === undefined ? [] : [failure.warning('tokenExpired', new Date(expired).toISOString(), new Date(now).toISOString())]
	return {...whoAndWhere, ...exported, request, ...limits, advice: [...advice, ...(request?.advice ?? [])]}
}
const REQUEST_INPUTS = [
	'path',
	'method',
	'query',
	'headers',
	'body',
	'body-file',
	'expect-status',
	'select',
	'response-file',
	'mask-response',
	'pages',
	'wait-until'
]
async function checkRequestIfAny(raw, env, faults) {
	if (raw.service !== '' || raw['service-url'] !== '') {
		const {checkRequest} = await _require.e('inputs-request').then(() => _require(3850))
		return checkRequest(raw, env, faults)
	}
	for (const input of REQUEST_INPUTS) {
		if (table.given(raw, input).toLowerCase() !== table.INPUTS[input].toLowerCase()) faults.about(input)('needsService')
	}
	return undefined
}

var _tenant = _require(5619)
var _words = _require(6889)
var json = _require(3436)
// src/report/runner-forms.ts
function runnerForms(mask) {
	const lines = mask.includes('\n') || mask.includes('\r') ? mask.split(/[\r\n]/) : [mask]
	return [...new Set([mask, ...lines.map(line => line.trim())])].flatMap(encodedByRunner)
}
const PLAIN = /^[\w.-]*$/
function encodedByRunner(text) {
	const bytes = Buffer.from(text)
	const base64 = [0, 1, 2].map(skipped => bytes.subarray(bytes.length > skipped ? skipped : 0).toString('base64'))
	if (PLAIN.test(text)) return [text, ...base64]
	const isQuoted = text.length >= 9 && text.startsWith('"') && text.endsWith('"')
	return [
		text,
		...base64,
		text.replaceAll('"', '\\"'),
		text.replaceAll("'", "''"),
		inJson(text),
		asUriData(text),
		markedUp(text, '&quot;', '&apos;'),
		...(isQuoted ? [text.slice(1, -1)] : []),
		...besideAmpersand(text)
	]
}
function besideAmpersand(text) {
	const first = text.indexOf('&+')
	const [end, start] = first < 0 ? [text.lastIndexOf('&') + 1, text.lastIndexOf('&') + 1] : [first + 2, first + 3]
	return [text.slice(0, end), text.slice(start)].filter(({length}) => length >= 6)
}
function inJson(text) {
	return JSON.stringify(text).slice(1, -1)
}
function encoded(text) {
	return encodeURIComponent(text.toWellFormed())
}
function asUriData(text) {
	return encoded(text).replaceAll('!', '%21').replaceAll("'", '%27').replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('*', '%2A')
}
function markedUp(text, double, single) {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', double).replaceAll("'", single)
}

// src/report/forms.ts

const SHORTEST_FORM = 8
const BASE64_COLUMNS = 76
const HEX_COLUMNS = 60
const FIRST_LINES = 4
const BASE64_PIECE = 18
const HEX_PIECE = 16
const BASE64_LINES = [(BASE64_COLUMNS / 4) * 3, 48]
const HEX_LINE = HEX_COLUMNS / 2
function signatureOf(secret) {
	return /^eyJ[\w-]*\.[\w-]*\.([\w-]+)$/.exec(secret)?.[1]
}
function formsToMask(secret) {
	const signature = signatureOf(secret)
	if (signature === undefined) return wholeForms(secret)
	const hasPieces = signature.length >= 2 * BASE64_PIECE + 2
	return usable([signature, ...(hasPieces ? piecesOf(secret, signature) : wholeForms(secret))])
}
function piecesOf(token, signature) {
	const at = unbrokenPlace(token, token.length - signature.length, BASE64_LINES)
	const pieces = [0, BASE64_PIECE].flatMap(start => [0, 1, 2].map(skipped => token.slice(at + start, at + start + BASE64_PIECE + skipped)))
	const hexFrom = start => Buffer.from(token.slice(start, start + HEX_PIECE)).toString('hex')
	return [...pieces, hexFrom(at), hexFrom(at + HEX_PIECE - 1), hexFrom(unbrokenPlace(token, at, [])).toUpperCase()]
}
function unbrokenPlace(token, from, lines) {
	const room = lines.length > 0 ? 2 * BASE64_PIECE + 2 : HEX_PIECE
	for (let at = Math.ceil(from / 3) * 3; at + room <= token.length; at += 3)
		if ((at % HEX_LINE) + HEX_PIECE <= HEX_LINE && lines.every(line => (at % line) + BASE64_PIECE <= line)) return at
	return from
}
function allForms(secret) {
	return [...formsToMask(secret), ...wholeForms(secret), ...usable([...runnerForms(secret), ...lastingForms(secret), ...readings(secret)])]
}
function wholeForms(secret) {
	const bytes = Buffer.from(secret)
	const hex = bytes.toString('hex')
	const echoed = columns(Buffer.from(`${secret}\n`).toString('base64'), BASE64_COLUMNS)
	const form = new URLSearchParams({'': secret}).toString().slice(1)
	const json = [inJson(secret), inAscii(inJson(secret))]
	return usable([
		...echoed.slice(0, FIRST_LINES),
		encoded(secret),
		form,
		bytes.toString('base64url'),
		hex,
		hex.toUpperCase(),
		...echoed,
		...columns(bytes.toString('base64'), BASE64_COLUMNS),
		...columns(hex, HEX_COLUMNS),
		...[encoded(secret), form, asUriData(secret)].map(withSmallEscapes),
		...json,
		...json.map(inJson),
		...HTML_QUOTES.map(([double, single]) => markedUp(secret, double, single))
	])
}
function lastingForms(secret) {
	const bytes = Buffer.from(secret)
	return [0, 1, 2].flatMap(shift => {
		const lasting = Math.floor(((bytes.length - shift) * 8) / 6)
		return ['base64', 'base64url'].map(name => bytes.subarray(shift).toString(name).slice(0, lasting))
	})
}
function readings(secret) {
	return [json.parseJson(`"${secret}"`) ?? '', Buffer.from(secret).toString('latin1')]
}
function usable(forms) {
	return forms.filter(({length}) => length >= SHORTEST_FORM)
}
const HTML_QUOTES = [
	['&quot;', '&#39;'],
	['&#34;', '&#39;'],
	['&quot;', '&#x27;']
]
function inAscii(json) {
	return json.replace(/[\u0080-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
function withSmallEscapes(text) {
	return text.replace(/%[0-9A-F]{2}/g, escape => escape.toLowerCase())
}
function columns(text, width) {
	const lines = []
	for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width))
	return lines
}

// src/report/cleaner.ts

const LONGEST_TEXT = 64 * 1024
const PASSES = 6
const HARMLESS = /^(?: ?(?!::|##\[)[!-~\xa1-\xac\xae-\xff\u2010-\u2027\u20a0-\u20bf])*$/
class Cleaner {
	#forms = []
	#longest = 0
	learn(values) {
		const secrets = values.filter(value => value.trim() !== '')
		const texts = secrets
			.flatMap(secret => [secret, ...allForms(secret)])
			.flatMap(form => {
				const line = harmless(form).trim()
				return line === form ? form : [form, form.trim(), line]
			})
		this.#forms = [...new Set([...this.#forms, ...texts])].filter(text => text !== '')
		for (const {length} of this.#forms) if (length > this.#longest) this.#longest = length
	}
	get #placeholder() {
		return this.#forms.some(form => '***'.includes(form)) ? '' : '***'
	}
	hide(text) {
		return this.#withoutSecrets(text.slice(0, LONGEST_TEXT + this.#longest), LONGEST_TEXT)
	}
	print(words) {
		const parts = words.map(part => (part instanceof _words.Quoted ? this.#shorten(part) : part))
		return this.#clean(parts.join(''))
	}
	#shorten({text, limit}) {
		const longest = this.#longest
		const window = limit * 4 + longest
		const isCut = text.length > window
		const line = harmless(text.slice(0, window))
		const visible = this.#clean(isCut ? this.#withoutSecrets(line, line.length - longest) : line)
		return isCut || visible.length > limit ? `${visible.slice(0, limit)}\u2026` : visible
	}
	#clean(text) {
		if (HARMLESS.test(text) && this.#isClean(text)) return text.trim()
		let line = text
		for (let pass = 0; pass < PASSES; pass++) {
			line = harmless(this.#withoutSecrets(line, line.length)).trim()
			if (this.#isClean(line)) return line
		}
		return ''
	}
	#isClean(line) {
		return !this.#forms.some(form => line.includes(form))
	}
	#withoutSecrets(text, end) {
		const stretches = []
		for (const form of this.#forms) {
			for (let at = text.indexOf(form); at !== -1 && at < end; at = text.indexOf(form, at + 1)) {
				stretches.push({from: at, to: at + form.length})
			}
		}
		stretches.sort((one, other) => one.from - other.from)
		const placeholder = this.#placeholder
		let result = ''
		let index = -1
		for (const {from, to} of stretches) {
			if (from > index) result += text.slice(Math.max(index, 0), from) + placeholder
			index = Math.max(index, to)
		}
		return result + text.slice(Math.max(index, 0), Math.max(end, 0))
	}
}
let unseen
function harmless(text) {
	if (HARMLESS.test(text)) return text
	unseen ??= new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+', 'gu')
	return text
		.toWellFormed()
		.replace(unseen, ' ')
		.replace(/:(?=:)/g, ': ')
		.replace(/##(?=\[)/g, '## ')
}

// src/report/masks.ts

const OF_SECRET = 36
const OF_TOKEN = 44
const OF_FOUND = 40
const GROWTH = 0.73
const MOST_SEARCHED = 2000
class Budget {
	#needles
	#growth
	masked = 0
	left = 0
	constructor(needles, growth = 1) {
		this.#needles = needles
		this.#growth = growth
	}
	add(cost) {
		const before = (this.masked++) ** this.#growth
		this.left += this.#needles * (this.masked ** this.#growth - before)
		this.pay(Math.min(cost, this.#needles))
	}
	pay(cost) {
		this.left -= cost
	}
}
class Masks {
	#runner
	#cleaner
	#known = new Set()
	#needles = new Set()
	#found = new Budget(OF_FOUND, GROWTH)
	#waiting = []
	#spared = []
	constructor(runner, cleaner) {
		this.#runner = runner
		this.#cleaner = cleaner
	}
	get found() {
		const bare = this.#spared.filter(({origin}) => origin === 'found').map(({value}) => value)
		return {masked: this.#found.masked, bare: new Set(bare).size}
	}
	get isCredentialBare() {
		return this.#spared.some(({origin, value, form}) => origin === 'own' && form === Buffer.from(value).toString('hex').toUpperCase())
	}
	add(value, origin = 'own') {
		if (value.trim() === '' || this.#known.has(value)) return
		this.#known.add(value)
		const own = () => new Budget(signatureOf(value) === undefined ? OF_SECRET : OF_TOKEN)
		this.#waiting.push({value, origin, budget: origin === 'own' ? own() : this.#found})
	}
	register(texts = []) {
		if (this.#waiting.length + texts.length === 0) return
		if (this.#waiting.length > 0) this.#cleaner.learn(this.#waiting.map(({value}) => value))
		const waiting = this.#waiting.filter(({origin}) => origin !== 'proxy')
		this.#waiting = []
		const values = waiting.map(({value}) => value)
		for (const {value, origin, budget} of waiting) {
			const cost = this.#look(this.#newNeedles(value))
			if (origin === 'printed') budget.pay(cost)
			else budget.add(cost)
		}
		const derived = waiting.flatMap(masked => this.#missed(masked))
		const candidates = [...derived, ...this.#spared].slice(0, MOST_SEARCHED)
		const held = new Set(candidates.filter(({form}) => texts.some(text => text.includes(form))))
		for (const {form, budget} of held) budget.pay(this.#look(this.#newNeedles(form)))
		const isLeft = one => !held.has(one)
		const {paid, spared} = this.#pay(derived.filter(isLeft))
		this.#spared = [...this.#spared.filter(isLeft), ...spared]
		const masks = [...values, ...[...held, ...paid].map(({form}) => form)]
		if (masks.length > 0) this.#runner.mask(masks)
	}
	#missed(masked) {
		if (masked.origin === 'printed') return []
		const missed = [...new Set(formsToMask(masked.value))].filter(form => !this.#needles.has(form))
		return missed.map(form => ({...masked, form}))
	}
	#pay(derived) {
		const [paid, spared] = [[], []]
		for (const one of derived) {
			const isBare = spared.at(-1)?.value === one.value
			const needles = this.#newNeedles(isBare ? '' : one.form)
			if (isBare || needles.size > one.budget.left) spared.push(one)
			else {
				one.budget.pay(this.#look(needles))
				paid.push(one)
			}
		}
		return {paid, spared}
	}
	#newNeedles(mask) {
		return new Set(runnerForms(mask).filter(form => form !== '' && !this.#needles.has(form)))
	}
	#look(needles) {
		for (const needle of needles) this.#needles.add(needle)
		return needles.size
	}
}

// src/report/outputs.ts
const OUTPUTS = [
	'token',
	'token-type',
	'expires-in',
	'expires-at',
	'subdomain',
	'tenant-url',
	'service-url',
	'status',
	'response',
	'response-headers',
	'response-file',
	'result'
]

// src/report/report.ts

const LONGEST_VALUE = 500
class Report {
	#runner
	#clock
	#cleaner = new Cleaner()
	#identifiers = new Set()
	#masks
	#table = new Map()
	#failure
	constructor(runner, clock) {
		this.#runner = runner
		this.#clock = clock
		this.#masks = new Masks(runner, this.#cleaner)
	}
	info(words) {
		this.#out.info(this.#print(words))
	}
	debug(words) {
		this.#out.debug(this.#print(words))
	}
	hide = text => {
		this.#masks.register()
		return this.#cleaner.hide(text)
	}
	conceal(secrets) {
		for (const secret of secrets) this.#masks.add(secret, 'proxy')
	}
	async warn(warnings) {
		if (warnings.length === 0) return
		const {warningWords} = await _require.e('messages-warnings').then(() => _require(6011))
		for (const warning of warnings) this.#out.warning(this.#print(warningWords(warning)))
	}
	get platform() {
		return this.#runner.platform
	}
	notice(words) {
		this.#out.notice(this.#print(words))
	}
	mask(secret) {
		this.#masks.add(secret.reveal())
	}
	registerMasks() {
		this.#masks.register()
	}
	maskFound({values, printed}) {
		for (const value of values) if (!this.#identifiers.has(value.toLowerCase())) this.#masks.add(value, printed.has(value) ? 'printed' : 'found')
	}
	get found() {
		return this.#masks.found
	}
	spare(identifiers) {
		for (const identifier of identifiers) if (identifier) this.#identifiers.add(identifier.toLowerCase())
	}
	async session(session, envVar) {
		const {tenant, user, expiresAt} = session
		const expiry = readableDate(expiresAt)
		this.tabulate([
			['Tenant', tenant && _tenant.tenantUrl(tenant).host],
			['User', user],
			['Token expires', expiry]
		])
		this.mask(session.token)
		this.spare([tenant?.id, session.subdomain, user])
		await this.warn(session.warnings)
		const secondsLeft = expiresAt === undefined ? undefined : Math.max(0, Math.round((expiresAt - this.#clock.now()) / 1000))
		this.setOutputs({
			token: session.token.reveal(),
			'token-type': 'Bearer',
			'expires-in': secondsLeft?.toString(),
			'expires-at': isoDate(expiresAt),
			subdomain: session.subdomain,
			'tenant-url': session.tenantUrl
		})
		if (envVar !== undefined) {
			this.#write(() => {
				this.#out.exportVariable(envVar, session.token.reveal())
			})
		}
		if (this.#masks.isCredentialBare) this.info(progress.progress.maskedBare())
		const validity = progress.progress.expiry(secondsLeft, expiry ?? '')
		this.info(session.tenantUrl === undefined ? progress.progress.tokenTaken(validity) : progress.progress.signedIn(session.tenantUrl, user ?? '', validity))
		this.info(envVar === undefined ? progress.progress.notExported() : progress.progress.exported(envVar))
	}
	tabulate(rows) {
		for (const [label, value] of rows) if (value !== undefined) this.#table.set(label, value)
	}
	async fail(failure) {
		const {annotationOf, printedFailure} = await _require.e('report-failure-text').then(() => _require(2384))
		this.#failure = printedFailure(failure, words => this.#print(words))
		this.#out.error(annotationOf(this.#failure), this.#failure.title)
	}
	async summary() {
		try {
			const {summaryMarkdown} = await Promise.resolve().then(() => _require(7994))
			this.#out.summary(
				summaryMarkdown({
					rows: Array.from(this.#table, ([label, value]) => [label, this.#print([new _words.Quoted(value, LONGEST_VALUE)])]),
					failure: this.#failure
				})
			)
		} catch {
			await this.warn([failure.warning('summaryUnwritable')])
		}
	}
	get #out() {
		this.#masks.register()
		return this.#runner
	}
	#print(words) {
		this.#masks.register()
		return this.#cleaner.print(words)
	}
	setOutputs(values) {
		const known = new Map()
		for (const name of OUTPUTS) if (values[name] !== undefined) known.set(name, values[name])
		this.#write(() => {
			this.#masks.register([...known.values()])
			this.#runner.outputs(known)
		})
	}
	#write(action) {
		try {
			action()
		} catch (error) {
			const {code, path, user} = error
			throw failure.failure('runnerFileUnwritable', {code, path, user})
		}
	}
}
function isoDate(milliseconds) {
	return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString()
}
function readableDate(milliseconds) {
	return isoDate(milliseconds)?.replace(/\.\d+/, '')
}

var _session = _require(2042)
var _clock = _require(7002)
// src/vocabulary/deadline.ts

const TIDYING = 500
class Deadline {
	#clock
	#end
	#abort = new AbortController()
	#release
	#activity = ['starting']
	outOfTime
	constructor(clock, seconds, cancelled, endings) {
		this.#clock = clock
		this.#end = clock.elapsed() + seconds * 1000
		this.outOfTime = () => endings.timedOut(this.#activity, true)
		const stop = clock.after(seconds * 1000, () => {
			this.#abort.abort(endings.timedOut(this.#activity))
		})
		const cancel = () => {
			this.#abort.abort(endings.cancelled(this.#activity))
		}
		if (cancelled.aborted) cancel()
		cancelled.addEventListener('abort', cancel)
		this.#release = () => {
			stop()
			cancelled.removeEventListener('abort', cancel)
		}
	}
	get signal() {
		return this.#abort.signal
	}
	remaining() {
		return Math.max(0, this.#end - this.#clock.elapsed())
	}
	enter(activity) {
		this.#activity = activity
	}
	async bound(work) {
		const {promise: ended, reject} = Promise.withResolvers()
		const interrupted = () => {
			reject(this.signal.reason)
		}
		if (this.signal.aborted) interrupted()
		this.signal.addEventListener('abort', interrupted)
		try {
			return await Promise.race([work, ended])
		} catch (error) {
			if (!this.signal.aborted) throw error
			const last = await this.#endOf(work)
			throw last instanceof _failure.Failure ? last : this.signal.reason
		} finally {
			this.signal.removeEventListener('abort', interrupted)
		}
	}
	async #endOf(work) {
		const {promise: moment, resolve} = Promise.withResolvers()
		const cancel = this.#clock.after(TIDYING, () => {
			resolve(undefined)
		})
		const last = await Promise.race([work.catch(error => error), moment])
		cancel()
		return last
	}
	close() {
		this.#release()
	}
}

// src/run.ts

const OLDEST_NODE = 22
async function run(world) {
	const report = new Report(world.runner, world.clock)
	const raw = table.readInputs(name => world.runner.input(name))
	report.mask(new secret.Secret(raw.token))
	report.mask(new secret.Secret(raw['client-secret']))
	report.spare([raw['tenant-id'], raw.subdomain, raw['client-id']])
	const ending = await perform(raw, world, report)
	if (raw['job-summary'].toLowerCase() !== 'false') await report.summary()
	return ending
}
async function perform(raw, world, report) {
	let http
	try {
		const {clock, random, env, dial, cancelled, nodeVersion} = world
		if (Number.parseInt(nodeVersion, 10) < OLDEST_NODE) throw failure.failure('nodeTooOld', nodeVersion)
		const plan = await checkInputs(raw, env, clock.now())
		const deadline = new Deadline(clock, plan.timeoutSeconds, cancelled, {
			timedOut: (...when) => failure.failure('timedOut', plan.timeoutSeconds, ...when),
			cancelled: activity => failure.failure('cancelled', activity)
		})
		http = createHttp({clock, random, deadline, retries: plan.retries, env, log: report, dial})
		await deadline.bound(story(plan, {http, clock, random, deadline, report})).finally(() => {
			deadline.close()
		})
		return {exitCode: 0, isStuck: http.isLookupPending}
	} catch (error) {
		http?.close()
		const isForeseen = error instanceof _failure.Failure
		await report.fail(isForeseen ? error : (await _require.e('messages-unforeseen').then(() => _require(8064))).unforeseen(error))
		return {exitCode: 1, isStuck: http?.isLookupPending ?? false}
	}
}
async function story(plan, tools) {
	const {http, clock, report} = tools
	await report.warn([...plan.advice, ...http.advice])
	const stopPreparing = _clock.inTurns(clock, http.serverReached, preparations(plan, tools))
	const session = await _session.openSession(plan, {http, clock, log: report}).finally(stopPreparing)
	await connectEarly(plan, session, http)
	await report.session(session, plan.envVar)
	if (!plan.request) return
	const {makeAuthorizedRequest} = await _require.e('authorized-request').then(() => _require(2163))
	await makeAuthorizedRequest(plan.request, session, {...tools, plan})
}
function preparations(plan, {http, report}) {
	return [
		() => {
			report.registerMasks()
		},
		() => {
			void connectEarly(plan, plan, http)
		}
	]
}
async function connectEarly({request}, where, http) {
	if (!request) return
	try {
		const {connectAhead} = await _require.e('authorized-request').then(() => _require(2163))
		connectAhead(request, where, http)
	} catch {}
}

// src/world.ts
function ifStillAlive(milliseconds, callback) {
	setTimeout(callback, milliseconds).unref()
}
const systemClock = {
	now: () => Date.now(),
	elapsed: () => Number(process.hrtime.bigint()) / 1e6,
	after: (milliseconds, callback) => {
		const timer = setTimeout(callback, milliseconds)
		return () => {
			clearTimeout(timer)
		}
	},
	turn: () =>
		new Promise(resolve => {
			setImmediate(() => {
				setImmediate(resolve)
			})
		})
}

// src/main.ts

async function main(node, random) {
	node.exitCode = 1
	node.stdout.on('error', () => undefined)
	const cancelled = new AbortController()
	for (const signal of ['SIGINT', 'SIGTERM']) {
		node.on(signal, () => {
			cancelled.abort()
		})
	}
	const ending = await run({
		runner: githubRunner(node),
		env: node.env,
		nodeVersion: node.versions.node,
		clock: systemClock,
		random,
		cancelled: cancelled.signal
	})
	await endProcess(node, ending, ifStillAlive)
}

// src/index.ts

void main(process, Math.random)

module.exports = _exports
})()
