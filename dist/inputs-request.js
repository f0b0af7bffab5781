// src/inputs: dot-segments expect-status folders query-and-headers request request-path service-url, src/platform: services
'use strict'
exports.ids = ['inputs-request']
exports.modules = {
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
},

3850: (_, _exports, _require) => {
_require.d(_exports, {checkRequest: () => checkRequest})

// src/platform/services.ts
function service(row) {
	return {host: 'label', basePath: '/api', headers: {}, ...row}
}
const ROWS = [
	{name: 'access-control-policies', aliases: ['uap', 'policies'], title: 'Access control policies', label: 'uap'},
	{name: 'access-request', aliases: ['uar'], title: 'Access Request', label: 'uar'},
	{name: 'cloud-discovery', aliases: ['cds', 'cloud-discovery-service'], title: 'Cloud Discovery', label: 'cds'},
	{name: 'cloud-visibility', aliases: ['cv', 'cem'], title: 'Cloud Visibility', label: 'cem', elsewhere: '-cem'},
	{name: 'connector-management', aliases: ['cm', 'connectormanagement'], title: 'Connector Management', label: 'connectormanagement'},
	{name: 'discovery-and-context', aliases: ['inventory'], title: 'Discovery & Context', label: 'inventory', basePath: '/api/graphql'},
	{name: 'privilege-cloud', aliases: ['pcloud', 'privilegecloud'], title: 'Privilege Cloud', label: 'privilegecloud', basePath: '/PasswordVault/API'},
	{name: 'risk-management', aliases: ['compass'], title: 'Risk Management', label: 'compass'},
	{name: 'secrets-hub', aliases: ['secretshub'], title: 'Secrets Hub', label: 'secretshub'},
	{name: 'secure-access', aliases: ['userportal'], title: 'Secure Access', host: 'portal', label: 'userportal', elsewhere: '.api.userportal'},
	{name: 'secure-cloud-access', aliases: ['sca'], title: 'Secure Cloud Access', label: 'sca', role: 'SCAApiFullAccess or SCAApiReadOnly'},
	{name: 'secure-infrastructure-access', aliases: ['sia', 'dpa'], title: 'Secure Infrastructure Access', label: 'dpa'},
	{name: 'session-monitoring', aliases: ['sm'], title: 'Session Monitoring', label: 'sessionmonitoring'},
	{name: 'cloud-onboarding', aliases: ['cce'], title: 'Cloud Onboarding', label: 'cloudonboarding'},
	{
		name: 'identity',
		aliases: ['identity-administration'],
		title: 'Identity Administration',
		host: 'tenant',
		label: 'id',
		basePath: '',
		at: /^https:..(?:[^./]+\.id\.|[^/]+\/+api\/idadmin\/)/i,
		headers: {'X-IDAP-NATIVE-CLIENT': 'true'}
	}
]
const SERVICES = ROWS.map(service)
function serviceNamed(text) {
	const wanted = text.toLowerCase().replace(/[\s_-]/g, '')
	return SERVICES.find(row => [row.name, ...row.aliases].some(name => name.replaceAll('-', '') === wanted))
}

// src/inputs/expect-status.ts
function checkExpectedStatus(text, tell) {
	const items = text
		.toLowerCase()
		.split(/[\s,]/)
		.filter(item => item !== '')
	if (items.length === 0 || items.some(item => !/^[1-5](?:xx|\d\d)$/.test(item))) {
		tell('statusMalformed', text)
	}
	const expected = new Set(items)
	return status => expected.has(String(status)) || expected.has(`${String(Math.floor(status / 100))}xx`)
}

var node_os_ = _require(8161)
var node_path_ = _require(6760)
var node_path_default = _require.n(node_path_)
// src/inputs/folders.ts

function foldersOf(env) {
	const named = name => env[name] ?? ''
	return {
		temp: node_path_default().resolve(named('RUNNER_TEMP') || node_os_.tmpdir()),
		workspace: node_path_default().resolve(named('GITHUB_WORKSPACE')),
		runnerFiles: ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'].map(named).filter(file => file !== '')
	}
}

var failure = _require(5530)
// src/inputs/query-and-headers.ts

const RESERVED_HEADERS = /^(?:authorization|host|content-length|transfer-encoding|connection|keep-alive|cookie2?|proxy-.*|upgrade|te|trailer|expect)$/
function checkQuery(text, tell, advice) {
	if (!text.isWellFormed()) {
		tell('notUnicode')
		return ''
	}
	if (/^\s*\?/.test(text)) advice.push(failure.warning('queryMark'))
	const encoded = ({line, name, value}) => {
		if (/&[\w.[\]-]+=/.test(value)) advice.push(failure.warning('queryRunTogether', line))
		return `${encodeURIComponent(withoutBlanks(name))}=${encodeURIComponent(value)}`
	}
	return Array.from(pairs(text, '=', 'limit=50', tell), encoded).join('&')
}
function checkHeaders(text, tell) {
	const headers = new Map()
	for (const {line, name, value} of pairs(text, ':', 'Accept: application/json', tell)) {
		const lower = name.toLowerCase()
		if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) tell('headerName', line)
		else if (RESERVED_HEADERS.test(lower)) tell('headerReserved', line, name)
		else if (headers.has(lower)) tell('headerTwice', line, name)
		else if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) tell('headerValue', line)
		else headers.set(lower, value)
	}
	return headers
}
function* pairs(text, separator, example, tell) {
	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		const content = withoutBlanks(raw)
		const at = content.indexOf(separator)
		const name = content.slice(0, Math.max(at, 0))
		if (content === '') continue
		if (withoutBlanks(name) === '') tell('lineWithout', index + 1, separator, example)
		else yield {line: index + 1, name, value: withoutBlanks(content.slice(at + 1))}
	}
}
function withoutBlanks(text) {
	return text.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '')
}

