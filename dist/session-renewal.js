// src/session: renewal
'use strict'
exports.ids = ['session-renewal']
exports.modules = {
2736: (_, _exports, _require) => { // src/session/renewal.ts
_require.d(_exports, {renewSession: () => renewSession})
var _progress = _require(4474)
var _session = _require(2042)

async function renewSession(plan, tools) {
	const {identity} = plan
	const signIn = identity.kind === 'sign-in' ? identity : identity.renewal
	if (!signIn) return undefined
	tools.log.info(_progress.progress.renewing())
	return _session.openSession({...plan, identity: {...signIn, insteadOfExpired: undefined}}, tools)
}
}
}
