// src/messages: clock-words request-progress server-said warnings, src/vocabulary: limits
'use strict'
exports.id = 'messages-warnings'
exports.ids = ['messages-warnings']
exports.modules = {
	2802: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {dU: () => isClockRight, n$: () => moment, qe: () => clockCompared})
		var _words_0 = __require__(6889)

		const MINUTE = 60_000

		const UNITS = [
			['day', 24 * 60 * MINUTE],
			['hour', 60 * MINUTE],
			['minute', MINUTE]
		]

		function moment(milliseconds) {
			return (0, _words_0 /* .own */.ZV)(new Date(milliseconds).toISOString().replace(/\.\d+/, ''))
		}

		function isClockRight(ahead) {
			return ahead !== undefined && Math.abs(ahead) < MINUTE
		}

		function clockCompared(ahead) {
			if (ahead === undefined) return undefined
			return isClockRight(ahead)
				? (0, _words_0 /* .say */.cv)`The runner's clock agrees with that of the server that answered last.`
				: (0,
					_words_0 /* .say */.cv)`The runner's clock is ${(0, _words_0 /* .own */.ZV)(duration(Math.abs(ahead)))} ${(0, _words_0 /* .own */.ZV)(ahead > 0 ? 'ahead of' : 'behind')} that of the server that answered last.`
		}

		function duration(milliseconds) {
			const [unit, size] = UNITS.find(([, one]) => milliseconds >= 2 * one) ?? ['minute', MINUTE]
			const count = Math.floor(milliseconds / size)
			return `${String(count)} ${unit}${count === 1 ? '' : 's'}`
		}
	},

	2957: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {D: () => requestProgress, u: () => requestLine})
		var _words_0 = __require__(6889)

		const requestProgress = {
			requesting: line => [requestLine(line)],
			answered: (status, milliseconds, attempts) =>
				(0,
				_words_0 /* .say */.cv)`Answered with status ${status} in ${milliseconds} ms${attempts > 1 ? (0, _words_0 /* .say */.cv)` by attempt ${attempts}` : ''}.`,
			maskedBare: (bare, masked) =>
				(0,
				_words_0 /* .say */.cv)`${bare} of ${masked} secrets found are masked as they are, but not in all encodings (base64, hex \u2026): the job pays for every mask.`,
			fileWritten: path => (0, _words_0 /* .say */.cv)`The response is in ${path}.`
		}

		function requestLine(line) {
			return new _words_0 /* .Quoted */.v5(line, 500)
		}
	},

	3875: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {d: () => titled, h: () => quote})
		var _words_0 = __require__(6889)

		function quote({code, text, page, correlation}) {
			const words = text?.trim().replace(/\.+$/, '') ?? ''
			const said = words === '' ? undefined : (0, _words_0 /* .say */.cv)`It said: "${new _words_0 /* .Quoted */.v5(words, 240)}".`
			const paged = page && (0, _words_0 /* .say */.cv)`Its answer is an HTML page${titled(page)}.`
			const coded =
				code === undefined ? undefined : (0, _words_0 /* .say */.cv)`Its error code: ${new _words_0 /* .Quoted */.v5(code, 64)}.`
			const traced =
				correlation &&
				(0,
				_words_0 /* .say */.cv)`For the vendor's support: ${(0, _words_0 /* .own */.ZV)(correlation.name)} ${new _words_0 /* .Quoted */.v5(correlation.value, 80)}.`
			return (0, _words_0 /* .sentences */.hC)(said, paged, coded, traced)
		}

		function titled({title}) {
			return title === '' ? [] : (0, _words_0 /* .say */.cv)`, called "${new _words_0 /* .Quoted */.v5(title, 80)}"`
		}
	},

	6011: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {warningWords: () => warningWords})

		var _limits_3 = __require__(4506)
		var _words_2 = __require__(6889)
		var _words_0 = __require__(2802)
		var _progress_1 = __require__(2957)
		var _said_4 = __require__(3875)

		const warnings = {
			subdomainDiffers: (given, claimed) =>
				(0,
				_words_2 /* .say */.cv)`subdomain is ${given}, but the token belongs to ${claimed}. ${given} is used; if requests are refused, correct subdomain.`,
			domainDiffers: (given, claimed) =>
				(0,
				_words_2 /* .say */.cv)`The token belongs to ${claimed}, but domain is ${given}. ${given} is used; if requests are refused, set domain: ${(0, _words_2 /* .own */.ZV)(claimed)}`,
			tokenExpired: (at, now) =>
				(0,
				_words_2 /* .say */.cv)`token expired at ${(0, _words_2 /* .own */.ZV)(at)}; the runner's clock says ${(0, _words_2 /* .own */.ZV)(now)}. It is tried all the same, because that clock may be wrong. Sign in again in this job, or give client-id and client-secret besides token.`,
			expiredWhenIssued: (at, now, ahead) =>
				(0, _words_2 /* .sentences */.hC)(
					(0,
					_words_2 /* .say */.cv)`The new token expired at ${(0, _words_0 /* .moment */.n$)(at)} by the runner's clock, which says ${(0, _words_0 /* .moment */.n$)(now)}: that clock is wrong.`,
					(0, _words_0 /* .clockCompared */.qe)(ahead),
					(0,
					_words_2 /* .say */.cv)`The token is used all the same; set the clock, since expires-in, and later steps that look at the time, go by it.`
				),
			variablesDiffer: (counts, ignored) =>
				(0,
				_words_2 /* .say */.cv)`${(0, _words_2 /* .own */.ZV)(counts)} and ${(0, _words_2 /* .own */.ZV)(ignored)} are both set and differ: ${(0, _words_2 /* .own */.ZV)(counts)} counts, as with curl. The runner sets both; a step that means another proxy sets ${(0, _words_2 /* .own */.ZV)(counts)}.`,
			queryMark: () =>
				(0,
				_words_2 /* .say */.cv)`query begins with a question mark, which is sent as a part of the first name. Write one name=value on each line, such as limit=50.`,
			queryRunTogether: line =>
				(0,
				_words_2 /* .say */.cv)`query, line ${line}: the value has an & and another name=value behind it, which is sent as a part of the value. If two parameters are meant, write each on a line of its own.`,
			outputTooLarge: (name, file) =>
				file === undefined
					? (0,
						_words_2 /* .say */.cv)`The output ${(0, _words_2 /* .own */.ZV)(name)} is left out: it is larger than 900 KiB. Set response-file to have the whole response in a file.`
					: (0,
						_words_2 /* .say */.cv)`The output ${(0, _words_2 /* .own */.ZV)(name)} is left out: it is larger than 900 KiB. The response is whole in response-file.`,
			tooMuchToMask: () =>
				(0,
				_words_2 /* .say */.cv)`The response holds more secrets than can be masked (${_limits_3 /* .MOST_SECRETS */.oD} values, of ${(0, _words_2 /* .own */.ZV)(kib(_limits_3 /* .LONGEST_SECRET */.mz))} each and ${(0, _words_2 /* .own */.ZV)(kib(_limits_3 /* .MOST_CHARACTERS */.vy))} together), so the output response is left out. Ask for less by limit or filter in query, or set mask-response: none if nothing in it is secret. A response-file is written all the same: do not print it.`,
			partlyFailed: (line, said, {failed, all}) =>
				(0, _words_2 /* .sentences */.hC)(
					(0,
					_words_2 /* .say */.cv)`${(0, _progress_1 /* .requestLine */.u)(line)} was answered with a success status, but ${all > 1 ? (0, _words_2 /* .say */.cv)`${failed} of ${all} parts` : (0, _words_2 /* .own */.ZV)('parts of it')} failed.`,
					...ofTheFirst((0, _said_4 /* .quote */.h)(said), failed)
				),
			maybePartlyFailed: (line, said) =>
				(0, _words_2 /* .sentences */.hC)(
					(0,
					_words_2 /* .say */.cv)`${(0, _progress_1 /* .requestLine */.u)(line)} was answered with status 207: parts of it may have failed. Look at the output response.`,
					(0, _said_4 /* .quote */.h)(said)
				),
			notMasked: () =>
				(0,
				_words_2 /* .say */.cv)`The response is larger than 16 MiB, so the secrets in response-file were not registered as masks. Do not print the file.`,
			pagesLeft: (pages, items) =>
				(0,
				_words_2 /* .say */.cv)`The list has more pages than were read (${(0, _words_2 /* .own */.ZV)(pages === 1 ? '1 page' : `${String(pages)} pages`)}, ${(0, _words_2 /* .own */.ZV)(items === 1 ? '1 item' : `${String(items)} items`)}). Set pages: all to read it to its end.`,
			pagesUnknown: items =>
				(0,
				_words_2 /* .say */.cv)`The answer looks as if its list went on (${(0, _words_2 /* .own */.ZV)(items === 1 ? '1 item' : `${String(items)} items`)} so far), but not in a way that is known here. Read its pages one by one, by the parameters that its API reference names in query.`,
			summaryUnwritable: () => (0, _words_2 /* .say */.cv)`The job summary could not be written.`
		}
		function ofTheFirst(said, failed) {
			return said.length > 0 && failed > 1 ? [(0, _words_2 /* .say */.cv)`Of the first:`, said] : [said]
		}
		function kib(characters) {
			return `${String(characters / 1024)} KiB`
		}

		function warningWords({kind, facts}) {
			const words = warnings[kind]
			return words(...facts)
		}
	},

	4506: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {mz: () => LONGEST_SECRET, oD: () => MOST_SECRETS, vy: () => MOST_CHARACTERS})

		const MOST_SECRETS = 1000

		const MOST_CHARACTERS = 256 * 1024

		const LONGEST_SECRET = 64 * 1024
	}
}
