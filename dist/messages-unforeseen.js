// src/messages: unforeseen
'use strict'
exports.ids = ['messages-unforeseen']
exports.modules = {
8064: (_, _exports, _require) => { // src/messages/unforeseen.ts
_require.r(_exports)
_require.d(_exports, {unforeseen: () => unforeseen})
var _failure = _require(5530)

function unforeseen(error) {
	const {name, stack} = error instanceof Error ? error : {name: typeof error, stack: ''}
	return _failure.failure('unforeseen', name, /(?<![\w.-])([\w.-]+:\d+:\d+)\)?$/m.exec(stack ?? '')?.[1] ?? 'an unknown place')
}
}
}
