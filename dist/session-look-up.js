// src/platform: discovery error-body, src/session: look-up
'use strict'
exports.id = 'session-look-up'
exports.ids = ['session-look-up']
exports.modules = {
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

		const CODE_KEYS = [
			'ErrorCode',
			'ErrorID',
			'MessageID',
			'code',
			'errorCode',
			'faultCode',
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
			'title',
		]
		const MORE_KEYS = ['Details', 'description', 'detail']

		function serverSaid(body, headers) {
			const correlation = CORRELATION_HEADERS.map((name) => ({ name, value: headers.get(name) ?? '' })).find(
				({ value }) => value !== '',
			)
			const document = (0, _vocabulary_json_js_0 /* .parseJson */.qF)(body)
			if (document === undefined) return isMarkup(body) ? { isPage: true, correlation } : { text: body, correlation }
			return { ...saidIn(document), correlation }
		}

		function saidIn(document) {
			const said = firstError(document)
			if (typeof said === 'string') return { text: said }
			const fields = (0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(said)
			const code =
				firstOf(fields, CODE_KEYS) ??
				firstOf((0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(fields.get('extensions')), CODE_KEYS)
			const texts = [firstOf(fields, TEXT_KEYS), firstOf(fields, MORE_KEYS), ...detailsIn(fields)].filter(
				(text) => text !== undefined,
			)
			return { code, text: texts.length > 0 ? texts.join(' ') : undefined }
		}

		const MOST_DETAILS = 3

		function detailsIn(fields) {
			const list = ['Details', 'details'].map((key) => fields.get(key)).find((value) => Array.isArray(value)) ?? []
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

		const ENVELOPES = ['error', 'fault']
		function isObject(value) {
			return typeof value === 'object' && value !== null && !Array.isArray(value)
		}

		function firstError(document) {
			let said = document
			for (;;) {
				const fields = (0, _vocabulary_json_js_0 /* .entriesOf */.Mc)(said)
				const errors = Array.isArray(said) ? said : fields.get('errors')
				const inner = Array.isArray(errors) ? errors[0] : ENVELOPES.map((key) => fields.get(key)).find(isObject)
				if (inner === undefined) return said
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

	921: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			lookUpTenant: () => lookUpTenant,
		})

		// EXTERNAL MODULE: ./src/http/body.ts
		var body = __require__(662)
		// EXTERNAL MODULE: ./src/messages/failure.ts
		var failure = __require__(530)
		// EXTERNAL MODULE: ./src/vocabulary/json.ts
		var json = __require__(436)
		// EXTERNAL MODULE: ./src/platform/tenant.ts
		var platform_tenant = __require__(619) // CONCATENATED MODULE: ./src/platform/discovery.ts
		function discoveryEndpoint(subdomain, domain) {
			return new URL(`https://platform-discovery.${domain}/api/identity-endpoint/${subdomain}`)
		}

		function discoveredTenant(body, domain) {
			const tenant = (0, platform_tenant /* tenantOfUrl */.Xh)(
				(0, json /* entriesOf */.Mc)((0, json /* parseJson */.qF)(body)).get('endpoint'),
			)
			return tenant?.domain === domain ? tenant : undefined
		}

		// EXTERNAL MODULE: ./src/platform/error-body.ts
		var error_body = __require__(162) // CONCATENATED MODULE: ./src/session/look-up.ts
		const LARGEST_ANSWER = 64 * 1024

		async function lookUpTenant(subdomain, domain, http) {
			const url = discoveryEndpoint(subdomain, domain)
			const headers = new Map([['accept', 'application/json']])
			const answer = await http.send(
				{ method: 'GET', url, headers, repeatable: true },
				(0, body /* readShortText */.M_)(LARGEST_ANSWER),
			)
			if (answer.status === 404) throw (0, failure /* failure */.V)('tenantUnknown', subdomain, domain)
			const tenant = answer.status === 200 ? discoveredTenant(answer.body, domain) : undefined
			if (tenant) return tenant
			throw (0, failure /* failure */.V)(
				'discoveryFailed',
				url.hostname,
				answer.status,
				(0, error_body /* serverSaid */.Z1)(answer.body, answer.headers),
			)
		}
	},
}
