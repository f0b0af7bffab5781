// src/platform: other-services
'use strict'
exports.ids = ['platform-other-services']
exports.modules = {
9650: (_, _exports, _require) => { // src/platform/other-services.ts
_require.d(_exports, {OTHER_NAMES: () => OTHER_NAMES, otherService: () => otherService, otherServiceAt: () => otherServiceAt})
const OTHER_SERVICES = [
	{
		names: ['secretsmgr', 'conjur', 'conjurcloud', 'secretsmanager', 'secretsmanagersaas', 'smsaas'],
		title: 'Secrets Manager SaaS (Conjur Cloud)',
		way: 'It wants a token of its own, which the action cyberark/conjur-action gets.'
	},
	{names: ['audit', 'auditservice', 'siem'], title: 'Audit', way: 'It wants an OAuth application of its own and an API key in x-api-key.'},
	{names: ['epm', 'endpointprivilegemanager'], title: 'Endpoint Privilege Manager', way: 'It has hosts below epm.cyberark.com and a sign-in of its own.'},
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
