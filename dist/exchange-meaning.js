// src/exchange: meaning, src/http: redirect, src/platform: error-body error-fields other-bases other-services
'use strict'
exports.id = 'exchange-meaning'
exports.ids = ['exchange-meaning']
exports.modules = {
	5017: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {meaningOf: () => meaningOf})

		// EXTERNAL MODULE: ./src/http/body.ts
		var body = __require__(9662)
		// EXTERNAL MODULE: ./src/http/redirect.ts
		var redirect = __require__(6790)
		// EXTERNAL MODULE: ./src/messages/failure.ts
		var failure = __require__(5530)
		// EXTERNAL MODULE: ./src/platform/error-body.ts + 1 modules
		var error_body = __require__(3413) // CONCATENATED MODULE: ./src/platform/other-bases.ts
		const BASES = [
			{label: 'privilegecloud', host: '.privilegecloud', path: '/PasswordVault/API', holds: 'accounts, safes and most else'},
			{label: 'privilegecloud', host: '.privilegecloud', path: '/PasswordVault/WebServices', holds: 'applications'},
			{label: 'privilegecloud', host: '.privilegecloud', path: '/api', holds: 'discovered accounts and advanced settings'},
			{label: 'dpa', host: '-jit', path: '/api', holds: 'settings and access policies of older tenants'}
		]

		function otherBases({hostname, pathname}) {
			return BASES.filter(({label}) => label === hostname.split('.')[1])
				.map(({label, host, path, holds}) => ({at: new URL(`https://${hostname.replace(`.${label}.`, `${host}.`)}${path}`), holds}))
				.filter(({at}) => at.hostname !== hostname || !`${pathname}/`.toLowerCase().startsWith(`${at.pathname}/`.toLowerCase()))
				.map(({at, holds}) => ({url: at.href, holds}))
		}

		// EXTERNAL MODULE: ./src/platform/other-services.ts
		var other_services = __require__(9650)
		// EXTERNAL MODULE: ./src/platform/page.ts
		var page = __require__(1472)
		// EXTERNAL MODULE: ./src/vocabulary/json.ts
		var json = __require__(3436)
		// EXTERNAL MODULE: ./src/exchange/response.ts
		var exchange_response = __require__(3226) // CONCATENATED MODULE: ./src/exchange/meaning.ts
		function meaningOf(finding, response, address, plan, {isComplete, wasExpired, clockAhead}) {
			const {status, headers} = response

			const quotable = said => (isComplete ? said : {...(0, error_body /* serverSaid */.Z)('', headers), text: undefined})
			const said = document => quotable((0, error_body /* saidIn */.$)(document, headers))
			switch (finding.kind) {
				case 'refused':
					return refusal(response, address, plan, {quotable, isTokenExpired: status === 401 && wasExpired, clockAhead})
				case 'unwritten':
					return finding.failure
				case 'too-large':
					return (0, failure /* failure */.V)('bodyTooLarge', body /* LARGEST_BODY */.Yv)
				case 'page':
					return (0, failure /* failure */.V)('pageInstead', address.line, status, {
						host: address.url.hostname,
						service: plan.target.service?.title,
						contentType: headers.get('content-type'),
						page: finding.page
					})
				case 'failed':
					return (0, failure /* failure */.V)(finding.as, address.line, said(finding.error))

				case 'partly': {
					const {firstError, failed, all} = finding.parts
					return (0, failure /* warning */.$)('partlyFailed', address.line, said(firstError), {failed, all})
				}
				case 'perhaps-partly':
					return (0, failure /* warning */.$)(
						'maybePartlyFailed',
						address.line,
						said({code: (0, error_body /* saidIn */.$)(finding.document, headers).code})
					)
			}
		}
		function refusal(response, address, plan, {quotable, ...token}) {
			const {status, attempts, gaveUp, headers, body} = response
			const {service} = plan.target
			const {hostname} = address.url
			return (0, failure /* failure */.V)('refused', {
				line: address.line,
				status,
				expected: plan.expected,
				service: service?.title,
				role: service?.role,
				location: (0, redirect /* redirectTarget */.E)(response, address.url),
				attempts,
				gaveUp,

				said: quotable((0, error_body /* serverSaid */.Z)(status < 300 ? '' : (body.text ?? ''), headers)),
				...token,
				isTrailingSlashMissing: isSlashMissing(response, address, plan),
				isPathUnknown:
					(0, json /* entriesOf */.Mc)((0, exchange_response /* documentOf */.lM)(body)).get('message') === 'Missing Authentication Token',
				otherService: (0, other_services /* otherServiceAt */.Fg)(hostname),
				otherBases: otherBases(address.url)
			})
		}

		function isSlashMissing({status, headers, body}, {url}, plan) {
			const isPrivilegeCloud = plan.target.service?.name === 'privilege-cloud' || url.hostname.includes('.privilegecloud.')
			return (
				status === 404 &&
				isPrivilegeCloud &&
				/(?:\.|%2e)[^/]*$/i.test(url.pathname) &&
				(0, page /* pageIn */.n)(body.text, headers.get('content-type')) !== undefined
			)
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

	3413: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {$: () => saidIn, Z: () => serverSaid})

		// EXTERNAL MODULE: ./src/vocabulary/json.ts
		var json = __require__(3436) // CONCATENATED MODULE: ./src/platform/error-fields.ts
		const CODES = ['errorcode', 'errorid', 'messageid', 'code', 'faultcode', 'error', 'result', 'status', 'statuscode']
		const TEXTS = ['errormessage', 'message', 'errordescription', 'bodymessage', 'headermessage', 'faultstring', 'msg', 'title']

		const MORE = ['details', 'description', 'detail', 'innererror', 'reason', 'errors', 'errorinfo', 'errordetails']

		const PLACES = ['parametername', 'field', 'parameter', 'propertyname', 'property', 'param', 'pointer', 'loc', 'path', 'target', 'name']

		const CORRELATIONS = ['correlationId', 'requestId', 'traceId']
		function fieldsOf(value) {
			const named = Array.from((0, json /* entriesOf */.Mc)(value), ([key, field]) => [nameOf(key), field])

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

		// EXTERNAL MODULE: ./src/platform/page.ts
		var platform_page = __require__(1472) // CONCATENATED MODULE: ./src/platform/error-body.ts
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

		const MOST_DETAILS = 3
		const DEEPEST_DETAIL = 4

		function serverSaid(body, headers) {
			const document = (0, json /* parseJson */.qF)(body)
			if (document !== undefined) return saidIn(document, headers)
			const correlation = correlationOf(headers)
			const page = (0, platform_page /* pageIn */.n)(body, headers.get('content-type'))
			return page ? {page, correlation} : {text: /^\s*<[?a-z]/i.test(body) ? textOfXml(body) : body, correlation}
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
				return speaking.slice(0, MOST_DETAILS).flatMap(detail => detailsOf(detail, toldCode, depth + 1))
			}

			if (code !== undefined) return []
			return [...(0, json /* entriesOf */.Mc)(value)]
				.slice(0, MOST_DETAILS)
				.flatMap(([name, detail]) => detailsOf(detail, toldCode, depth + 1).map(said => `${name}: ${said}`))
		}
		function isFilled(value) {
			return typeof value === 'object' && value !== null && Object.keys(value).length > 0
		}
		function correlationOf(headers) {
			return CORRELATION_HEADERS.map(name => ({name, value: headers.get(name) ?? ''})).find(({value}) => value !== '')
		}

		function textOfXml(body) {
			return body
				.slice(0, 4096)
				.replace(/<[^>]*>/g, ' ')
				.replace(/\s+/g, ' ')
				.trim()
		}
	},

	9650: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {Fg: () => otherServiceAt, q6: () => otherService, yb: () => OTHER_NAMES})

		const OTHER_SERVICES = [
			{
				names: ['secretsmgr', 'conjur', 'conjurcloud', 'secretsmanager', 'secretsmanagersaas', 'smsaas'],

				title: 'Secrets Manager SaaS (Conjur Cloud)',
				way: 'It wants a token of its own, which the action cyberark/conjur-action gets.'
			},
			{
				names: ['audit', 'auditservice', 'siem'],
				title: 'Audit',
				way: 'It wants an OAuth application of its own and an API key in x-api-key.'
			},
			{
				names: ['epm', 'endpointprivilegemanager'],
				title: 'Endpoint Privilege Manager',
				way: 'It has hosts below epm.cyberark.com and a sign-in of its own.'
			},
			{names: ['alero', 'remoteaccess', 'vendorpam'], title: 'Remote Access', way: 'It has hosts below alero.io and a sign-in of its own.'}
		]

		const OTHER_NAMES = OTHER_SERVICES.flatMap(({names}) => names)

		function otherService(name) {
			const wanted = name.toLowerCase().replace(/[\s_-]/g, '')
			return OTHER_SERVICES.find(({names}) => names.includes(wanted))
		}

		function otherServiceAt(host) {
			const [, ...labels] = host.split('.')
			return labels.map(otherService).find(service => service !== undefined)
		}
	}
}
