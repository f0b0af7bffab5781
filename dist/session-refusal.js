// src/http: redirect, src/platform: error-body, src/session: refusal stray-characters, src/vocabulary: attempt
'use strict'
exports.id = 'session-refusal'
exports.ids = ['session-refusal']
exports.modules = {
	6790: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			E: () => redirectTarget,
		})

		function redirectTarget(head, from) {
			const location = head.headers.get('location')
			if (location === undefined) return undefined
			const target = URL.parse(location, from.href)
			const isWeb = target?.protocol === 'https:' || target?.protocol === 'http:'
			return isWeb ? target.origin + target.pathname : undefined
		}
	},

	7162: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			$g: () => saidIn,
			RY: () => isMarkup,
			Z1: () => serverSaid,
		})
		var _vocabulary_json_js_0 = __require__(3436)

		const CORRELATION_HEADERS = [
			'x-amzn-requestid',
			'x-amz-apigw-id',
			'x-correlation-id',
			'x-request-id',
			'x-cfy-tx-id',
			'x-cfy-tx-tm',
		]

		const CODE_KEYS = [
			'ErrorCode',
			'ErrorID',
			'MessageID',
			'code',
			'errorCode',
			'faultCode',
			'errorcode',
			'error',
			'result',
			'status',
		]
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
			'title',
		]
		const MORE_KEYS = ['Details', 'description', 'detail', 'innerError', 'reason']

		function serverSaid(body, headers) {
			const correlation = CORRELATION_HEADERS.map((name) => ({ name, value: headers.get(name) ?? '' })).find(
				({ value }) => value !== '',
			)
			const document = (0, _vocabulary_json_js_0 /* .parseJson */.qF)(body)
			if (document === undefined) return isMarkup(body) ? { isPage: true, correlation } : { text: body, correlation }
			return { ...saidIn(document), correlation }
		}

		function saidIn(document) {
			const [said, around] = firstError(document)
			const inner = saidHere(said)
			const outer = saidHere(around)

			return { code: inner.code ?? outer.code, text: inner.text ?? outer.text }
		}
		function saidHere(said) {
			if (typeof said === 'string') return { text: said }
			const fields = (0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(said)
			const code = ['', 'extensions', 'detail']
				.map((key) =>
					firstOf(key === '' ? fields : (0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(fields.get(key)), CODE_KEYS),
				)
				.find((one) => one !== undefined)
			const texts = [firstOf(fields, TEXT_KEYS), firstOf(fields, MORE_KEYS), ...detailsIn(fields)].filter(
				(text) => text !== undefined,
			)
			return { code, text: texts.length > 0 ? texts.join(' ') : undefined }
		}

		const MOST_DETAILS = 3

		function detailsIn(fields) {
			const list =
				['Details', 'details', 'detail', 'errorMessages', 'debug_info']
					.map((key) => fields.get(key))
					.find((value) => Array.isArray(value)) ?? []
			const told = list.slice(0, MOST_DETAILS).flatMap((detail) => {
				const parts = (0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(detail)
				const text = typeof detail === 'string' ? detail : firstOf(parts, [...TEXT_KEYS, ...MORE_KEYS])
				const where = firstOf(parts, ['ParameterName', 'field', 'parameter'])
				const code = firstOf(parts, CODE_KEYS)
				return text === undefined
					? []
					: [`${where === undefined ? '' : `${where}: `}${text}${code === undefined ? '' : ` (${code})`}`]
			})
			const byName = [...(0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(fields.get('errors'))]
				.slice(0, MOST_DETAILS)
				.flatMap(([name, value]) => {
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
				const fields = (0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(said)
				const errors = Array.isArray(said) ? said : fields.get('errors')
				const inner = Array.isArray(errors) ? errors[0] : ENVELOPES.map((key) => fields.get(key)).find(isObject)
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

	5955: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			explainNoTenant: () => explainNoTenant,
			explainRefusal: () => explainRefusal,
			explainUnreadable: () => explainUnreadable,
		})

		// EXTERNAL MODULE: ./src/http/redirect.ts
		var redirect = __require__(6790)
		// EXTERNAL MODULE: ./src/messages/failure.ts
		var failure = __require__(5530)
		// EXTERNAL MODULE: ./src/platform/error-body.ts
		var error_body = __require__(7162)
		// EXTERNAL MODULE: ./src/vocabulary/attempt.ts
		var attempt = __require__(4869) // CONCATENATED MODULE: ./src/session/stray-characters.ts
		const STRAY = [
			['a byte order mark', '\\ufeff'],
			['a line break', '[\\r\\n]'],
			['a no-break space', '[\\u00a0\\u202f\\u2007]'],
			['an invisible character', '[\\u200b-\\u200f\\u2060\\u00ad]'],
			['a tab', '\\t'],
			['white space', '\\s'],
		]
		const QUOTES = /^(["'`])[^]*\1$|^\u201c[^]*\u201d$|^\u2018[^]*\u2019$/

		function strayCharacters(value) {
			const begins = STRAY.find(([, pattern]) => new RegExp(`^${pattern}`).test(value))?.[0]
			const ends = STRAY.find(([, pattern]) => new RegExp(`${pattern}$`).test(value))?.[0]
			const told = [
				begins === undefined ? [] : [`begins with ${begins}`],
				ends === undefined ? [] : [`ends with ${ends}`],
				QUOTES.test(value.trim()) ? ['stands in quotation marks'] : [],
			].flat()
			return told.join(' and ')
		} // CONCATENATED MODULE: ./src/session/refusal.ts

		function explainRefusal(answer, url, { clientId, clientSecret }) {
			const { status, attempts, gaveUp } = answer
			const said = (0, error_body /* serverSaid */.Z1)(answer.body, answer.headers)
			if (status >= 300 && status < 400)
				return (0, failure /* failure */.V)(
					'signInRedirected',
					url.hostname,
					status,
					(0, redirect /* redirectTarget */.E)(answer, url),
				)
			if ((0, attempt /* mayPassLater */.t)(status)) {
				return (0, failure /* failure */.V)('signInUnavailable', url.hostname, status, attempts, gaveUp, said)
			}

			const isWordless = answer.body.trim() === '' || (0, error_body /* isMarkup */.RY)(answer.body)
			const isRefusal = status < 300 || ([400, 401, 403].includes(status) && !isWordless)
			return isRefusal
				? (0, failure /* failure */.V)('signInRefused', url.hostname, status, clientId, said, {
						'client-id': strayCharacters(clientId),
						'client-secret': strayCharacters(clientSecret.reveal()),
					})
				: (0, failure /* failure */.V)('signInWrongPlace', url.hostname, status, said)
		}

		function explainUnreadable({ status, body, headers }, url) {
			return (0, failure /* failure */.V)(
				'signInUnreadable',
				url.hostname,
				status,
				(0, error_body /* serverSaid */.Z1)((0, error_body /* isMarkup */.RY)(body) ? body : '', headers),
			)
		}

		function explainNoTenant({ status, body, headers }, url) {
			return (0, failure /* failure */.V)(
				'discoveryFailed',
				url.hostname,
				status,
				(0, error_body /* serverSaid */.Z1)(body, headers),
			)
		}
	},

	4869: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			t: () => mayPassLater,
		})

		function mayPassLater(status) {
			return [408, 425, 429].includes(status) || status >= 500
		}
	},
}
