'use strict'
exports.id = 685
exports.ids = [685]
exports.modules = {
	685: ((__module__, __exports__, __require__) => {
		// EXPORTS
		__require__.d(__exports__, {
			checkRequest: () => checkRequest,
		}) // CONCATENATED MODULE: ./src/platform/services.ts

		function service(row) {
			return { host: 'label', basePath: '/api', headers: {}, ...row }
		}
		const SERVICES = [
			service({
				name: 'access-control-policies',
				aliases: ['uap', 'policies'],
				title: 'Access control policies',
				label: 'uap',
			}),
			service({ name: 'access-request', aliases: ['uar'], title: 'Access Request', label: 'uar' }),
			service({
				name: 'cloud-discovery',
				aliases: ['cds', 'cloud-discovery-service'],
				title: 'Cloud Discovery',
				label: 'cds',
			}),
			service({ name: 'cloud-visibility', aliases: ['cv', 'cem'], title: 'Cloud Visibility', label: 'cem' }),
			service({
				name: 'connector-management',
				aliases: ['cm', 'connectormanagement'],
				title: 'Connector Management',
				label: 'connectormanagement',
			}),
			service({
				name: 'discovery-and-context',
				aliases: ['inventory'],
				title: 'Discovery & Context',
				label: 'inventory',
				basePath: '/api/graphql',
			}),
			service({
				name: 'privilege-cloud',
				aliases: ['pcloud', 'privilegecloud'],
				title: 'Privilege Cloud',
				label: 'privilegecloud',
				basePath: '/PasswordVault/API',
			}),
			service({ name: 'risk-management', aliases: ['compass'], title: 'Risk Management', label: 'compass' }),
			service({ name: 'secrets-hub', aliases: ['secretshub'], title: 'Secrets Hub', label: 'secretshub' }),
			service({
				name: 'secure-access',
				aliases: ['userportal'],
				title: 'Secure Access',
				host: 'portal',
				label: 'userportal',
			}),
			service({
				name: 'secure-cloud-access',
				aliases: ['sca'],
				title: 'Secure Cloud Access',
				label: 'sca',
				role: 'SCAApiFullAccess or SCAApiReadOnly',
			}),
			service({
				name: 'secure-infrastructure-access',
				aliases: ['sia', 'dpa'],
				title: 'Secure Infrastructure Access',
				label: 'dpa',
			}),
			service({
				name: 'session-monitoring',
				aliases: ['sm'],
				title: 'Session Monitoring',
				label: 'sessionmonitoring',
			}),
			service({
				name: 'cloud-onboarding',
				aliases: ['cce'],
				title: 'Cloud Onboarding',
				label: 'cloudonboarding',
			}),
			service({
				name: 'identity',
				aliases: ['identity-administration'],
				title: 'Identity Administration',
				host: 'tenant',
				label: 'id',
				basePath: '',
				headers: { 'X-IDAP-NATIVE-CLIENT': 'true' },
			}),
		]
		function serviceNamed(text) {
			const wanted = text.toLowerCase().replace(/[\s_-]/g, '')
			return SERVICES.find((row) =>
				[row.name, ...row.aliases].some((name) => name.replaceAll('-', '') === wanted),
			)
		}

		// EXTERNAL MODULE: ./src/vocabulary/json.ts
		var json = __require__(436)
		// EXTERNAL MODULE: external "node:fs"
		var external_node_fs_ = __require__(24)
		// EXTERNAL MODULE: external "node:path"
		var external_node_path_ = __require__(760)
		var external_node_path_default = /*#__PURE__*/ __require__.n(external_node_path_) // CONCATENATED MODULE: ./src/inputs/body-file.ts
		function checkBodyFile(name, workspace, tell) {
			const file = external_node_path_default().resolve(workspace, name)
			try {
				const stats = (0, external_node_fs_.statSync)(file)
				if (!stats.isFile()) tell('bodyFileNotFile', name)
				return { kind: 'file', path: file, bytes: stats.size }
			} catch (error) {
				tell('bodyFileUnreadable', name, error.code)
				return { kind: 'file', path: file, bytes: 0 }
			}
		} // CONCATENATED MODULE: ./src/inputs/json-position.ts

		const SPACE = String.raw`[ \t\n\r]*`
		const STRING_TO_ITS_LAST_QUOTE = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*`
		const SCALAR = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`
		const TOKEN = new RegExp(
			`${SPACE}(?:(?<mark>[{}[\\]:,])|(?<string>${STRING_TO_ITS_LAST_QUOTE}")|(?<scalar>${SCALAR}))`,
			'y',
		)
		const BEFORE_TOKEN = new RegExp(SPACE, 'y')
		const IN_STRING = new RegExp(`${SPACE}(?:${STRING_TO_ITS_LAST_QUOTE})?`, 'y')
		function jsonFaultPosition(text) {
			const open = []
			let expected = 'value'
			let index = 0
			for (;;) {
				TOKEN.lastIndex = index
				const groups = TOKEN.exec(text)?.groups
				const next = groups && step(expected, tokenOf(groups), open)
				if (next === undefined) {
					const isBrokenString = !groups && step(expected, 'string', open) !== undefined
					return positionOf(text, endOf(isBrokenString ? IN_STRING : BEFORE_TOKEN, text, index))
				}
				index = TOKEN.lastIndex
				expected = next
			}
		}
		function tokenOf(groups) {
			return groups['mark'] ?? (groups['string'] === undefined ? 'scalar' : 'string')
		}
		function step(expected, token, open) {
			const innermost = open.at(-1)
			if (expected === 'value' || expected === 'value or ]') {
				if (token === '{' || token === '[') {
					open.push(token)
					return token === '{' ? 'key or }' : 'value or ]'
				}
				if (token === 'string' || token === 'scalar') return innermost ? 'comma or close' : 'nothing'
			}
			if ((expected === 'key' || expected === 'key or }') && token === 'string') return 'colon'
			if (expected === 'colon' && token === ':') return 'value'
			if (expected === 'comma or close' && token === ',') return innermost === '{' ? 'key' : 'value'
			const closes = innermost === '{' ? '}' : ']'
			const mayClose =
				expected === 'comma or close' || expected === `key or ${closes}` || expected === `value or ${closes}`
			if (!mayClose || token !== closes) return undefined
			open.pop()
			return open.length > 0 ? 'comma or close' : 'nothing'
		}
		function endOf(pattern, text, index) {
			pattern.lastIndex = index
			pattern.test(text)
			return pattern.lastIndex
		}
		function positionOf(text, index) {
			const before = text.slice(0, index)
			return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
		} // CONCATENATED MODULE: ./src/inputs/body.ts

		function checkBody(raw, context, faults) {
			const input = raw['body-file'] === '' ? 'body' : 'body-file'
			if (raw.body === '' && input === 'body') return undefined
			if (raw.body !== '' && input === 'body-file') faults.about('body-file')('bodyTwice')
			if (context.method === 'GET' || context.method === 'HEAD') {
				faults.about(input)('bodyWithoutUse', context.method)
			}
			return input === 'body'
				? checkText(raw.body, context, faults)
				: checkBodyFile(raw['body-file'], context.workspace, faults.about('body-file'))
		}
		function checkText(text, context, faults) {
			const contentType = context.headers.get('content-type') ?? 'application/json'
			if (/^[^;]*[/+]json\s*(?:;|$)/i.test(contentType) && (0, json /* parseJson */.qF)(text) === undefined) {
				const { line, column } = jsonFaultPosition(text)
				faults.about('body')('bodyNotJson', line, column)
			}
			return { kind: 'text', text }
		} // CONCATENATED MODULE: ./src/inputs/expect-status.ts

		function checkExpectedStatus(text, tell) {
			const items = text
				.toLowerCase()
				.split(/[\s,]+/)
				.filter((item) => item !== '')
			if (items.length === 0 || items.some((item) => !/^[1-5](?:xx|\d\d)$/.test(item))) {
				tell('statusMalformed', text)
			}
			const expected = new Set(items)
			return (status) => expected.has(String(status)) || expected.has(`${String(Math.floor(status / 100))}xx`)
		}

		// EXTERNAL MODULE: external "node:os"
		var external_node_os_ = __require__(161) // CONCATENATED MODULE: ./src/inputs/folders.ts
		function foldersOf(env) {
			const named = (name) => env[name] ?? ''
			return {
				temp: external_node_path_default().resolve(named('RUNNER_TEMP') || (0, external_node_os_.tmpdir)()),
				workspace: external_node_path_default().resolve(named('GITHUB_WORKSPACE')),
				runnerFiles: ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']
					.map(named)
					.filter((file) => file !== ''),
			}
		} // CONCATENATED MODULE: ./src/inputs/nearest.ts

		function nearest(word, candidates) {
			const ranked = candidates
				.map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate) }))
				.sort((one, other) => one.distance - other.distance)
			const best = ranked[0]
			return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3))
				? best.candidate
				: undefined
		}
		function editDistance(one, other) {
			const letters = Array.from(other)
			let row = letters.map((_, index) => index + 1)
			let distance = letters.length
			for (const [index, letter] of Array.from(one.slice(0, 64)).entries()) {
				let diagonal = index
				distance = index + 1
				row = row.map((above, column) => {
					const substituted = diagonal + (letter === letters[column] ? 0 : 1)
					diagonal = above
					distance = Math.min(substituted, above + 1, distance + 1)
					return distance
				})
			}
			return distance
		} // CONCATENATED MODULE: ./src/inputs/query-and-headers.ts

		const RESERVED_HEADERS =
			/^(?:authorization|host|content-length|transfer-encoding|connection|keep-alive|cookie2?|proxy-.*|upgrade|te|trailer|expect)$/
		function checkQuery(text, tell) {
			if (!text.isWellFormed()) {
				tell('notUnicode')
				return ''
			}
			const encoded = ({ name, value }) =>
				`${encodeURIComponent(withoutBlanks(name))}=${encodeURIComponent(value)}`
			return Array.from(pairs(text, '=', 'limit=50', tell), encoded).join('&')
		}
		function checkHeaders(text, tell) {
			const headers = new Map()
			for (const { line, name, value } of pairs(text, ':', 'Accept: application/json', tell)) {
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
				else yield { line: index + 1, name, value: withoutBlanks(content.slice(at + 1)) }
			}
		}
		function withoutBlanks(text) {
			return text.replace(/^[ \t]+|[ \t]+$/g, '')
		}

		// EXTERNAL MODULE: ./src/vocabulary/control-characters.ts
		var control_characters = __require__(38) // CONCATENATED MODULE: ./src/inputs/request-path.ts
		const DECODINGS = 4
		function checkPath(text, tell) {
			if (/^(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|wss?|ftp|file|data|javascript):|\/\/)/i.test(text)) {
				tell('pathAbsolute')
			}
			if ((0, control_characters /* hasControlCharacter */.F)(text)) tell('controlCharacter')
			if (text.includes('#')) tell('pathFragment')
			if (!text.isWellFormed()) tell('notUnicode')
			const [path, query] = splitOnce(text, '?')
			if (path.includes('\\')) tell('pathBackslash')
			else if (hasDotSegment(path)) tell('pathDotSegment')
			return { below: path.replace(/^\//, ''), query }
		}
		function hasDotSegment(path) {
			let reading = path
			for (let decodings = 0; decodings <= DECODINGS; decodings++) {
				if (reading.split(/[/\\]/).some((segment) => /^\.{1,2}(?:[;\0-\x20].*)?$/s.test(segment))) return true
				const next = decoded(reading)
				if (next === reading) return false
				reading = next
			}
			return false
		}
		function decoded(path) {
			return path
				.replace(/%c([01])%([89ab][\da-f])/gi, (_, high, low) =>
					String.fromCharCode((Number(high) << 6) | (parseInt(low, 16) & 0x3f)),
				)
				.replace(/%u([\da-f]{4})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)))
				.replace(/(?:%[\da-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
				.normalize('NFKC')
		}
		function splitOnce(text, separator) {
			const index = text.indexOf(separator)
			return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
		}

		// EXTERNAL MODULE: ./src/inputs/response-file.ts + 1 modules
		var response_file = __require__(606)
		// EXTERNAL MODULE: ./src/platform/domains.ts
		var domains = __require__(46) // CONCATENATED MODULE: ./src/inputs/service-url.ts
		function checkServiceUrl(text, tell) {
			const url = URL.parse(text)
			const plain =
				url?.protocol === 'https:' &&
				/^https:\/\/[^/\\?#@]+(?:\/[^\\?#]*)?$/i.test(text) &&
				url.port === '' &&
				!(0, control_characters /* hasControlCharacter */.F)(text) &&
				text.isWellFormed() &&
				!hasDotSegment(text)
			if (!plain) {
				tell('serviceUrlMalformed')
				return undefined
			}
			if (!(0, domains /* domainOf */.Ow)(url.hostname)) {
				tell('serviceUrlForeign', url.hostname)
				return undefined
			}
			url.pathname = url.pathname.replace(/\/+$/, '')
			return url
		}

		// EXTERNAL MODULE: ./src/inputs/table.ts
		var table = __require__(541) // CONCATENATED MODULE: ./src/inputs/request.ts
		const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
		const MASK_MODES = ['auto', 'all', 'none']
		async function checkRequest(raw, env, faults) {
			const folders = foldersOf(env)
			const method = checkMethod((0, table /* given */.gI)(raw, 'method'), faults.about('method'))
			const headers = checkHeaders(raw.headers, faults.about('headers'))
			const body = checkBody(raw, { method, headers, workspace: folders.workspace }, faults)
			const path = checkPath(raw.path, faults.about('path'))
			const query = checkQuery(raw.query, faults.about('query'))
			const select = raw.select === '' ? undefined : await checkSelect(raw.select, faults.about('select'))
			const mask = (0, table /* given */.gI)(raw, 'mask-response').toLowerCase()
			if (!MASK_MODES.includes(mask)) faults.about('mask-response')('maskModeUnknown', raw['mask-response'])
			const target = checkTarget(raw, faults)
			const plan = {
				path: { below: path.below, query: [path.query, query].filter((part) => part !== '').join('&') },
				headers: withDefaults(headers, body !== undefined),
				body,
				expects: checkExpectedStatus(
					(0, table /* given */.gI)(raw, 'expect-status'),
					faults.about('expect-status'),
				),
				expected: (0, table /* given */.gI)(raw, 'expect-status'),
				select,
				responseFile:
					raw['response-file'] === ''
						? undefined
						: (0, response_file /* checkResponseFile */.s)(
								raw['response-file'],
								folders,
								faults.about('response-file'),
							),
				mask: mask,
			}
			return target && method && { ...plan, target, method }
		}
		function checkTarget(raw, faults) {
			const service = raw.service === '' ? undefined : serviceNamed(raw.service)
			if (raw.service !== '' && !service) {
				const suggestion = nearest(
					raw.service,
					SERVICES.flatMap((row) => [row.name, ...row.aliases]),
				)
				const names = SERVICES.map((row) => `${row.name} (${row.aliases.join(', ')})`).join(', ')
				faults.about('service')('serviceUnknown', raw.service, suggestion, names)
			}
			if (raw['service-url'] === '') return service && { kind: 'service', service }
			const base = checkServiceUrl(raw['service-url'], faults.about('service-url'))
			return base && { kind: 'url', base, service }
		}
		function checkMethod(text, tell) {
			const method = text.toUpperCase()
			if (METHODS.includes(method)) return method
			tell('methodUnknown', text, METHODS.join(', '))
			return undefined
		}
		async function checkSelect(expression, tell) {
			const { parseSelection } = await Promise.all(
				/* import() */ [__require__.e(22), __require__.e(551)],
			).then(__require__.bind(__require__, 551))
			try {
				return parseSelection(expression)
			} catch (error) {
				tell('selectMalformed', error instanceof RangeError ? 'it is nested too deeply' : error.message)
				return undefined
			}
		}
		function withDefaults(headers, hasBody) {
			const defaults = [['accept', 'application/json']]
			if (hasBody) defaults.push(['content-type', 'application/json'])
			return new Map([...defaults, ...headers])
		}
	}),

	606: ((__module__, __exports__, __require__) => {
		// EXPORTS
		__require__.d(__exports__, {
			s: () => checkResponseFile,
			K: () => linkOnTheWay,
		})

		// EXTERNAL MODULE: external "node:fs"
		var external_node_fs_ = __require__(24)
		// EXTERNAL MODULE: external "node:path"
		var external_node_path_ = __require__(760)
		var external_node_path_default = /*#__PURE__*/ __require__.n(external_node_path_) // CONCATENATED MODULE: ./src/inputs/response-place.ts
		function placeOf(name, context, tell, paths = external_node_path_default()) {
			const path = paths.resolve(context.temp, name)
			const roots = [context.temp, context.workspace]
			const root = roots.find((folder) => isBelow(path, folder, paths)) ?? paths.parse(path).root
			if (!paths.isAbsolute(name) && root !== context.temp) tell('responseFileLeaves')
			else if (steersRunner(path, context.runnerFiles, paths)) tell('responseFileRunner')
			else return { path, root }
			return undefined
		}
		function steersRunner(file, runnerFiles, paths = external_node_path_default()) {
			return runnerFiles.some((runnerFile) =>
				isBelow(file.toLowerCase(), paths.dirname(runnerFile).toLowerCase(), paths),
			)
		}
		function isBelow(file, folder, paths = external_node_path_default()) {
			const way = paths.relative(folder, file)
			return way !== '' && way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way)
		} // CONCATENATED MODULE: ./src/inputs/response-file.ts

		function checkResponseFile(name, context, tell) {
			const file = placeOf(name, context, tell)
			if (file) checkDisk(file, name, context, tell)
			return file
		}
		const SYSTEM_LINKS = new Set(['/tmp', '/var', '/etc'])
		function linkOnTheWay({ path, root }) {
			let link
			for (let place = path; isBelow(place, root); place = (0, external_node_path_.dirname)(place)) {
				if (lookAt(place)?.isSymbolicLink() && !SYSTEM_LINKS.has(place)) link = place
			}
			return link
		}
		function checkDisk(file, name, context, tell) {
			const link = linkOnTheWay(file)
			const parent = nearestExisting((0, external_node_path_.dirname)(file.path))
			const isRunners = steersRunner(realPath(file.path), context.runnerFiles.map(realPath))
			if (isRunners) tell('responseFileRunner')
			else if (link !== undefined) tell('responseFileLink', link)
			else if (lookAt(file.path)?.isDirectory() || /[/\\]$/.test(name)) tell('responseFileFolder', name)
			else if (!lookAt(parent)?.isDirectory()) tell('responseFileBlocked', parent)
		}
		function realPath(file) {
			const folder = nearestExisting((0, external_node_path_.dirname)(file))
			try {
				return (0, external_node_path_.join)(
					external_node_fs_.realpathSync.native(folder),
					(0, external_node_path_.relative)(folder, file),
				)
			} catch {
				return file
			}
		}
		function nearestExisting(folder) {
			let place = folder
			while (place !== (0, external_node_path_.dirname)(place) && !lookAt(place))
				place = (0, external_node_path_.dirname)(place)
			return place
		}
		function lookAt(path) {
			try {
				return (0, external_node_fs_.lstatSync)(path)
			} catch {
				return undefined
			}
		}
	}),
}
