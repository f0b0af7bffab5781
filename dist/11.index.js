'use strict'
exports.id = 11
exports.ids = [11]
exports.modules = {
	875: ((__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			h: () => quote,
		})
		var _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ = __require__(889)

		function quote({ code, text, isPage, correlation }) {
			const words = text?.trim().replace(/\.+$/, '') ?? ''
			const said =
				words === ''
					? undefined
					: (0,
						_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ /* .say */.cv)`It said: "${new _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ /* .Quoted */.v5(words, 240)}".`
			const page = isPage
				? (0, _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ /* .say */.cv)`Its answer is an HTML page.`
				: undefined
			const coded =
				code === undefined
					? undefined
					: (0,
						_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ /* .say */.cv)`Its error code: ${new _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ /* .Quoted */.v5(code, 64)}.`
			const traced =
				correlation &&
				(0,
				_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ /* .say */.cv)`For the vendor's support: ${(0, _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ /* .own */.ZV)(correlation.name)} ${new _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ /* .Quoted */.v5(correlation.value, 80)}.`
			return (0, _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_0__ /* .sentences */.hC)(
				said,
				page,
				coded,
				traced,
			)
		}
	}),

	11: ((__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			warningWords: () => warningWords,
		})
		/* unused harmony export warnings */
		var _vocabulary_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __require__(506)
		var _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ = __require__(889)
		var _progress_js__WEBPACK_IMPORTED_MODULE_0__ = __require__(93)
		var _server_said_js__WEBPACK_IMPORTED_MODULE_3__ = __require__(875)

		const warnings = {
			subdomainDiffers: (given, claimed) =>
				(0,
				_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .say */.cv)`subdomain is ${given}, but the token belongs to ${claimed}. ${given} is used; if requests are refused, correct subdomain.`,
			domainDiffers: (given, claimed) =>
				(0,
				_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .say */.cv)`The token belongs to ${claimed}, but domain is ${given}. ${given} is used; if requests are refused, set domain: ${(0, _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .own */.ZV)(claimed)}`,
			secretUnused: () =>
				(0,
				_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .say */.cv)`token is given, so client-secret is not used. Remove it from this step: a secret should go only where it is needed.`,
			outputTooLarge: (name, file) =>
				file === undefined
					? (0,
						_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .say */.cv)`The output ${(0, _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .own */.ZV)(name)} is left out: it is larger than 900 KiB. Set response-file to have the whole response in a file.`
					: (0,
						_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .say */.cv)`The output ${(0, _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .own */.ZV)(name)} is left out: it is larger than 900 KiB. The response is whole in response-file.`,
			tooMuchToMask: () =>
				(0,
				_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .say */.cv)`The response holds more secrets than the ${_vocabulary_limits_js__WEBPACK_IMPORTED_MODULE_2__ /* .MOST_SECRETS */.o} values of at most ${(0, _vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .own */.ZV)(`${String(_vocabulary_limits_js__WEBPACK_IMPORTED_MODULE_2__ /* .LONGEST_SECRET */.m / 1024)} KiB`)} that are masked, so the outputs response and result are left out. Ask for less by limit or filter in query, or set mask-response: none if nothing in it is secret. A response-file is written all the same: do not print it.`,
			partlyFailed: (line, said) =>
				(0,
				_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .say */.cv)`${(0, _progress_js__WEBPACK_IMPORTED_MODULE_0__ /* .requestLine */.uA)(line)} was answered with a success status, but parts of it failed. ${(0, _server_said_js__WEBPACK_IMPORTED_MODULE_3__ /* .quote */.h)(said)}`,
			notMasked: () =>
				(0,
				_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .say */.cv)`The response is larger than 16 MiB, so the secrets in response-file were not registered as masks. Do not print the file.`,
			summaryUnwritable: () =>
				(0,
				_vocabulary_words_js__WEBPACK_IMPORTED_MODULE_1__ /* .say */.cv)`The job summary could not be written.`,
		}
		function warningWords({ kind, facts }) {
			const words = warnings[kind]
			return words(...facts)
		}
	}),

	506: ((__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			m: () => LONGEST_SECRET,
			o: () => MOST_SECRETS,
		})
		const MOST_SECRETS = 1000
		const LONGEST_SECRET = 64 * 1024
	}),
}
