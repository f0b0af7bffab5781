// src/http: redirect, src/platform: error-body error-fields page, src/session: refusal stray-characters, src/vocabulary: attempt
'use strict'
exports.id = 'session-refusal'
exports.ids = ['session-refusal']
exports.modules = {
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

	1472: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {n: () => pageIn})

		function pageIn(body, contentType = '') {
			const isSaidToBe = /^\s*(?:text\/html|application\/xhtml)/i.test(contentType)
			if (body === undefined) return isSaidToBe ? {title: ''} : undefined
			const start = body.slice(0, 4096).replace(/^(?:[\s\ufeff]|<\?xml[^>]*>|<!--[^]*?-->)+/i, '')
			const isPage = (isSaidToBe && /^<[a-z!]/i.test(start)) || /^<(?:!doctype\s+html|html|head|body)\b/i.test(start)
			if (!isPage) return undefined
			const [, title = ''] = /<title[^>]*>([^<]*)/i.exec(body.slice(0, 64 * 1024)) ?? []
			return {title: title.replace(/\s+/g, ' ').trim()}
		}
	},

	5955: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			explainNoTenant: () => explainNoTenant,
			explainRefusal: () => explainRefusal,
			explainUnreadable: () => explainUnreadable
		})

		// EXTERNAL MODULE: ./src/http/redirect.ts
		var redirect = __require__(6790)
		// EXTERNAL MODULE: ./src/messages/failure.ts
		var failure = __require__(5530)
		// EXTERNAL MODULE: ./src/platform/error-body.ts + 1 modules
		var error_body = __require__(3413)
		// EXTERNAL MODULE: ./src/vocabulary/attempt.ts
		var attempt = __require__(4869) // CONCATENATED MODULE: ./src/session/stray-characters.ts
		const STRAY = [
			['a byte order mark', '\\ufeff'],
			['a line break', '[\\r\\n]'],
			['a no-break space', '[\\u00a0\\u202f\\u2007]'],
			['an invisible character', '[\\u200b-\\u200f\\u2060\\u00ad]'],
			['a tab', '\\t'],
			['white space', '\\s']
		]
		const QUOTES = /^(["'`])[^]*\1$|^\u201c[^]*\u201d$|^\u2018[^]*\u2019$/

		function strayCharacters(value) {
			const begins = STRAY.find(([, pattern]) => new RegExp(`^${pattern}`).test(value))?.[0]
			const ends = STRAY.find(([, pattern]) => new RegExp(`${pattern}$`).test(value))?.[0]
			const told = [
				begins === undefined ? [] : [`begins with ${begins}`],
				ends === undefined ? [] : [`ends with ${ends}`],
				QUOTES.test(value.trim()) ? ['stands in quotation marks'] : []
			].flat()
			return told.join(' and ')
		} // CONCATENATED MODULE: ./src/session/refusal.ts

		function explainRefusal(answer, url, {clientId, clientSecret}) {
			const {status, attempts, gaveUp} = answer
			const said = (0, error_body /* serverSaid */.Z)(answer.body, answer.headers)
			if (status >= 300 && status < 400)
				return (0, failure /* failure */.V)('signInRedirected', url.hostname, status, (0, redirect /* redirectTarget */.E)(answer, url))
			if ((0, attempt /* mayPassLater */.t)(status)) {
				return (0, failure /* failure */.V)('signInUnavailable', url.hostname, status, attempts, gaveUp, said)
			}

			const isForeign = /^\s*(?:<|$)/.test(answer.body)
			const isRefusal = status < 300 || ([400, 401, 403].includes(status) && !isForeign)
			return isRefusal
				? (0, failure /* failure */.V)('signInRefused', url.hostname, status, clientId, said, {
						'client-id': strayCharacters(clientId),
						'client-secret': strayCharacters(clientSecret.reveal())
					})
				: (0, failure /* failure */.V)('signInWrongPlace', url.hostname, status, said)
		}

		function explainUnreadable({status, body, headers}, url) {
			const {page, correlation} = (0, error_body /* serverSaid */.Z)(body, headers)
			return (0, failure /* failure */.V)('signInUnreadable', url.hostname, status, {page, correlation})
		}

		function explainNoTenant({status, body, headers}, url) {
			return (0, failure /* failure */.V)('discoveryFailed', url.hostname, status, (0, error_body /* serverSaid */.Z)(body, headers))
		}
	},

	4869: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {t: () => mayPassLater})

		function mayPassLater(status) {
			return [408, 425, 429].includes(status) || status >= 500
		}
	}
}
