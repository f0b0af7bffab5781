// src/exchange: waiting, src/messages: wait-progress
'use strict'
exports.ids = ['exchange-waiting']
exports.modules = {
1291: (_, _exports, _require) => {
_require.d(_exports, {waitUntil: () => waitUntil})

var failure = _require(5530)
var words = _require(6889)
// src/messages/wait-progress.ts

const waitProgress = {
	waiting: (watched, seconds) => words.say`${stateOf(watched) ?? words.own('Not yet')} (${seconds} s)`,
	waited: (watched, seconds) => words.say`${stateOf(watched) ?? words.own('Done')} (${seconds} s)`,
	betweenRequests: () => words.own('waiting to ask again')
}
function stateOf(watched) {
	if (watched.length === 0) return undefined
	return watched.flatMap(({label, value}, index) => [
		...(index === 0 ? [] : [', ']),
		...words.say`${new words.Quoted(label, 80)}: ${new words.Quoted(value, 80)}`
	])
}

var _clock = _require(7002)
var _failure = _require(2646)
var more = _require(2788)
var _response = _require(3226)
var secret_keys = _require(7958)
// src/exchange/waiting.ts

const SHORTEST_WAIT = 2000
const LONGEST_WAIT = 15_000
const GROWTH = 1.5
const JITTER = 0.1
const LAST_REQUEST = 1000
async function waitUntil(plan, condition, address, series) {
	const {clock, random, deadline, log, mask} = series.tools
	const started = clock.elapsed()
	const seconds = () => Math.round((clock.elapsed() - started) / 1000)
	let told
	let tooLong
	for (let answers = 1, wait = SHORTEST_WAIT; ; answers++, wait = Math.min(LONGEST_WAIT, wait * GROWTH)) {
		const response = await series.ask(plan, address).catch(error => ({lost: error}))
		if (tooLong && isOutOfTime(response.lost)) return tooLong()
		if (!('status' in response)) throw response.lost
		const {refusal} = series
		if (refusal) return {response, warnings: [], verdict: () => refusal}
		const isComplete = await mask(response)
		const judged = await series.judge(response, address, plan, isComplete)
		if (judged.failure) return {response, warnings: []}
		const document = String(response.body.text).trim() === '' ? null : _response.documentOf(response.body)
		const value = document === undefined ? failure.failure('answerNotJson', 'wait-until', response.headers.get('content-type')) : condition.apply(document)
		const isFault = value instanceof _failure.Failure
		if (isFault && document !== null) return {response: await series.keep(response, plan), warnings: [], verdict: () => value}
		const isDone = !isFault && value !== false && value !== null
		const shown = isComplete ? condition.watched(document) : []
		const watched = shown.filter(({keys}) => !keys.some(secret_keys.isSecretKey))
		const state = JSON.stringify(watched)
		if (state !== told || isDone) log.info(waitProgress[isDone ? 'waited' : 'waiting'](watched, seconds()))
		told = state
		if (isDone) {
			return {response: await series.keep(response, plan), warnings: []}
		}
		tooLong = async () => {
			const late = failure.failure('waitedTooLong', condition.expression, {
				seconds: seconds(),
				answers,
				state: stateOf(watched),
				isPage: more.saysMore(document, response.headers)
			})
			return {response: await series.keep(response, plan), warnings: [], verdict: () => late}
		}
		const left = deadline.remaining() - LAST_REQUEST
		if (left <= 0) return tooLong()
		deadline.enter(waitProgress.betweenRequests())
		await _clock.sleep(clock, Math.min(left, wait * (1 - JITTER + 2 * JITTER * random())), deadline.signal)
	}
}
function isOutOfTime(error) {
	if (!(error instanceof _failure.Failure)) return false
	return error.kind === 'timedOut' || error.facts[0]?.gaveUp === 'no-time'
}
}
}
