// src/inputs: nearest, src/platform: other-services
'use strict'
exports.id = 'inputs-nearest'
exports.ids = ['inputs-nearest']
exports.modules = {
	3915: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {OTHER_NAMES: () => _services_0.yb, nearest: () => nearest, otherService: () => _services_0.q6})
		var _services_0 = __require__(9650)

		function nearest(word, candidates) {
			const ranked = candidates
				.map(candidate => ({candidate, distance: editDistance(word.toLowerCase(), candidate)}))
				.sort((one, other) => one.distance - other.distance)
			const best = ranked[0]
			return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined
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
