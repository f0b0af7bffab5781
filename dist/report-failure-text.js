// src/messages: certificate-failures clock-words failures file-errors general-failures input-faults list-failures list-progress network-failures request-failures request-progress response-failures server-said sign-in-failures, src/report: failure-text, src/vocabulary: attempt
'use strict'
exports.id = 'report-failure-text'
exports.ids = ['report-failure-text']
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

	8006: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {annotationOf: () => annotationOf, printedFailure: () => printedFailure})

		// EXTERNAL MODULE: ./src/vocabulary/words.ts
		var vocabulary_words = __require__(6889) // CONCATENATED MODULE: ./src/messages/file-errors.ts
		const PERMISSION = 'the user of this step may not write there'
		const SPACE = 'there is no room left'
		const NAME = 'the file system cannot hold a name like that'
		const FOLDER = 'something on the way is not a folder'

		const REASONS = new Map([
			['EACCES', PERMISSION],
			['EPERM', PERMISSION],
			['EROFS', 'the file system is read-only'],
			['ENOSPC', SPACE],
			['EDQUOT', SPACE],
			['ENAMETOOLONG', 'the path, or a name in it, is too long'],
			['EINVAL', NAME],
			['EILSEQ', NAME],
			['ENOENT', 'a folder or the drive is missing'],
			['ENOTDIR', FOLDER],
			['EEXIST', FOLDER],
			['EISDIR', 'a folder has that name'],
			['EBUSY', 'another process is using it']
		])
		function whyRefused(code) {
			return REASONS.get(code) ?? 'the file system refused it'
		} // CONCATENATED MODULE: ./src/messages/input-faults.ts

		const inputFaults = {
			tenantMissing: () =>
				(0,
				vocabulary_words /* say */.cv)`is missing. Give the Identity tenant ID, such as abc1234 (Identity Administration shows it in its own address: https://abc1234.id.cyberark.cloud), or subdomain to have it looked up, or token from an earlier step.`,
			tenantIsPortal: (subdomain, host, domain) =>
				(0,
				vocabulary_words /* say */.cv)`${host} is an address of the user portal or of a service, not of the Identity tenant. To sign in with it, leave tenant-id out and write subdomain: ${subdomain}${domain === undefined ? '' : (0, vocabulary_words /* say */.cv)` and domain: ${domain}`}`,
			tenantNotUnderstood: text =>
				(0,
				vocabulary_words /* say */.cv)`${text} is not a tenant ID. Write the ID alone (abc1234), its host (abc1234.id.cyberark.cloud) or its https:// address.`,
			tenantContradictsDomain: (tenantDomain, domain) =>
				(0, vocabulary_words /* say */.cv)`names a tenant of ${tenantDomain}, but domain is ${domain}. Correct one of the two.`,
			clientIdMissing: () =>
				(0, vocabulary_words /* say */.cv)`is missing. Give the login name of the service user, such as ci-runner@cyberark.cloud.1234.`,
			clientIdUnprintable: () =>
				(0, vocabulary_words /* say */.cv)`contains a control character or a line break. Write the login name on one line.`,
			clientSecretMissing: () =>
				(0,
				vocabulary_words /* say */.cv)`is missing or empty. Pass the service user's password from a secret; a secret is empty when its name is misspelled, when it belongs to another environment, in a reusable workflow that is called without secrets: inherit (or without this secret), for Dependabot, which has a store of its own, and in pull requests from forks: skip the step there, with if: github.event.pull_request.head.repo.fork != true.`,
			tokenMalformed: () =>
				(0,
				vocabulary_words /* say */.cv)`contains white space or a character that no token has. Pass the token output of the earlier step as it is, without "Bearer" in front.`,
			tokenTooLong: limit => (0, vocabulary_words /* say */.cv)`is longer than ${limit} characters, which no platform token is.`,
			subdomainMalformed: text =>
				(0, vocabulary_words /* say */.cv)`${text} is not a subdomain. Write the first label alone, such as acme.`,
			subdomainIsHost: subdomain =>
				(0, vocabulary_words /* say */.cv)`takes the first label alone, not a host or an address. Write subdomain: ${subdomain}`,
			subdomainIsTenant: (host, id) =>
				(0,
				vocabulary_words /* say */.cv)`${host} is the address of the Identity tenant, not of the services. Write tenant-id: ${id}, and leave subdomain out unless the token does not name it.`,
			domainUnknown: text =>
				(0, vocabulary_words /* say */.cv)`${text} is not a platform domain. Write cyberark.cloud or cyberarkgov.cloud.`,
			envVarMalformed: text =>
				(0,
				vocabulary_words /* say */.cv)`${text} is not a name for an environment variable: a letter or _ first, then letters, digits and _.`,
			envVarReserved: text =>
				(0,
				vocabulary_words /* say */.cv)`${text} steers the runner, the shell or a program that later steps start, so a token must not be put there. Choose a name such as CYBERARK_TOKEN.`,
			notBoolean: text => (0, vocabulary_words /* say */.cv)`${text} is neither true nor false.`,
			serviceUnknown: (text, suggestion, names) =>
				suggestion === undefined
					? (0,
						vocabulary_words /* say */.cv)`${text} is not a service. The services are: ${(0, vocabulary_words /* own */.ZV)(names)}. For one that is not in the list, use service-url.`
					: (0,
						vocabulary_words /* say */.cv)`${text} is not a service; did you mean ${(0, vocabulary_words /* own */.ZV)(suggestion)}? The services are: ${(0, vocabulary_words /* own */.ZV)(names)}. For one that is not in the list, use service-url.`,
			serviceOther: (text, title, way) =>
				(0,
				vocabulary_words /* say */.cv)`${text} means ${(0, vocabulary_words /* own */.ZV)(title)}, which a platform token alone does not open. ${(0, vocabulary_words /* own */.ZV)(way)}`,
			needsService: () =>
				(0,
				vocabulary_words /* say */.cv)`belongs to a request, but neither service nor service-url says where the request goes. Add service, or remove this input.`,
			serviceUrlMalformed: () =>
				(0,
				vocabulary_words /* say */.cv)`is not an address of a platform service. Write https://, a host at or below cyberark.cloud or cyberarkgov.cloud, and the base path; no user, port, query, fragment or dot segment.`,
			serviceUrlForeign: host =>
				(0,
				vocabulary_words /* say */.cv)`${host} is not at or below cyberark.cloud or cyberarkgov.cloud. The token is sent to the platform's own hosts only.`,
			pathAbsolute: () =>
				(0,
				vocabulary_words /* say */.cv)`is an address of its own. Write only the part behind the service's base URL, such as /secret-stores; another host belongs in service-url.`,
			pathBackslash: () => (0, vocabulary_words /* say */.cv)`contains a backslash. Separate the parts with /.`,
			pathDotSegment: () =>
				(0,
				vocabulary_words /* say */.cv)`contains a dot segment (. or .., plain, percent-encoded or followed by ;), which could lead out of the service's base URL. Write the path without it.`,
			pathFragment: () =>
				(0, vocabulary_words /* say */.cv)`contains #, which is never sent. Write %23 if it is part of a name, or remove it.`,
			controlCharacter: () => (0, vocabulary_words /* say */.cv)`contains a control character or a line break. Write it on one line.`,
			notUnicode: () =>
				(0, vocabulary_words /* say */.cv)`contains half of a surrogate pair, which cannot be encoded. Write it as plain text.`,
			methodUnknown: (text, methods) =>
				(0, vocabulary_words /* say */.cv)`${text} is not supported. Write one of ${(0, vocabulary_words /* own */.ZV)(methods)}.`,
			lineWithout: (line, separator, example) =>
				(0,
				vocabulary_words /* say */.cv)`line ${line} has no ${(0, vocabulary_words /* own */.ZV)(separator)} after a name. Write one per line, such as ${(0, vocabulary_words /* own */.ZV)(example)}`,
			headerName: line =>
				(0,
				vocabulary_words /* say */.cv)`line ${line} has a name that is no HTTP header name: letters, digits and !#$%&'*+-.^_\`|~ only, no white space.`,
			headerReserved: (line, name) =>
				(0,
				vocabulary_words /* say */.cv)`line ${line}: ${(0, vocabulary_words /* own */.ZV)(name)} is set by the action itself and cannot be given. Remove the line.`,
			headerTwice: (line, name) =>
				(0,
				vocabulary_words /* say */.cv)`line ${line}: ${(0, vocabulary_words /* own */.ZV)(name)} is given twice. Put both values on one line, separated by a comma.`,
			headerValue: line =>
				(0,
				vocabulary_words /* say */.cv)`line ${line} has a value with a control character or one beyond Latin-1. Headers cannot carry it.`,
			bodyTwice: () => (0, vocabulary_words /* say */.cv)`and body are both given. Keep one.`,
			bodyWithoutUse: method =>
				(0,
				vocabulary_words /* say */.cv)`is given, but a ${(0, vocabulary_words /* own */.ZV)(method)} request has no body. Add method: POST (or PUT, PATCH, DELETE), or remove it.`,
			bodyNotJson: (line, column) =>
				(0,
				vocabulary_words /* say */.cv)`is not JSON: it stops making sense at line ${line}, column ${column}. Mend it, or set another Content-Type in headers if it is not meant to be JSON. Where a value comes from an expression, write it with toJSON() and without quotes around it, such as ${(0, vocabulary_words /* own */.ZV)('{"name": ${{ toJSON(inputs.name) }}}')}`,
			bodyFileUnreadable: (path, code) =>
				(0,
				vocabulary_words /* say */.cv)`${path} cannot be read (${(0, vocabulary_words /* own */.ZV)(code)}). The path is relative to the workspace; is the file made by an earlier step, and is the repository checked out?`,
			notRegularFile: path => (0, vocabulary_words /* say */.cv)`${path} is not a regular file. Name another one.`,
			statusMalformed: text =>
				(0,
				vocabulary_words /* say */.cv)`${text} is not a list of statuses. Write statuses or classes separated by commas, such as 200,201,404 or 2xx,409.`,
			selectBackticks: word =>
				(0, vocabulary_words /* say */.cv)`has ${word} in backticks, which hold JSON. A text stands in single quotes: '${word}'.`,
			selectMalformed: detail =>
				(0,
				vocabulary_words /* say */.cv)`is not a JMESPath expression: ${detail}. Try it at https://jmespath.org; keys with a hyphen or a colon need double quotes.`,
			pathOfHost: (path, inside) =>
				(0,
				vocabulary_words /* say */.cv)`${path} is a path on the runner's machine, and this job runs in a container, where it is ${inside}. Write that, or a relative path: expressions such as github.workspace and runner.temp give the machine's path.`,
			responseFileLeaves: () =>
				(0, vocabulary_words /* say */.cv)`leads out of RUNNER_TEMP. Write a path below it, or an absolute path if another place is meant.`,
			responseFileRunner: () =>
				(0,
				vocabulary_words /* say */.cv)`names a file of the runner itself. A server's answer must not steer the runner; choose another name.`,
			responseFileFolder: path => (0, vocabulary_words /* say */.cv)`${path} is a folder. Name the file to write.`,
			responseFileLink: path =>
				(0,
				vocabulary_words /* say */.cv)`${path} is a symbolic link. The answer is never written through one, since it could lead anywhere; remove the link or choose another place.`,
			responseFileBlocked: path =>
				(0, vocabulary_words /* say */.cv)`${path} is not a folder, so nothing can be written below it. Choose another place.`,
			responseFileName: (part, why) =>
				(0,
				vocabulary_words /* say */.cv)`${part} cannot be the name of a file on this system: ${(0, vocabulary_words /* own */.ZV)(why)}. Choose another name.`,
			responseFileUnwritable: (path, code) =>
				(0,
				vocabulary_words /* say */.cv)`${path} cannot be written (${(0, vocabulary_words /* own */.ZV)(code)}): ${(0, vocabulary_words /* own */.ZV)(whyRefused(code))}. Choose a place that the runner's user may write, such as a name below RUNNER_TEMP.`,
			maskModeUnknown: text => (0, vocabulary_words /* say */.cv)`${text} is not a way to mask. Write auto, all or none.`,
			pagesMalformed: text =>
				(0, vocabulary_words /* say */.cv)`${text} is not a number of pages. Write a whole number from 1 to 1000, or all.`,
			pagesWithoutUse: method =>
				(0,
				vocabulary_words /* say */.cv)`is given, but the answer to this ${(0, vocabulary_words /* own */.ZV)(method)} request is not known as a list with pages. Lists are read by GET, and by the search requests that docs/services.md names. Remove pages.`,
			pagesOfFile: () =>
				(0, vocabulary_words /* say */.cv)`cannot go with body-file: the next page is asked for in the body. Write the search in body.`,
			waitWithPages: () =>
				(0, vocabulary_words /* say */.cv)`and pages are both given. Reading a list and waiting for an end are two steps; keep one here.`,
			waitWithoutUse: method =>
				(0,
				vocabulary_words /* say */.cv)`repeats the request, so it goes with GET only, not with ${(0, vocabulary_words /* own */.ZV)(method)}. Start the operation in one step, and wait for its end by a GET in the next.`,
			notInteger: (text, lowest, highest, unit) =>
				(0,
				vocabulary_words /* say */.cv)`${text} is not a whole number from ${lowest} to ${highest} (${(0, vocabulary_words /* own */.ZV)(unit)}).`
		}

		function inputFault({input, kind, facts}) {
			const words = inputFaults[kind]
			return (0, vocabulary_words /* say */.cv)`${(0, vocabulary_words /* own */.ZV)(input)}: ${words(...facts)}`
		} // CONCATENATED MODULE: ./src/messages/general-failures.ts

		function faultyInputs(faults) {
			const inputs = new Set(faults.map(({input}) => input)).size
			return inputs === 1 ? 'An input needs correcting' : `${String(inputs)} inputs need correcting`
		}
		const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS'])
		function runnerFileUnwritable({code, path, user}) {
			if (code !== undefined && FORBIDDEN.has(code)) {
				return {
					title: 'The runner\u2019s files may not be written',
					happened: (0,
					vocabulary_words /* say */.cv)`${user === undefined ? (0, vocabulary_words /* own */.ZV)('The user of this step') : (0, vocabulary_words /* say */.cv)`The user with ID ${user}`} may not write ${path ?? (0, vocabulary_words /* own */.ZV)('a file of the runner')} (${(0, vocabulary_words /* own */.ZV)(code)}), so no output can be set.`,
					cause: (0,
					vocabulary_words /* say */.cv)`In a container job: the image runs as a user who does not own the files that the runner mounts.`,
					remedy: (0,
					vocabulary_words /* say */.cv)`Let the container run as one who does, in the job's container: options: --user root (or --user 1001 on GitHub's own runners).`
				}
			}
			return {
				title: 'The runner cannot take the result',
				happened: (0,
				vocabulary_words /* say */.cv)`Writing to a file of the runner failed (${code ?? (0, vocabulary_words /* own */.ZV)('the file is missing')}).`,
				cause: (0,
				vocabulary_words /* say */.cv)`The runner's disk is full, or GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STEP_SUMMARY was changed or removed by an earlier step.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Free disk space on the runner, and look for a step before this one that changes those variables.`
			}
		}

		const generalFailures = {
			invalidInputs: faults => ({
				title: faultyInputs(faults),
				happened: (0, vocabulary_words /* say */.cv)`Nothing was sent.`,
				details: faults.map(inputFault),
				remedy: (0, vocabulary_words /* say */.cv)`Correct the with: block of the step.`
			}),
			timedOut: (seconds, activity) => ({
				title: 'Out of time',
				happened: (0, vocabulary_words /* say */.cv)`The time limit of ${seconds} seconds passed while ${activity}.`,
				cause: (0,
				vocabulary_words /* say */.cv)`Whoever was waited for is slow or does not answer at all: the network, a proxy or firewall that drops packets, or the platform.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Try again; raise timeout if the answer is known to take long; on a self-hosted runner, check that its network or proxy (HTTPS_PROXY) reaches the platform.`
			}),
			cancelled: activity => ({
				title: 'Cancelled',
				happened: (0, vocabulary_words /* say */.cv)`The run was cancelled while ${activity}.`,
				remedy: (0, vocabulary_words /* say */.cv)`Run the job again. A request that was already on its way may have taken effect.`
			}),
			nodeTooOld: version => ({
				title: 'This runner\u2019s Node is too old',
				happened: (0, vocabulary_words /* say */.cv)`The action needs Node 24; this runner started Node ${version}. Nothing was sent.`,
				cause: (0, vocabulary_words /* say */.cv)`The runner is older than version 2.327.1, or has no Node 24 for its processor (ARM32).`,
				remedy: (0, vocabulary_words /* say */.cv)`Update the self-hosted runner, or let this job run on another one.`
			}),
			runnerFileUnwritable,
			unforeseen: (name, place) => ({
				title: 'A fault in the action',
				happened: (0, vocabulary_words /* say */.cv)`Something happened that the action did not foresee: ${name} at ${place}.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Please report it with this line, the runner's version and system, and the step's inputs without secrets.`
			})
		}

		// EXTERNAL MODULE: ./src/messages/list-progress.ts
		var list_progress = __require__(2244) // CONCATENATED MODULE: ./src/messages/list-failures.ts
		const listFailures = {
			pageUnlike: page => ({
				title: 'A page of the list is not like the others',
				happened: (0, vocabulary_words /* say */.cv)`The answer for page ${page} has no list where the first page has one.`,
				cause: (0, vocabulary_words /* say */.cv)`The service answered something else in the middle of the list; it may be in trouble.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Run the job again. If it stays so, read fewer pages by filter or limit in query, and report it to the vendor's support.`
			}),
			pageRepeated: page => ({
				title: 'The list leads back to itself',
				happened: (0, vocabulary_words /* say */.cv)`The bookmark on page ${page} leads to a page that was read before.`,
				cause: (0, vocabulary_words /* say */.cv)`The service repeats a bookmark; following it would never end.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Run the job again. If it stays so, set pages to the number of pages that can be read, or narrow the list by filter in query.`
			}),
			pageForeign: page => ({
				title: 'The next page is somewhere else',
				happened: (0,
				vocabulary_words /* say */.cv)`The bookmark on page ${page} leads to another host or out of the service's base URL, or is none at all. Nothing was sent there.`,
				cause: (0,
				vocabulary_words /* say */.cv)`The service, or somebody between it and the runner, answers with addresses of another place.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Compare service-url or service with the API reference; read one page at a time with pages: 1 if the bookmarks are of another kind.`
			}),
			pagesEndless: () => ({
				title: 'The list does not end',
				happened: (0, vocabulary_words /* say */.cv)`A thousand pages were read, which is the most, and there is still a next one.`,
				cause: (0, vocabulary_words /* say */.cv)`Its pages are small, or the service goes on giving bookmarks for ever.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Ask for larger pages (limit or pageSize in query, as the API reference names it), or for less by filter.`
			}),
			pagesTooLarge: () => ({
				title: 'The list is too large',
				happened: (0,
				vocabulary_words /* say */.cv)`All pages together are larger than 64 MiB, or nested too deeply; that is the most that is put together.`,
				remedy: (0, vocabulary_words /* say */.cv)`Ask for less by filter in query, or read the list in several steps.`
			}),
			tokenRanOut: () => ({
				title: 'The token expired on the way',
				happened: (0, vocabulary_words /* say */.cv)`The service accepted the token before, and now answers 401: its time is over.`,
				cause: (0, vocabulary_words /* say */.cv)`The step was given only token, so it cannot sign in again.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Give client-id and client-secret (and tenant-id) instead of token or beside it; then the step renews the token itself.`
			}),
			waitedTooLong: (expression, {seconds, answers, watched}) => ({
				title: 'The operation did not end in time',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0,
					vocabulary_words /* say */.cv)`${expression} was not true after ${seconds} s and ${answers} ${(0, vocabulary_words /* own */.ZV)(answers === 1 ? 'answer' : 'answers')}.`,
					watched.length === 0
						? undefined
						: (0, vocabulary_words /* say */.cv)`It last gave ${(0, list_progress /* stateOf */.L)(watched)}.`
				),
				cause: (0,
				vocabulary_words /* say */.cv)`The operation takes longer than timeout, it ended in a state that wait-until does not know, or it hangs.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Raise timeout, let wait-until name every state in which the operation has ended, and look in the service's own pages for what became of it.`
			})
		}

		// EXTERNAL MODULE: ./src/messages/clock-words.ts
		var clock_words = __require__(2802) // CONCATENATED MODULE: ./src/messages/certificate-failures.ts
		function wrongWith(file) {
			switch (file.kind) {
				case 'missing':
					return (0,
					vocabulary_words /* say */.cv)`does not exist: nothing expands ~ or $ in it, and in a container it must be a path inside`
				case 'folder':
					return (0, vocabulary_words /* say */.cv)`is a folder, where Node wants one file`
				case 'unreadable':
					return (0, vocabulary_words /* say */.cv)`cannot be read (${(0, vocabulary_words /* own */.ZV)(file.code)})`
				case 'empty':
					return (0, vocabulary_words /* say */.cv)`is empty`
				case 'utf-16':
					return (0, vocabulary_words /* say */.cv)`is UTF-16, as Windows PowerShell's > writes it, where Node wants ASCII or UTF-8`
				case 'der':
					return (0,
					vocabulary_words /* say */.cv)`holds its certificate in binary (DER), where Node wants PEM; openssl x509 -inform der turns one into the other`
				case 'mangled':
					return (0,
					vocabulary_words /* say */.cv)`has lost its line breaks or is indented: -----BEGIN CERTIFICATE----- must be a line of its own`
				case 'not-pem':
					return (0, vocabulary_words /* say */.cv)`is not PEM: it has no line -----BEGIN CERTIFICATE-----`
				case 'other-pem':
					return (0,
					vocabulary_words /* say */.cv)`holds no certificate, but ${file.label}; what is needed begins with -----BEGIN CERTIFICATE-----`
				case 'broken':
					return (0,
					vocabulary_words /* say */.cv)`has a certificate that cannot be read (number ${file.number} of ${file.count}): Node ignores it and whatever follows`
				case 'usable':
					return (0,
					vocabulary_words /* say */.cv)`can be read, but the authority that is needed is not among what it holds: ${file.names.join('; ')}`
			}
		}

		function unknownAuthority({authorities, usesSystem}) {
			return (0, vocabulary_words /* sentences */.hC)(
				(0,
				vocabulary_words /* say */.cv)`A proxy or firewall that opens TLS presents its own certificate, whose authority this runner does not know; or the connection leads to somebody else.`,
				authorities.kind === 'unset'
					? (0, vocabulary_words /* say */.cv)`NODE_EXTRA_CA_CERTS is not set.`
					: (0, vocabulary_words /* say */.cv)`NODE_EXTRA_CA_CERTS names ${authorities.path}, which ${wrongWith(authorities)}.`,
				usesSystem ? (0, vocabulary_words /* say */.cv)`NODE_USE_SYSTEM_CA is set: the system does not trust it either.` : undefined
			)
		}

		function outOfTime({valid, now, clockAhead}) {
			const clock = (0, vocabulary_words /* say */.cv)`the runner's clock says ${(0, clock_words /* moment */.n$)(now)}.`
			const isItself = valid && (now < valid.from || now > valid.until)
			return {
				happened: valid
					? (0,
						vocabulary_words /* say */.cv)`It is valid from ${(0, clock_words /* moment */.n$)(valid.from)} until ${(0, clock_words /* moment */.n$)(valid.until)}${(0, vocabulary_words /* own */.ZV)(isItself ? '' : ', but one that vouches for it is not valid')}; ${clock}`
					: (0, vocabulary_words /* sentences */.hC)([`By its time it is not valid: `], clock),
				cause: (0, vocabulary_words /* sentences */.hC)(
					(0, clock_words /* clockCompared */.qe)(clockAhead),
					(0, clock_words /* isClockRight */.dU)(clockAhead)
						? (0, vocabulary_words /* say */.cv)`So it is the certificate whose time is wrong, not the runner's.`
						: (0, vocabulary_words /* say */.cv)`The runner's clock is wrong, or whoever presents the certificate has let it run out.`
				)
			}
		}

		const FOR_OTHER_NAMES = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'])
		const NEVER_OFF = (0, vocabulary_words /* say */.cv)`There is no switch that turns the check off.`

		function certificateRefused(refused) {
			const {host, code, issuer} = refused
			const title = 'The certificate is not trusted'
			const happened = (0, vocabulary_words /* sentences */.hC)(
				(0, vocabulary_words /* say */.cv)`The certificate that ${host} presented is not trusted (${code}).`,
				issuer === undefined ? undefined : (0, vocabulary_words /* say */.cv)`It was issued by ${issuer}.`
			)
			if (FOR_OTHER_NAMES.has(code)) {
				return {
					title,
					happened,
					cause: (0,
					vocabulary_words /* say */.cv)`It is for other names than this one: a portal or proxy answers in the platform's place, or the runner's name service leads to somebody else.`,
					remedy: (0, vocabulary_words /* say */.cv)`Open the address from the runner's network and see who answers. ${NEVER_OFF}`
				}
			}
			if (/^CERT_(?:NOT_YET_VALID|HAS_EXPIRED)$/.test(code)) {
				const {happened: times, cause} = outOfTime(refused)
				return {
					title,
					happened: (0, vocabulary_words /* sentences */.hC)(happened, times),
					...(cause && {cause}),
					remedy: (0,
					vocabulary_words /* say */.cv)`Compare the runner's clock with the right time and set it: a virtual machine that slept keeps the old one. If it is right, the certificate must be renewed by whoever presents it, the platform or a proxy that opens TLS. ${NEVER_OFF}`
				}
			}
			return {
				title,
				happened,
				cause: unknownAuthority(refused),
				remedy: (0,
				vocabulary_words /* say */.cv)`Put the authority's certificate into a PEM file on the runner and set NODE_EXTRA_CA_CERTS to its path, in the runner's environment or in env: of the step; NODE_USE_SYSTEM_CA=1 there takes the authorities that the system trusts (Node 24.6 or later). ${NEVER_OFF}`
			}
		} // CONCATENATED MODULE: ./src/messages/network-failures.ts

		function attemptsMade(attempts, gaveUp) {
			if (gaveUp === 'unsafe') {
				return (0,
				vocabulary_words /* say */.cv)`It was not sent again, since it may have taken effect: check that before you run the step again.`
			}
			if (gaveUp === 'no-time')
				return (0, vocabulary_words /* say */.cv)`After attempt ${attempts} the wait for another one would have passed timeout.`
			return attempts > 1 ? (0, vocabulary_words /* say */.cv)`${attempts} attempts were made.` : undefined
		}
		function checkProxy(variable) {
			return (0,
			vocabulary_words /* say */.cv)`Check ${(0, vocabulary_words /* own */.ZV)(variable)} on the runner, or list the platform's domain in NO_PROXY if it is reached without the proxy.`
		}
		function proxyFailure({code, host, attempts, gaveUp, offered, variable}) {
			const tried = attemptsMade(attempts, gaveUp)

			if (code === '407' || code === '401') {
				if (offered !== undefined && !/\bbasic\b/i.test(offered)) {
					return {
						title: 'The proxy wants credentials of another kind',
						happened: (0,
						vocabulary_words /* say */.cv)`The proxy ${host} refused the tunnel with status ${code} and offers ${schemesIn(offered)}.`,
						cause: (0,
						vocabulary_words /* say */.cv)`This action can give a proxy a user and a password (Basic), and no other proof of who it is.`,
						remedy: (0,
						vocabulary_words /* say */.cv)`Have Basic allowed for the runner, or run a local proxy on it that signs in to this one, and name that in ${(0, vocabulary_words /* own */.ZV)(variable)}.`
					}
				}
				return {
					title: 'The proxy wants credentials',
					happened: (0, vocabulary_words /* say */.cv)`The proxy ${host} refused the tunnel with status ${code}.`,
					cause: (0, vocabulary_words /* say */.cv)`${(0, vocabulary_words /* own */.ZV)(variable)} carries no credentials, or wrong ones.`,
					remedy: (0,
					vocabulary_words /* say */.cv)`Write them into ${(0, vocabulary_words /* own */.ZV)(variable)} as http://user:password@host:port, with special characters percent-encoded, and keep the value in a secret.`
				}
			}
			if (/^\d{3}$/.test(code)) {
				return {
					title: 'The proxy refused the tunnel',
					happened: (0, vocabulary_words /* sentences */.hC)(
						(0, vocabulary_words /* say */.cv)`The proxy ${host} answered CONNECT with status ${code}.`,
						tried
					),
					cause: (0, vocabulary_words /* say */.cv)`The proxy does not allow the platform's hosts, or cannot reach them itself.`,
					remedy: (0,
					vocabulary_words /* say */.cv)`Have *.cyberark.cloud (or *.cyberarkgov.cloud) and port 443 allowed on the proxy. ${checkProxy(variable)}`
				}
			}
			return {
				title: 'The proxy did not open the tunnel',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0, vocabulary_words /* say */.cv)`The proxy ${host} did not answer CONNECT (${code}).`,
					tried
				),
				cause: (0,
				vocabulary_words /* say */.cv)`What answers at that address is no HTTP proxy, it is overloaded, or it wants TLS (https://) or none (http://).`,
				remedy: checkProxy(variable)
			}
		}

		function schemesIn(offered) {
			const schemes = offered.split(',').flatMap(part => /^\s*([A-Za-z][\w-]*)(?:\s|$)(?!\s*=)/.exec(part)?.[1] ?? [])
			return [...new Set(schemes)].join(', ')
		}
		function describe(trouble) {
			const {phase, code, host, isProxy, attempts, gaveUp, variable} = trouble
			const tried = attemptsMade(attempts, gaveUp)
			if (phase === 'proxy') return proxyFailure(trouble)
			if (phase === 'lookup') {
				return {
					title: 'The host name was not found',
					happened: (0, vocabulary_words /* sentences */.hC)(
						(0, vocabulary_words /* say */.cv)`The name ${host} could not be looked up (${code}).`,
						tried
					),
					cause: isProxy
						? (0,
							vocabulary_words /* say */.cv)`${(0, vocabulary_words /* own */.ZV)(variable)} names a proxy that does not exist, or the runner's name service is down.`
						: (0,
							vocabulary_words /* say */.cv)`tenant-id, subdomain or domain is misspelled, or the runner's name service does not know public names.`,
					remedy: isProxy
						? checkProxy(variable)
						: (0,
							vocabulary_words /* say */.cv)`Check tenant-id, subdomain and domain. Where only a proxy reaches the internet, set ${(0, vocabulary_words /* own */.ZV)(variable)} in the runner's environment.`
				}
			}
			if (phase === 'connect') {
				return {
					title: isProxy ? 'The proxy cannot be reached' : 'No connection',
					happened: (0, vocabulary_words /* sentences */.hC)(
						(0, vocabulary_words /* say */.cv)`${host} could not be connected to (${code}).`,
						tried
					),
					cause: isProxy
						? (0,
							vocabulary_words /* say */.cv)`${(0, vocabulary_words /* own */.ZV)(variable)} names the wrong host or port, or the proxy is down.`
						: (0, vocabulary_words /* say */.cv)`A firewall between the runner and the platform, or a network that only a proxy leaves.`,
					remedy: isProxy
						? checkProxy(variable)
						: (0,
							vocabulary_words /* say */.cv)`Allow port 443 to the platform's hosts, or set ${(0, vocabulary_words /* own */.ZV)(variable)} in the runner's environment.`
				}
			}
			if (phase === 'tls') {
				return {
					title: 'No TLS connection',
					happened: (0, vocabulary_words /* sentences */.hC)(
						(0, vocabulary_words /* say */.cv)`TLS with ${host} could not be set up (${code}).`,
						tried
					),
					cause: (0,
					vocabulary_words /* say */.cv)`Something on the way cuts or alters the connection: a firewall, a proxy that opens TLS, or a proxy address with the wrong scheme.`,
					remedy: (0, vocabulary_words /* say */.cv)`Check the runner's way to the platform. ${checkProxy(variable)}`
				}
			}
			return {
				title: phase === 'answer' ? 'No answer' : 'The answer was cut off',
				happened: (0, vocabulary_words /* sentences */.hC)(
					phase === 'answer'
						? (0, vocabulary_words /* say */.cv)`${host} took the request but gave no usable answer (${code}).`
						: (0, vocabulary_words /* say */.cv)`${host} did not send its answer to the end (${code}).`,
					tried
				),
				cause: (0,
				vocabulary_words /* say */.cv)`The server, or a proxy or firewall on the way, closed the connection, fell silent or answered something that is not HTTP.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Try again; if it keeps happening, look at the platform's status page and at what lies between the runner and the platform.`
			}
		}

		const networkFailures = {
			network: describe,
			certificateRefused: certificateRefused,
			proxyUrlUnusable: variable => ({
				title: 'The proxy\u2019s address cannot be used',
				happened: (0,
				vocabulary_words /* say */.cv)`${(0, vocabulary_words /* own */.ZV)(variable)} is not an address of an HTTP proxy, and a direct connection is not made behind its back.`,
				cause: (0, vocabulary_words /* say */.cv)`It has no scheme, another one than http or https, or a misspelled host or port.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Write it as http://host:port, with user:password@ before the host where the proxy wants credentials.`
			}),
			proxyCredentialsUnusable: variable => ({
				title: 'The proxy\u2019s credentials cannot be used',
				happened: (0,
				vocabulary_words /* say */.cv)`The user or password in ${(0, vocabulary_words /* own */.ZV)(variable)} has a percent sign that starts no valid escape.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Percent-encode the special characters of user and password; a percent sign itself is written %25.`
			}),
			encodingUnknown: encoding => ({
				title: 'The answer has an unknown encoding',
				happened: (0, vocabulary_words /* say */.cv)`The answer is encoded as ${encoding}, which was not asked for.`,
				cause: (0, vocabulary_words /* say */.cv)`A proxy on the way, or an Accept-Encoding in headers.`,
				remedy: (0, vocabulary_words /* say */.cv)`Remove Accept-Encoding from headers, or name only gzip, deflate or br in it.`
			}),
			bodyTooLarge: limit => ({
				title: 'The answer is too large for an output',
				happened: (0,
				vocabulary_words /* say */.cv)`The answer is larger than ${Math.floor(limit / 1024 / 1024)} MiB, the most that is held in memory.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Set response-file: the answer is then streamed to a file, whatever its size. Or ask for less, by limit or filter in query.`
			}),
			bodyFileUnreadable: code => ({
				title: 'body-file could not be read to its end',
				happened: (0, vocabulary_words /* say */.cv)`The file was there when the run began, but reading it failed (${code}).`,
				cause: (0, vocabulary_words /* say */.cv)`Another step or process changed or removed it meanwhile.`,
				remedy: (0, vocabulary_words /* say */.cv)`Make sure that nothing writes to the file while this step runs.`
			})
		}

		// EXTERNAL MODULE: ./src/vocabulary/attempt.ts
		var attempt = __require__(4869)
		// EXTERNAL MODULE: ./src/messages/request-progress.ts
		var request_progress = __require__(2957)
		// EXTERNAL MODULE: ./src/messages/server-said.ts
		var server_said = __require__(3875) // CONCATENATED MODULE: ./src/messages/request-failures.ts
		function answered({line, status, said, attempts, gaveUp}) {
			return (0, vocabulary_words /* sentences */.hC)(
				(0, vocabulary_words /* say */.cv)`${(0, request_progress /* requestLine */.u)(line)} was answered with status ${status}.`,
				attemptsMade(attempts, gaveUp),
				(0, server_said /* quote */.h)(said)
			)
		}
		function serviceName({service}) {
			return service === undefined ? (0, vocabulary_words /* own */.ZV)('the service') : (0, vocabulary_words /* own */.ZV)(service)
		}
		function missingRole(refusal) {
			const role =
				refusal.role === undefined
					? (0, vocabulary_words /* say */.cv)`the role of ${serviceName(refusal)}`
					: (0, vocabulary_words /* own */.ZV)(refusal.role)
			return {
				title: 'The service user may not do this',
				happened: answered(refusal),
				cause: (0,
				vocabulary_words /* say */.cv)`With a fresh token this nearly always means that the service user has no role in ${serviceName(refusal)}, or one that does not allow this request. It also happens when subdomain belongs to another tenant than the token.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`In Identity Administration, Core Services > Roles, add the service user to ${role}; then run the job again, so that a new token carries the role.`
			}
		}
		function otherToken(refusal, {title, way}) {
			return {
				title: 'The service wants another token',
				happened: answered(refusal),
				cause: (0,
				vocabulary_words /* say */.cv)`The host is one of ${(0, vocabulary_words /* own */.ZV)(title)}, which a platform token alone does not open.`,
				remedy: (0, vocabulary_words /* own */.ZV)(way)
			}
		}

		function refusedByPage(refusal) {
			return {
				title: 'A page came instead of an answer',
				happened: answered(refusal),
				cause: (0,
				vocabulary_words /* say */.cv)`Not ${serviceName(refusal)} itself refused, but something before it: a firewall for web applications, a proxy, or a portal that asks somebody to sign in.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Open the address from the runner's network to see who answers, and have the runner admitted there. A role matters only once ${serviceName(refusal)} answers.`
			}
		}
		function basesOf({otherBases}) {
			if (otherBases.length === 0) return undefined
			const bases = otherBases.map(
				({url, holds}) =>
					(0, vocabulary_words /* say */.cv)`${new vocabulary_words /* Quoted */.v5(url)} for ${(0, vocabulary_words /* own */.ZV)(holds)}`
			)
			return (0,
			vocabulary_words /* say */.cv)`Some requests have another base URL, to be given as service-url: ${bases.reduce((all, base) => (0, vocabulary_words /* say */.cv)`${all}, ${base}`)}.`
		}

		function refused(refusal) {
			const {status, otherService} = refusal
			const happened = answered(refusal)
			const isDenied = status === 401 || status === 403
			if (refusal.isTrailingSlashMissing) {
				return {
					title: 'The path needs a / at its end',
					happened,
					cause: (0,
					vocabulary_words /* say */.cv)`The last part of path has a dot, so the web server took it for a file. What answered is its page, not Privilege Cloud.`,
					remedy: (0, vocabulary_words /* say */.cv)`End path with a slash, as in /Safes/my.safe/.`
				}
			}
			if (refusal.isPathUnknown || status === 404) {
				return {
					title: 'Nothing is there',
					happened,
					cause: refusal.isPathUnknown
						? (0,
							vocabulary_words /* say */.cv)`The API gateway uses this answer for a path or method that does not exist; it is not about the token.`
						: (0,
							vocabulary_words /* say */.cv)`path is misspelled, or what it names does not exist or is not visible to the service user.`,
					remedy: (0, vocabulary_words /* sentences */.hC)(
						(0,
						vocabulary_words /* say */.cv)`Compare path and method with the API reference of ${serviceName(refusal)}. The service's base path is added by the action; it does not belong in path.`,
						basesOf(refusal)
					)
				}
			}
			if (otherService && isDenied) return otherToken(refusal, otherService)
			if (refusal.said.page && isDenied) return refusedByPage(refusal)
			if (refusal.isTokenExpired) {
				return {
					title: 'The token has expired',
					happened,
					cause: (0, vocabulary_words /* sentences */.hC)(
						(0,
						vocabulary_words /* say */.cv)`By its own exp and the runner's clock the token had expired before this step; where the clock is wrong, the service user may lack the role of ${serviceName(refusal)} instead.`,
						(0, clock_words /* clockCompared */.qe)(refusal.clockAhead)
					),
					remedy: (0,
					vocabulary_words /* say */.cv)`Sign in again in this job, or give client-id and client-secret besides token. On a self-hosted runner, check the clock.`
				}
			}
			if (isDenied) return missingRole(refusal)
			if (status === 406) {
				return {
					title: 'The service wants another Accept header',
					happened,
					cause: (0,
					vocabulary_words /* say */.cv)`Requests that are still in beta, such as secrets and scans of Secrets Hub, answer only when asked for their beta type.`,
					remedy: (0,
					vocabulary_words /* say */.cv)`Add to headers what the API reference of the request names, for Secrets Hub: Accept: application/x.secretshub.beta+json`
				}
			}
			if (status >= 300 && status < 400) {
				return {
					title: 'The request was redirected',
					happened: (0, vocabulary_words /* sentences */.hC)(
						happened,
						refusal.location === undefined ? undefined : (0, vocabulary_words /* say */.cv)`It points to ${refusal.location}.`
					),
					cause: (0, vocabulary_words /* say */.cv)`The address is an old one, or the request ended at a sign-in page.`,
					remedy: (0,
					vocabulary_words /* say */.cv)`Redirects are not followed, because the token must not reach another host. Use the new address, or list the status in expect-status if it is an answer to you.`
				}
			}
			if ((0, attempt /* mayPassLater */.t)(status)) {
				return {
					title: status === 429 ? 'Too many requests at once' : 'The service is in trouble',
					happened,
					cause:
						status === 429
							? (0, vocabulary_words /* say */.cv)`The tenant's limit for this service is reached.`
							: (0, vocabulary_words /* say */.cv)`The fault is on the platform's side.`,
					remedy: (0, vocabulary_words /* say */.cv)`Run the job again later, or raise retries and timeout.`
				}
			}
			return {
				title: status < 300 ? 'Another status was expected' : 'The service rejected the request',
				happened: (0, vocabulary_words /* sentences */.hC)(
					happened,
					status < 300 ? (0, vocabulary_words /* say */.cv)`expect-status is ${refusal.expected}.` : undefined
				),
				cause:
					status < 300
						? (0, vocabulary_words /* say */.cv)`The service did something else than expect-status says.`
						: (0, vocabulary_words /* say */.cv)`path, query, headers or body is not what the service expects.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Compare the request with the API reference of ${serviceName(refusal)}, or list ${status} in expect-status if it is a success to you.`
			}
		}

		const requestFailures = {
			refused,
			subdomainNeeded: () => ({
				title: 'The subdomain is not known',
				happened: (0, vocabulary_words /* say */.cv)`The service's address begins with the subdomain, but the token does not name one.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Give subdomain: the first part of the user portal's address, https://<subdomain>.cyberark.cloud.`
			}),
			tenantNeeded: () => ({
				title: 'The tenant is not known',
				happened: (0, vocabulary_words /* say */.cv)`The service identity lives on the tenant's own host, but the token does not name one.`,
				remedy: (0, vocabulary_words /* say */.cv)`Give tenant-id besides token.`
			}),
			addressEscapes: () => ({
				title: 'The address leads out of the service',
				happened: (0,
				vocabulary_words /* say */.cv)`Put together, path and base URL lead to another place than the service's base URL. Nothing was sent there.`,
				remedy: (0, vocabulary_words /* say */.cv)`Write path plainly, without encoded separators or dots.`
			}),
			pageInstead: (line, status, page) => ({
				title: 'A page came instead of an answer',
				happened: (0,
				vocabulary_words /* say */.cv)`${(0, request_progress /* requestLine */.u)(line)} was answered with status ${status} and an HTML page${page.contentType === undefined ? '' : (0, vocabulary_words /* say */.cv)` (${new vocabulary_words /* Quoted */.v5(page.contentType, 80)})`} from ${page.host}${(0, server_said /* titled */.d)(page.page)}.`,
				cause: (0,
				vocabulary_words /* say */.cv)`path does not exist and ${page.service === undefined ? (0, vocabulary_words /* own */.ZV)('the service') : (0, vocabulary_words /* own */.ZV)(page.service)} shows its web application there, or a portal or proxy on the way asks somebody to sign in.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Compare path with the API reference, and open the address from the runner's network to see who answers. With Accept: text/html in headers you get the page.`
			}),
			serviceAbsent: (service, host, code, other) => ({
				title: 'The service has no host in this tenant',
				happened: (0, vocabulary_words /* say */.cv)`The name ${host} could not be looked up (${code}).`,
				cause: (0,
				vocabulary_words /* say */.cv)`The tenant may not have ${(0, vocabulary_words /* own */.ZV)(service)}, or subdomain is another tenant's.`,
				remedy: (0, vocabulary_words /* sentences */.hC)(
					(0,
					vocabulary_words /* say */.cv)`Ask the tenant's administrator whether it has ${(0, vocabulary_words /* own */.ZV)(service)}, and compare subdomain with the address of the user portal.`,
					other === undefined
						? undefined
						: (0,
							vocabulary_words /* say */.cv)`Some tenants have it elsewhere: try service-url: ${new vocabulary_words /* Quoted */.v5(other)}`
				)
			}),
			serviceUrlAbsent: (host, code) => ({
				title: 'The host of service-url was not found',
				happened: (0, vocabulary_words /* say */.cv)`The name ${host} could not be looked up (${code}).`,
				cause: (0, vocabulary_words /* say */.cv)`service-url is misspelled, or the tenant does not have that service.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Compare the host in service-url with the API reference, and ask the tenant's administrator whether it has the service. Where service knows the service's name, give that instead.`
			}),
			graphqlErrors: (line, said) => ({
				title: 'The query failed',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0, vocabulary_words /* say */.cv)`${(0, request_progress /* requestLine */.u)(line)} was answered with errors and no data.`,
					(0, server_said /* quote */.h)(said)
				),
				cause: (0,
				vocabulary_words /* say */.cv)`The query in body does not fit the service's schema, or the service user may not see what it asks for.`,
				remedy: (0, vocabulary_words /* say */.cv)`Correct the query in body, or give the service user the role of the service.`
			}),
			operationFailed: (line, said) => ({
				title: 'The operation failed',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0,
					vocabulary_words /* say */.cv)`${(0, request_progress /* requestLine */.u)(line)} was answered with a success status, but says that it failed.`,
					(0, server_said /* quote */.h)(said)
				),
				cause: (0,
				vocabulary_words /* say */.cv)`Identity answers so when the request is incomplete, or the service user lacks the administrative right for it.`,
				remedy: (0, vocabulary_words /* say */.cv)`Compare body with the API reference, and check the service user's administrative rights.`
			})
		} // CONCATENATED MODULE: ./src/messages/response-failures.ts

		const ANSWERED = (0,
		vocabulary_words /* say */.cv)`The request itself was answered: a later step with if: failure() has the outputs status and response-headers, and response where it fits.`
		function keysThere(keys) {
			if (keys === undefined)
				return (0, vocabulary_words /* say */.cv)`The response is not an object, so it has no keys; @ selects it as a whole.`
			return keys.length === 0
				? (0, vocabulary_words /* say */.cv)`The response is empty.`
				: (0, vocabulary_words /* say */.cv)`Its top-level keys are: ${keys.join(', ')}.`
		}

		const responseFailures = {
			selectNotJson: (contentType, input = 'select') => ({
				title: `${input} needs JSON`,
				happened:
					contentType === undefined
						? (0, vocabulary_words /* say */.cv)`The response is empty or not JSON, so nothing can be selected from it.`
						: (0,
							vocabulary_words /* say */.cv)`The response is not JSON (its type is ${contentType}), so nothing can be selected from it.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Remove ${(0, vocabulary_words /* own */.ZV)(input)} and use the output response, or ask for JSON with an Accept header.`
			}),
			selectNotMasked: () => ({
				title: 'What select chose cannot be masked',
				happened: (0,
				vocabulary_words /* say */.cv)`The response holds more secrets than can be masked, so nothing selected from it is set as an output.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Ask for less, by limit or filter in query, or set mask-response: none if nothing in the response is secret.`
			}),
			selectTooLarge: () => ({
				title: 'The response is too large for select',
				happened: (0,
				vocabulary_words /* say */.cv)`The response is larger than 16 MiB, the most that select can work on. It is whole in response-file.`,
				remedy: (0, vocabulary_words /* say */.cv)`Ask for less, by limit or filter in query, or select from the file in a later step.`
			}),
			selectNothing: (expression, keys) => ({
				title: 'select found nothing',
				happened: (0, vocabulary_words /* say */.cv)`${expression} selects nothing (null) from the response. ${keysThere(keys)}`,
				cause: (0, vocabulary_words /* say */.cv)`A key is misspelled (case matters), or the response has another shape than expected.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Correct the expression. Where nothing is a good answer, give a default: ${(0, vocabulary_words /* own */.ZV)("expression || ''")}.`
			}),
			selectFailed: (expression, detail, input = 'select') => ({
				title: `${input} does not fit the response`,
				happened: (0, vocabulary_words /* say */.cv)`${expression} cannot be worked out on this response: ${detail}.`,
				cause: (0,
				vocabulary_words /* say */.cv)`A function got a value of another type than it takes, or parse_json got a text that is not JSON.`,
				remedy: (0, vocabulary_words /* say */.cv)`Correct the expression, or guard it with a filter or a default.`
			}),
			responseFileLinked: path => ({
				title: 'response-file leads through a link',
				happened: (0,
				vocabulary_words /* say */.cv)`${path} is a symbolic link, or lies below one. The answer was not written there, since a link could lead anywhere. ${ANSWERED}`,
				remedy: (0, vocabulary_words /* say */.cv)`Write to a place without links, such as a name below RUNNER_TEMP.`
			}),
			responseFileUnwritable: (path, code) => ({
				title: 'response-file cannot be written',
				happened: (0, vocabulary_words /* say */.cv)`Writing ${path} failed (${code}); nothing incomplete was left. ${ANSWERED}`,
				cause: (0,
				vocabulary_words /* say */.cv)`It could be written before the request was sent, but then ${(0, vocabulary_words /* own */.ZV)(whyRefused(code))}.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Make room, and see that nothing else on the runner changes that place while this step runs.`
			})
		} // CONCATENATED MODULE: ./src/messages/sign-in-failures.ts

		const RIGHT_TENANT = (0,
		vocabulary_words /* say */.cv)`Check tenant-id: Identity Administration shows it as the first part of its own address, https://<tenant-id>.id.cyberark.cloud.`

		const signInFailures = {
			signInRefused: (host, status, clientId, said, stray) => ({
				title: 'Sign-in refused',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0, vocabulary_words /* say */.cv)`${host} refused to sign in ${clientId} (status ${status}).`,
					(0, server_said /* quote */.h)(said)
				),
				cause: (0,
				vocabulary_words /* say */.cv)`${strayIn(stray)}The platform gives one answer for all of these: (1) client-secret is wrong or has expired; (2) client-id is not the whole login name with its suffix, such as name@cyberark.cloud.1234; (3) the user lacks "Is OAuth confidential client"; (4) an authentication policy asks this service user for a second factor.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Check the four in Identity Administration. The sign-in is not repeated, because repeated wrong secrets can lock the user.`
			}),
			signInRedirected: (host, status, target) => ({
				title: 'The tenant lives elsewhere',
				happened:
					target === undefined
						? (0, vocabulary_words /* say */.cv)`${host} answered with a redirect (status ${status}).`
						: (0, vocabulary_words /* say */.cv)`${host} answered with a redirect (status ${status}) to ${target}.`,
				cause: (0, vocabulary_words /* say */.cv)`tenant-id is not, or no longer, the ID of your tenant.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`${RIGHT_TENANT} The redirect was not followed, because that would hand the secret to another host.`
			}),
			signInWrongPlace: (host, status, said) => ({
				title: 'No tenant answers there',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0, vocabulary_words /* say */.cv)`${host} does not know how to issue tokens (status ${status}).`,
					(0, server_said /* quote */.h)(said)
				),
				cause: (0,
				vocabulary_words /* say */.cv)`tenant-id is not the ID of an Identity tenant, domain is wrong, or something on the way answers in the tenant's place.`,
				remedy: RIGHT_TENANT
			}),
			signInUnavailable: (host, status, attempts, gaveUp, said) => ({
				title: status === 429 ? 'Too many sign-ins at once' : 'The tenant is unavailable',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0, vocabulary_words /* say */.cv)`${host} answered the sign-in with status ${status}.`,
					attemptsMade(attempts, gaveUp),
					(0, server_said /* quote */.h)(said)
				),
				cause:
					status === 429
						? (0, vocabulary_words /* say */.cv)`Many jobs sign in to the tenant at the same moment.`
						: (0, vocabulary_words /* say */.cv)`The platform is in trouble or under maintenance.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Run the job again later, raise retries and timeout, or spread the jobs (max-parallel in a matrix).`
			}),
			signInUnreadable: (host, status, said) => ({
				title: 'The answer to the sign-in makes no sense',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0, vocabulary_words /* say */.cv)`${host} answered status ${status}, but not with the JSON that a token comes in.`,
					(0, server_said /* quote */.h)(said)
				),
				cause: (0, vocabulary_words /* say */.cv)`A proxy or portal on the way answers in the tenant's place, or the answer was cut off.`,
				remedy: (0, vocabulary_words /* say */.cv)`Open the tenant's address from the runner's network and see who answers. ${RIGHT_TENANT}`
			}),
			tokenMissing: (host, keys) => ({
				title: 'The tenant sent no token',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0, vocabulary_words /* say */.cv)`${host} accepted the sign-in, but its answer has no access_token.`,
					sign_in_failures_keysThere(keys)
				),
				cause: (0, vocabulary_words /* say */.cv)`An address that is not the platform's token endpoint, or a change of the platform.`,
				remedy: (0, vocabulary_words /* say */.cv)`Run the job again; if it stays so, report it with this message.`
			}),
			tokenUnusable: (host, why) => ({
				title: 'The token cannot be used',
				happened: (0, vocabulary_words /* say */.cv)`${host} sent a token that ${(0, vocabulary_words /* own */.ZV)(why)}.`,
				cause: (0, vocabulary_words /* say */.cv)`Something on the way altered the answer; no real platform token looks like that.`,
				remedy: (0, vocabulary_words /* say */.cv)`Check what lies between the runner and the platform, and run the job again.`
			}),
			tenantUnknown: (subdomain, domain) => ({
				title: 'No tenant has this subdomain',
				happened: (0, vocabulary_words /* say */.cv)`The platform's discovery service knows no subdomain ${subdomain} on ${domain}.`,
				cause: (0, vocabulary_words /* say */.cv)`subdomain is misspelled, or the tenant is on the other domain.`,
				remedy: (0,
				vocabulary_words /* say */.cv)`Take subdomain from the address of the user portal, https://<subdomain>.cyberark.cloud, set domain for US government tenants, or give tenant-id instead.`
			}),
			discoveryFailed: (host, status, said) => ({
				title: 'The tenant could not be looked up',
				happened: (0, vocabulary_words /* sentences */.hC)(
					(0, vocabulary_words /* say */.cv)`${host} answered status ${status} without naming a tenant of the platform.`,
					(0, server_said /* quote */.h)(said)
				),
				cause: (0, vocabulary_words /* say */.cv)`The discovery service is in trouble, or something on the way answers in its place.`,
				remedy: (0, vocabulary_words /* say */.cv)`Give tenant-id: then nothing needs to be looked up.`
			})
		}

		function strayIn(stray) {
			return Object.entries(stray).flatMap(([input, what]) =>
				what === ''
					? []
					: (0,
						vocabulary_words /* say */.cv)`${(0, vocabulary_words /* own */.ZV)(input)} ${(0, vocabulary_words /* own */.ZV)(what)}, which is sent with it and was probably not meant. `
			)
		}
		function sign_in_failures_keysThere(keys) {
			return keys.length === 0
				? (0, vocabulary_words /* say */.cv)`It is empty.`
				: (0, vocabulary_words /* say */.cv)`It has: ${keys.join(', ')}.`
		} // CONCATENATED MODULE: ./src/messages/failures.ts

		const failures = {...generalFailures, ...networkFailures, ...signInFailures, ...requestFailures, ...responseFailures, ...listFailures}

		function explain({kind, facts, before}) {
			const words = failures[kind]
			const explanation = words(...facts)
			return {...explanation, happened: (0, vocabulary_words /* sentences */.hC)(before, explanation.happened)}
		} // CONCATENATED MODULE: ./src/report/failure-text.ts

		const LONGEST_ANNOTATION = 4000

		function printedFailure(failure, print) {
			const {title, happened, details, cause, remedy} = explain(failure)
			return {
				title: print([title]),
				happened: print(happened),
				details: (details ?? []).map(print),
				cause: print(cause ?? []),
				remedy: print(remedy)
			}
		}

		function annotationOf({happened, details, cause, remedy}) {
			const tail = [...(cause === '' ? [] : [`Likely cause: ${cause}`]), `What to do: ${remedy}`].join('\n')
			const head = [happened, ...details.map(detail => `- ${detail}`)].join('\n')
			return `${head.slice(0, LONGEST_ANNOTATION - tail.length)}\n${tail}`
		}
	},

	4869: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {t: () => mayPassLater})

		function mayPassLater(status) {
			return [408, 425, 429].includes(status) || status >= 500
		}
	}
}
