// src/exchange: meaning, src/platform: other-bases
'use strict'
exports.ids = ['exchange-meaning']
exports.modules = {
...require('./shared.js'),

5017: (_, _exports, _require) => {
_require.d(_exports, {meaningOf: () => meaningOf})

var _body = _require(9662)
var redirect = _require(6790)
var failure = _require(5530)
// src/platform/other-bases.ts
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

var control_characters = _require(8038)
var json = _require(3436)
var _response = _require(3226)
// src/exchange/meaning.ts

async function meaningOf(finding, response, address, plan, {isComplete, wasExpired, clockAhead}) {
	const {saidIn, serverSaid} = await _require.e('platform-error-body').then(() => _require(3413))
	const {status, headers, body, hide} = response
	const {text = ''} = body
	const read = (foreign = '') => serverSaid(foreign, headers, hide)
	const quotable = said => (isComplete ? said : {...read(), text: undefined})
	const said = document => quotable(saidIn(document, headers))
	switch (finding.kind) {
		case 'refused':
			return refusal(response, address, plan, {
				said: quotable(read(status < 300 || control_characters.isBinary(text) ? '' : text)),
				isTokenExpired: status === 401 && wasExpired,
				clockAhead
			})
		case 'unwritten':
			return finding.failure
		case 'too-large':
			return failure.failure('bodyTooLarge', _body.LARGEST_BODY, plan.course.kind === 'once')
		case 'page':
			return failure.failure('pageInstead', address.line, status, {
				host: address.url.hostname,
				service: plan.target.service?.title,
				contentType: headers.get('content-type'),
				page: read(body.text ?? /^[^]*<\/title/i.exec(body.start ?? '')?.[0]).page ?? {title: ''}
			})
		case 'failed':
			return failure.failure(finding.as, address.line, said(finding.error))
		case 'partly': {
			const {firstError, failed, all} = finding.parts
			const own = said(firstError)
			const {code = own.code, text = own.text} = said(json.entriesOf(firstError).get('body'))
			return failure.warning('partlyFailed', address.line, {...own, code, text}, {failed, all})
		}
		case 'perhaps-partly':
			return failure.warning('maybePartlyFailed', address.line, said({code: saidIn(finding.document, headers).code}))
	}
}
async function refusal(response, address, plan, known) {
	const {otherServiceAt} = await _require.e('platform-other-services').then(() => _require(9650))
	const {status, attempts, gaveUp, body} = response
	const {service} = plan.target
	const {hostname} = address.url
	return failure.failure('refused', {
		line: address.line,
		status,
		expected: plan.expected,
		service: service?.title,
		role: service?.role,
		location: redirect.redirectTarget(response, address.url),
		attempts,
		gaveUp,
		...known,
		isTrailingSlashMissing: isSlashMissing(status, address, plan) && known.said.page !== undefined,
		isPathUnknown: json.entriesOf(_response.documentOf(body)).get('message') === 'Missing Authentication Token',
		otherService: otherServiceAt(hostname),
		otherBases: otherBases(address.url)
	})
}
function isSlashMissing(status, {url}, plan) {
	const isPrivilegeCloud = plan.target.service?.name === 'privilege-cloud' || url.hostname.includes('.privilegecloud.')
	return status === 404 && isPrivilegeCloud && /(?:\.|%2e)(?:[^/.%]|%(?!2e))*$/i.test(url.pathname)
}
}
}
