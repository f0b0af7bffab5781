// src/messages: list-progress, src/session: renewal
'use strict'
exports.id = 'session-renewal'
exports.ids = ['session-renewal']
exports.modules = {
	2244: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {I: () => listProgress, L: () => stateOf})
		var _words_0 = __require__(6889)

		const listProgress = {
			page: (page, items, all) =>
				page === 1
					? (0, _words_0 /* .say */.cv)`Page ${page}: ${count(items, 'item')}.`
					: (0, _words_0 /* .say */.cv)`Page ${page}: ${count(items, 'item')}, ${(0, _words_0 /* .own */.ZV)(String(all))} in all.`,
			soFar: (pages, items) =>
				pages === 0
					? []
					: (0,
						_words_0 /* .say */.cv)`${pages === 1 ? (0, _words_0 /* .own */.ZV)('Page 1 was') : (0, _words_0 /* .say */.cv)`Pages 1 to ${pages} were`} read, with ${count(items, 'item')}; nothing of them is set.`,
			waiting: (watched, seconds) =>
				(0, _words_0 /* .say */.cv)`${watched.length === 0 ? (0, _words_0 /* .own */.ZV)('Not yet') : stateOf(watched)} (${seconds} s)`,
			waited: (watched, seconds) =>
				(0, _words_0 /* .say */.cv)`${watched.length === 0 ? (0, _words_0 /* .own */.ZV)('Done') : stateOf(watched)} (${seconds} s)`,

			until: (expression, watched) =>
				(0,
				_words_0 /* .say */.cv)` (wait-until: ${expression}${watched.length === 0 ? '' : (0, _words_0 /* .say */.cv)`, which last gave ${stateOf(watched)}`})`,
			betweenRequests: () => (0, _words_0 /* .own */.ZV)('waiting to ask again'),
			renewing: () => (0, _words_0 /* .own */.ZV)('The token has expired; signing in again.')
		}

		function stateOf(watched) {
			return watched.flatMap(({label, value}, index) => [
				...(index === 0 ? [] : [', ']),
				...(0, _words_0 /* .say */.cv)`${new _words_0 /* .Quoted */.v5(label, 80)}: ${new _words_0 /* .Quoted */.v5(value, 80)}`
			])
		}
		function count(number, noun) {
			return (0, _words_0 /* .own */.ZV)(`${String(number)} ${noun}${number === 1 ? '' : 's'}`)
		}
	},

	2736: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {renewSession: () => renewSession})
		var _progress_0 = __require__(2244)
		var _session_1 = __require__(2042)

		async function renewSession(plan, tools) {
			const {identity} = plan
			const signIn = identity.kind === 'sign-in' ? identity : identity.renewal
			if (!signIn) return undefined
			tools.log.info(_progress_0 /* .listProgress */.I.renewing())
			return (0, _session_1 /* .openSession */.f)({...plan, identity: {...signIn, insteadOfExpired: undefined}}, tools)
		}
	}
}
