// src/messages: warnings
'use strict'
exports.ids = ['messages-warnings']
exports.modules = {
...require('./shared.js'),

6011: (_, _exports, _require) => { // src/messages/warnings.ts
_require.d(_exports, {warningWords: () => warningWords})
var _words = _require(6889)
var _line = _require(7632)
var _clock = _require(5427)
var _said = _require(3875)

const warnings = {
	subdomainDiffers: (given, claimed) =>
		_words.say`subdomain is ${given}, but the token belongs to ${claimed}. ${given} is used; if requests are refused, correct subdomain.`,
	domainDiffers: (given, claimed) =>
		_words.say`The token belongs to ${claimed}, but domain is ${given}. ${given} is used; if requests are refused, set domain: ${_words.own(claimed)}`,
	tokenExpired: (at, now) =>
		_words.say`token expired at ${_words.own(at)}; the runner's clock says ${_words.own(now)}. It is tried all the same, because that clock may be wrong. Sign in again in this job, or give client-id and client-secret besides token.`,
	expiredWhenIssued: (at, now, ahead) => {
		const isOver = ahead !== undefined && (_clock.isClockRight(ahead) || at <= now - ahead)
		return _words.sentences(
			_words.say`The new token expired at ${_clock.moment(at)} by the runner's clock, which says ${_clock.moment(now)}: ${_words.own(isOver ? 'the tenant issued it expired' : 'that clock is wrong')}.`,
			_clock.clockCompared(ahead),
			_words.say`The token is used all the same${_words.own(isOver ? '' : '; set the clock, since expires-in, and later steps that look at the time, go by it')}.`
		)
	},
	variablesDiffer: (counts, ignored) =>
		_words.say`${_words.own(counts)} and ${_words.own(ignored)} are both set and differ: ${_words.own(counts)} counts, as with curl. The runner sets both; a step that means another proxy sets ${_words.own(counts)}.`,
	queryMark: () =>
		_words.say`query begins with a question mark, which is sent as a part of the first name. Write one name=value on each line, such as limit=50.`,
	queryRunTogether: line =>
		_words.say`query, line ${line}: the value has an & and another name=value behind it, which is sent as a part of the value. If two parameters are meant, write each on a line of its own.`,
	outputTooLarge: (name, file) =>
		_words.say`The output ${_words.own(name)} is left out: it is larger than 900 KiB. ${_words.own(file === undefined ? 'Set response-file to have the whole response in a file.' : 'The response is whole in response-file.')}`,
	tooMuchToMask: (most, longest, together) =>
		_words.say`The response holds more secrets than can be masked (${most} values, of ${longest / 1024} KiB each and ${together / 1024} KiB together), so the output response is left out. Ask for less by limit or filter in query, or set mask-response: none if nothing in it is secret. A response-file is written all the same: do not print it.`,
	partlyFailed: (line, said, {failed, all}) =>
		_words.sentences(
			_words.say`${_line.requestLine(line)} was answered with a success status, but ${all > 1 ? _words.say`${failed} of ${all} parts` : _words.own('parts of it')} failed.`,
			...ofTheFirst(_said.quote(said), failed)
		),
	maybePartlyFailed: (line, said) =>
		_words.sentences(
			_words.say`${_line.requestLine(line)} was answered with status 207: parts of it may have failed. Look at the output response.`,
			_said.quote(said)
		),
	notMasked: () => _words.say`The response is larger than 16 MiB, so the secrets in response-file were not registered as masks. Do not print the file.`,
	pagesLeft: (pages, items) =>
		_words.say`The list has more pages than were read (${_words.own(pages === 1 ? '1 page' : `${String(pages)} pages`)}, ${_words.own(items === 1 ? '1 item' : `${String(items)} items`)}). Set pages: all to read it to its end.`,
	pagesUnknown: () =>
		_words.say`The answer looks as if its list went on, but not in a way that is known here. Read its pages one by one, by the parameters in its API reference.`,
	pagesUntold: count => _words.say`There are ${count} more warnings about pages of the list: look at the output response.`,
	summaryUnwritable: () => _words.say`The job summary could not be written.`
}
function ofTheFirst(said, failed) {
	return said.length > 0 && failed > 1 ? [_words.say`Of the first:`, said] : [said]
}
function warningWords({kind, facts}) {
	const wordsFor = warnings[kind]
	return wordsFor(...facts)
}
}
}
