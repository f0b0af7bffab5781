// src/http: redirect, src/platform: error-body, src/session: refusal, src/vocabulary: attempt
'use strict'
exports.id = 'session-refusal'
exports.ids = ['session-refusal']
exports.modules = {
	790: (__module__, __exports__, __require__) => {
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

	162: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			$g: () => saidIn,
			RY: () => isMarkup,
			Z1: () => serverSaid,
		})
		var _vocabulary_json_js_0 = __require__(436)

		const CORRELATION_HEADERS = [
			'x-amzn-requestid',
			'x-amz-apigw-id',
			'x-correlation-id',
			'x-request-id',
			'x-cfy-tx-id',
			'x-cfy-tx-tm',
		]

		const CODE_KEYS = ['ErrorCode', 'ErrorID', 'MessageID', 'code', 'errorCode', 'error', 'status']
		const TEXT_KEYS = ['ErrorMessage', 'Message', 'error_description', 'message', 'errorMessage', 'title']
		const MORE_KEYS = ['Details', 'description', 'detail']

		function serverSaid(body, headers) {
			const correlation = CORRELATION_HEADERS.map((name) => ({ name, value: headers.get(name) ?? '' })).find(
				({ value }) => value !== '',
			)
			const document = (0, _vocabulary_json_js_0 /* .parseJson */.qF)(body)
			if (document === undefined)
				return isMarkup(body) ? { isPage: true, correlation } : { text: body, correlation }
			return { ...saidIn(document), correlation }
		}

		function saidIn(document) {
			const said = firstError(document)
			if (typeof said === 'string') return { text: said }
			const fields = (0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(said)
			const code =
				firstOf(fields, CODE_KEYS) ??
				firstOf((0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(fields.get('extensions')), CODE_KEYS)
			const texts = [firstOf(fields, TEXT_KEYS), firstOf(fields, MORE_KEYS)].filter(
				(text) => text !== undefined,
			)
			return { code, text: texts.length > 0 ? texts.join(' ') : undefined }
		}

		function firstError(document) {
			let said = document
			for (;;) {
				const errors = Array.isArray(said)
					? said
					: (0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(said).get('errors')
				if (!Array.isArray(errors) || errors.length === 0) return said
				said = errors[0]
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

	996: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			explainRefusal: () => explainRefusal,
			explainUnreadable: () => explainUnreadable,
		})
		var _http_redirect_js_2 = __require__(790)
		var _messages_failure_js_0 = __require__(530)
		var _platform_error_body_js_1 = __require__(162)
		var _vocabulary_attempt_js_3 = __require__(869)

		function explainRefusal(answer, url, clientId) {
			const { status, attempts, gaveUp } = answer
			const said = (0, _platform_error_body_js_1 /* .serverSaid */.Z1)(answer.body, answer.headers)
			if (status >= 300 && status < 400)
				return (0, _messages_failure_js_0 /* .failure */.V)(
					'signInRedirected',
					url.hostname,
					status,
					(0, _http_redirect_js_2 /* .redirectTarget */.E)(answer, url),
				)
			if ((0, _vocabulary_attempt_js_3 /* .mayPassLater */.t)(status)) {
				return (0, _messages_failure_js_0 /* .failure */.V)(
					'signInUnavailable',
					url.hostname,
					status,
					attempts,
					gaveUp,
					said,
				)
			}

			const isWordless =
				answer.body.trim() === '' || (0, _platform_error_body_js_1 /* .isMarkup */.RY)(answer.body)
			const isRefusal = status < 300 || ([400, 401, 403].includes(status) && !isWordless)
			return isRefusal
				? (0, _messages_failure_js_0 /* .failure */.V)('signInRefused', url.hostname, status, clientId, said)
				: (0, _messages_failure_js_0 /* .failure */.V)('signInWrongPlace', url.hostname, status, said)
		}

		function explainUnreadable({ status, body, headers }, url) {
			return (0, _messages_failure_js_0 /* .failure */.V)(
				'signInUnreadable',
				url.hostname,
				status,
				(0, _platform_error_body_js_1 /* .serverSaid */.Z1)(
					(0, _platform_error_body_js_1 /* .isMarkup */.RY)(body) ? body : '',
					headers,
				),
			)
		}
	},

	869: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			t: () => mayPassLater,
		})

		function mayPassLater(status) {
			return [408, 425, 429].includes(status) || status >= 500
		}
	},
}