var control_characters = _require(8038)
var dot_segments = _require(8061)
// src/inputs/request-path.ts

function checkPath(text, tell) {
	if (/^(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|wss?|ftp|file|data|javascript):|\/\/)/.test(text.toLowerCase())) {
		tell('pathAbsolute')
	}
	if (control_characters.hasControlCharacter(text)) tell('controlCharacter')
	if (text.includes('#')) tell('pathFragment')
	if (!text.isWellFormed()) tell('notUnicode')
	const [path, query] = splitOnce(text, '?')
	if (path.includes('\\')) tell('pathBackslash')
	else if (dot_segments.hasDotSegment(path)) tell('pathDotSegment')
	return {below: path.replace(/^\//, ''), query}
}
function splitOnce(text, separator) {
	const index = text.indexOf(separator)
	return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

var domains = _require(9046)
// src/inputs/service-url.ts

function checkServiceUrl(text, tell) {
	const url = URL.parse(text)
	const plain =
		url?.protocol === 'https:' &&
		/^https:\/\/[^/\\?#@]+(?:\/[^\\?#]*)?$/.test(text.toLowerCase()) &&
		url.port === '' &&
		!control_characters.hasControlCharacter(text) &&
		text.isWellFormed() &&
		!dot_segments.hasDotSegment(text)
	if (!plain) {
		tell('serviceUrlMalformed')
		return undefined
	}
	if (!domains.domainOf(url.hostname)) {
		tell('serviceUrlForeign', url.hostname)
		return undefined
	}
	url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '')
	return url
}

var table = _require(5541)
// src/inputs/request.ts

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const MASK_MODES = ['auto', 'all', 'none']
async function checkRequest(raw, env, faults) {
	const folders = foldersOf(env)
	const method = checkMethod(table.given(raw, 'method'), faults.about('method'))
	const headers = checkHeaders(raw.headers, faults.about('headers'))
	const body = await checkBodyIfAny(raw, {method, headers, folders}, faults)
	const path = checkPath(raw.path, faults.about('path'))
	const advice = []
	const query = checkQuery(raw.query, faults.about('query'), advice)
	const select = raw.select === '' ? undefined : await checkSelect(raw.select, faults)
	const mask = table.given(raw, 'mask-response').toLowerCase()
	if (!MASK_MODES.includes(mask)) faults.about('mask-response')('maskModeUnknown', raw['mask-response'])
	const target = await checkTarget(raw, path.below, faults)
	const whole = {below: path.below, query: [path.query, query].filter(part => part !== '').join('&')}
	const course = await checkCourseIfAny(raw, {target, method, path: whole, body}, faults)
	const plan = {
		path: whole,
		headers: withDefaults(headers, body !== undefined),
		body,
		expects: checkExpectedStatus(table.given(raw, 'expect-status'), faults.about('expect-status')),
		expected: table.given(raw, 'expect-status'),
		select,
		responseFile: await checkResponseFileIfAny(raw['response-file'], folders, faults),
		mask: mask,
		course,
		advice
	}
	return target && method && {...plan, target, method}
}
async function checkTarget(raw, below, faults) {
	const service = raw.service === '' ? undefined : serviceNamed(raw.service)
	if (raw.service !== '' && !service) {
		const {OTHER_NAMES, otherService} = await _require.e('platform-other-services').then(() => _require(9650))
		const {nearest} = await _require.e('inputs-nearest').then(() => _require(3915))
		const ours = SERVICES.flatMap(row => [row.name, ...row.aliases])
		const suggestion = nearest(raw.service, [...ours, ...OTHER_NAMES])
		const other = otherService(raw.service) ?? (suggestion && otherService(suggestion))
		const names = SERVICES.map(row => `${row.name} (${row.aliases.join(', ')})`).join(', ')
		if (other) faults.about('service')('serviceOther', raw.service, other.title, other.way)
		else faults.about('service')('serviceUnknown', raw.service, suggestion, names)
	}
	if (raw['service-url'] === '') return service && {kind: 'service', service}
	const base = checkServiceUrl(raw['service-url'], faults.about('service-url'))
	const other = base && SERVICES.find(({at}) => at?.test(`${base.href}/${below}`))
	return base && {kind: 'url', base, service: other ?? service}
}
async function checkBodyIfAny(raw, context, faults) {
	if (raw.body === '' && raw['body-file'] === '') return undefined
	const {checkBody} = await _require.e('inputs-body').then(() => _require(7152))
	return checkBody(raw, context, faults)
}
async function checkResponseFileIfAny(name, folders, faults) {
	if (name === '') return undefined
	const {checkResponseFile} = await _require.e('inputs-response-file').then(() => _require(1104))
	return checkResponseFile(name, folders, faults.about('response-file'))
}
function checkMethod(text, tell) {
	const method = text.toUpperCase()
	if (METHODS.includes(method)) return method
	tell('methodUnknown', text, METHODS.join(', '))
	return undefined
}
async function checkSelect(expression, faults) {
	const {checkSelection} = await _require.e('inputs-expression').then(() => _require(4478))
	return checkSelection(expression, 'select', faults)
}
async function checkCourseIfAny(raw, request, faults) {
	if (table.given(raw, 'pages') === table.INPUTS.pages && raw['wait-until'] === '') return {kind: 'once'}
	const {checkCourse} = await _require.e('inputs-course').then(() => _require(9980))
	return checkCourse(raw, request, faults)
}
function withDefaults(headers, hasBody) {
	const defaults = [['accept', 'application/json']]
	if (hasBody) defaults.push(['content-type', 'application/json'])
	return new Map([...defaults, ...headers])
}
}
}
