// src/http: authority-file trouble
'use strict'
exports.ids = ['http-trouble']
exports.modules = {
1702: (_, _exports, _require) => {
_require.d(_exports, {explainTrouble: () => explainTrouble})

var failure = _require(5530)
var node_crypto_ = _require(7598)
var node_fs_ = _require(3024)
var node_path_ = _require(6760)
var node_path_default = _require.n(node_path_)
var network_error = _require(137)
// src/http/authority-file.ts

function authorityFile(name) {
	if (name === undefined || name === '') return {kind: 'unset'}
	const file = node_path_default().resolve(name)
	try {
		const stats = node_fs_.statSync(file)
		if (stats.isDirectory()) return {kind: 'folder', path: file}
		if (!stats.isFile()) return {kind: 'unreadable', path: file, code: 'not a regular file'}
		return {path: file, ...contentOf(node_fs_.readFileSync(file))}
	} catch (error) {
		const code = network_error.codeOf(error)
		return code === 'ENOENT' ? {kind: 'missing', path: file} : {kind: 'unreadable', path: file, code}
	}
}
function contentOf(bytes) {
	const text = bytes.toString()
	if (text.trim() === '') return {kind: 'empty'}
	const certificates = certificatesIn(text)
	if (certificates.length > 0) return usabilityOf(certificates)
	if (nameOf(bytes) !== undefined) return {kind: 'der'}
	if (bytes.includes(0)) return {kind: 'utf-16'}
	const [, label] = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text) ?? []
	if (label === undefined) return {kind: 'not-pem'}
	return label === 'CERTIFICATE' ? {kind: 'mangled'} : {kind: 'other-pem', label}
}
function usabilityOf(certificates) {
	const names = certificates.map(certificate => nameOf(certificate))
	const broken = names.indexOf(undefined)
	return broken >= 0 ? {kind: 'broken', number: broken + 1, count: names.length} : {kind: 'usable', names: names}
}
function certificatesIn(text) {
	return text
		.replace(/^\ufeff/, '')
		.split(/^(?=-----BEGIN )/m)
		.filter(part => /^-----BEGIN (?:X509 )?CERTIFICATE-----\s*\n/.test(part))
}
function nameOf(certificate) {
	try {
		return new node_crypto_.X509Certificate(certificate).subject.replaceAll('\n', ', ')
	} catch {
		return undefined
	}
}

// src/http/trouble.ts

function explainTrouble(error, tries, {env, clock, deadline, log}, {clockAhead}) {
	const {phase, code, peer, seen} = error
	const {host, isProxy} = peer
	if (error.isCertificateRefused) {
		return failure.failure('certificateRefused', {
			host,
			code,
			issuer: issuerOf(seen.certificate),
			valid: spanOf(seen.certificate),
			now: clock.now(),
			clockAhead,
			authorities: authorityFile(env['NODE_EXTRA_CA_CERTS']),
			usesSystem: env['NODE_USE_SYSTEM_CA'] === '1'
		})
	}
	if (code === 'ETIMEDOUT' && tries.gaveUp === 'no-time') return deadline.signal.reason ?? deadline.outOfTime()
	return failure.failure('network', {phase, code, host, isProxy, offered: seen.offered && log.hide(seen.offered), ...tries})
}
function issuerOf({issuer} = {}) {
	return issuer && [issuer.CN ?? Object.values(issuer)].flat(2).join(', ')
}
function spanOf({valid_from, valid_to} = {}) {
	return valid_from === undefined || valid_to === undefined ? undefined : {from: Date.parse(valid_from), until: Date.parse(valid_to)}
}
}
}
