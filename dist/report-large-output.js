// src/messages: notices, src/report: large-output
'use strict'
exports.ids = ['report-large-output']
exports.modules = {
5972: (_, _exports, _require) => {
_require.d(_exports, {largeOutput: () => largeOutput})

var failure = _require(5530)
var words = _require(6889)
// src/messages/notices.ts

const notices = {
	outputLarge: (name, limit, hasFile) =>
		words.say`The output ${words.own(name)} is larger than an environment variable can be (${words.own(limit)}): a step that takes it by env: does not start, with an error such as "Argument list too long". ${words.own(hasFile ? 'Have such a step read the response from the output response-file instead.' : 'Set response-file, and have such a step read the file instead.')}`
}

var limits = _require(4506)
// src/report/large-output.ts

const VARIABLE_LIMITS = {
	windows: {largest: 32_767, words: '32,767 characters', sizeOf: value => value.length},
	others: {largest: 128 * 1024, words: '128 KiB', sizeOf: value => Buffer.byteLength(value)}
}
const NAME = 256
async function largeOutput(name, value, file, report) {
	if (value === undefined || Buffer.byteLength(value) > limits.LARGEST_OUTPUT) {
		await report.warn([failure.warning('outputTooLarge', name, file)])
		return undefined
	}
	const {largest, words, sizeOf} = VARIABLE_LIMITS[report.platform === 'win32' ? 'windows' : 'others']
	if (sizeOf(value) > largest - NAME) report.notice(notices.outputLarge(name, words, file !== undefined))
	return value
}
}
}
