// src/messages: certificate-failures failures file-errors general-failures input-faults list-failures network-failures request-failures response-failures sign-in-failures token-flaws, src/report: failure-text
'use strict'
exports.ids = ['report-failure-text']
exports.modules = {
...require('./shared.js'),

2384: (_, _exports, _require) => {
_require.d(_exports, {annotationOf: () => annotationOf, printedFailure: () => printedFailure})

const {Quoted, own, say, sentences} = _require(6889)
// src/messages/file-errors.ts
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
}

// src/messages/token-flaws.ts

const tokenFlaws = {
	word: say`is too short for a token, or a word in place of one`,
	character: say`contains white space or a character that no token has`,
	longer: say`is longer than any token`
}

// src/messages/input-faults.ts

const inputFaults = {
	tenantMissing: domain =>
		say`is missing. Give the Identity tenant ID (abc1234 where Identity Administration has the address https://abc1234.id.${domain}), or subdomain to have it looked up, or token from an earlier step.`,
	tenantNotNamed: (at, domain) =>
		say`is missing: token expired at ${own(at)}, and names no tenant of ${domain} to sign in to again. Give tenant-id or subdomain.`,
	tenantIsPortal: (subdomain, host, domain) =>
		say`${host} is an address of the user portal or of a service, not of the Identity tenant. To sign in with it, leave tenant-id out and write subdomain: ${subdomain}${domain === undefined ? '' : say` and domain: ${domain}`}`,
	tenantNotUnderstood: text => say`${text} is not a tenant ID. Write the ID alone (abc1234), its host or its https:// address.`,
	tenantContradictsDomain: (tenantDomain, domain) => say`names a tenant of ${tenantDomain}, but domain is ${domain}. Correct one of the two.`,
	clientIdMissing: () => say`is missing. Give the login name of the service user, such as ci-runner@cyberark.cloud.1234.`,
	clientSecretMissing: () =>
		say`is missing or empty. Pass the service user's password from a secret; a secret is empty when its name is misspelled or belongs to another environment, in a reusable workflow that is called without secrets: inherit, for Dependabot, which has its own store, and in pull requests from forks: skip the step there, with if: github.event.pull_request.head.repo.fork != true.`,
	tokenMalformed: flaw => say`${tokenFlaws[flaw]}. Pass the token output of the earlier step as it is, without "Bearer" in front.`,
	subdomainMalformed: text => say`${text} is not a subdomain. Write the first label alone, such as acme.`,
	subdomainIsHost: subdomain => say`takes the first label alone, not a host or an address. Write subdomain: ${subdomain}`,
	subdomainIsTenant: (host, id) =>
		say`${host} is the address of the Identity tenant, not of the services. Write tenant-id: ${id}, and leave subdomain out unless the token does not name it.`,
	domainUnknown: text => say`${text} is not a platform domain. Write cyberark.cloud or cyberarkgov.cloud.`,
	envVarMalformed: text => say`${text} is not a name for an environment variable: a letter or _ first, then letters, digits and _.`,
	envVarReserved: text =>
		say`${text} steers the runner, the shell or a program that later steps start, so a token must not be put there. Choose a name such as CYBERARK_TOKEN.`,
	notBoolean: text => say`${text} is neither true nor false.`,
	serviceUnknown: (text, suggestion, names) =>
		say`${text} is not a service${own(suggestion === undefined ? '.' : `; did you mean ${suggestion}?`)} The services are: ${own(names)}. For one that is not in the list, use service-url.`,
	serviceOther: (text, title, way) => say`${text} means ${own(title)}, which a platform token alone does not open. ${own(way)}`,
	needsService: () => say`belongs to a request, but neither service nor service-url says where the request goes. Add service, or remove this input.`,
	serviceUrlMalformed: () =>
		say`is not an address of a platform service. Write https://, a host at or below cyberark.cloud or cyberarkgov.cloud, and the base path; no user, port, query, fragment or dot segment.`,
	serviceUrlForeign: host => say`${host} is not at or below cyberark.cloud or cyberarkgov.cloud. The token is sent to the platform's own hosts only.`,
	pathAbsolute: () =>
		say`is an address of its own. Write only the part behind the service's base URL, such as /secret-stores; another host belongs in service-url.`,
	pathBackslash: () => say`contains a backslash. Separate the parts with /.`,
	pathDotSegment: () =>
		say`contains a dot segment (. or .., plain, percent-encoded or followed by ;), which could lead out of the service's base URL. Write the path without it.`,
	pathFragment: () => say`contains #, which is never sent. Write %23 if it is part of a name, or remove it.`,
	controlCharacter: () => say`contains a control character or a line break. Write it on one line.`,
	notUnicode: () => say`contains half of a surrogate pair, which cannot be encoded. Write it as plain text.`,
	methodUnknown: (text, methods) => say`${text} is not supported. Write one of ${own(methods)}.`,
	lineWithout: (line, separator, example) => say`line ${line} has no ${own(separator)} after a name. Write one per line, such as ${own(example)}`,
	headerName: line => say`line ${line} has a name that is no HTTP header name: letters, digits and !#$%&'*+-.^_\`|~ only, no white space.`,
	headerReserved: (line, name) => say`line ${line}: ${own(name)} is set by the action itself and cannot be given. Remove the line.`,
	headerTwice: (line, name) => say`line ${line}: ${own(name)} is given twice. Put both values on one line, separated by a comma.`,
	headerValue: line => say`line ${line} has a value with a control character or one beyond Latin-1. Headers cannot carry it.`,
	bodyTwice: () => say`and body are both given. Keep one.`,
	bodyWithoutUse: method => say`is given, but a ${own(method)} request has no body. Add method: POST (or PUT, PATCH, DELETE), or remove it.`,
	bodyNotJson: (line, column) =>
		say`is not JSON: it stops making sense at line ${line}, column ${column}. Mend it, or set another Content-Type in headers if it is not meant to be JSON. Where a value comes from an expression, write it with toJSON() and without quotes around it, such as ${own('{"name": ${{ toJSON(inputs.name) }}}')}`,
	bodyFileUnreadable: (path, code) =>
		say`${path} cannot be read (${own(code)}). The path is relative to the workspace; is the file made by an earlier step, and is the repository checked out?`,
	notRegularFile: path => say`${path} is not a regular file. Name another one.`,
	statusMalformed: text => say`${text} is not a list of statuses. Write statuses or classes separated by commas, such as 200,201,404 or 2xx,409.`,
	selectBackticks: word => say`has ${word} in backticks, which hold JSON. A text stands in single quotes: '${word}'.`,
	selectMalformed: detail =>
		say`is not a JMESPath expression: ${detail}. Try it at https://jmespath.org; keys with a hyphen or a colon need double quotes.`,
	pathOfHost: (path, inside) =>
		say`${path} is a path on the runner's machine, and this job runs in a container, where it is ${inside}. Write that, or a relative path: expressions such as github.workspace and runner.temp give the machine's path.`,
	responseFileLeaves: () => say`leads out of RUNNER_TEMP. Write a path below it, or an absolute path if another place is meant.`,
	responseFileRunner: () => say`names a file of the runner itself. A server's answer must not steer the runner; choose another name.`,
	responseFileFolder: path => say`${path} is a folder. Name the file to write.`,
	responseFileLink: path =>
		say`${path} is a symbolic link. The answer is never written through one, since it could lead anywhere; remove the link or choose another place.`,
	responseFileBlocked: path => say`${path} is not a folder, so nothing can be written below it. Choose another place.`,
	responseFileName: (part, why) => say`${part} cannot be the name of a file on this system: ${own(why)}. Choose another name.`,
	responseFileUnwritable: (path, code) =>
		say`${path} cannot be written (${own(code)}): ${own(whyRefused(code))}. Choose a place that the runner's user may write, such as a name below RUNNER_TEMP.`,
	maskModeUnknown: text => say`${text} is not a way to mask. Write auto, all or none.`,
	pagesMalformed: text => say`${text} is not a number of pages. Write a whole number from 1 to 1000, or all.`,
	pagesWithoutUse: method =>
		say`is given, but the answer to this ${own(method)} request is not known as a list with pages. Lists are read by GET, and by the search requests that docs/services.md names. Remove pages.`,
	pagesOfFile: () => say`cannot go with body-file: the next page is asked for in the body. Write the search in body.`,
	waitWithPages: () => say`does not go with pages: reading a list and waiting for an end are two steps. Keep one of them here.`,
	waitWithoutUse: method =>
		say`repeats the request, so it goes with GET only, not with ${own(method)}. Start the operation in one step, and wait for its end by a GET in the next.`,
	notInteger: (text, lowest, highest, unit) => say`${text} is not a whole number from ${lowest} to ${highest} (${own(unit)}).`
}
function inputFault({input, kind, facts}) {
	const wordsFor = inputFaults[kind]
	return say`${own(input)}: ${wordsFor(...facts)}`
}

// src/messages/general-failures.ts

function faultyInputs(faults) {
	const inputs = new Set(faults.map(({input}) => input)).size
	return inputs === 1 ? 'An input needs correcting' : `${String(inputs)} inputs need correcting`
}
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS'])
function runnerFileUnwritable({code, path, user}) {
	if (code !== undefined && FORBIDDEN.has(code)) {
		return {
			title: 'The runner\u2019s files may not be written',
			happened: say`${user === undefined ? own('The user of this step') : say`The user with ID ${user}`} may not write ${path ?? own('a file of the runner')} (${own(code)}), so no output can be set.`,
			cause: say`In a container job: the image runs as a user who does not own the files that the runner mounts.`,
			remedy: say`Let the container run as one who does, in the job's container: options: --user root (or --user 1001 on GitHub's own runners).`
		}
	}
	return {
		title: 'The runner cannot take the result',
		happened: say`Writing to a file of the runner failed (${code ?? own('the file is missing')}).`,
		cause: say`The runner's disk is full, or GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STEP_SUMMARY was changed or removed by an earlier step.`,
		remedy: say`Free disk space on the runner, and look for a step before this one that changes those variables.`
	}
}
const generalFailures = {
	invalidInputs: faults => ({
		title: faultyInputs(faults),
		happened: say`Nothing was sent.`,
		details: faults.map(inputFault),
		remedy: say`Correct the with: block of the step.`
	}),
	timedOut: (seconds, activity, isEarly = false) => ({
		title: 'Out of time',
		happened: say`The time limit of ${seconds} seconds ${own(isEarly ? 'left no time to go on after' : 'passed while')} ${activity}.`,
		cause: say`Whoever was waited for is slow or does not answer at all: the network, a proxy or firewall that drops packets, or the platform.`,
		remedy: say`Try again; raise timeout if the answer is known to take long; on a self-hosted runner, check that its network or proxy (HTTPS_PROXY) reaches the platform.`
	}),
	cancelled: activity => ({
		title: 'Cancelled',
		happened: say`The run was cancelled while ${activity}.`,
		remedy: say`Run the job again. A request that was already on its way may have taken effect.`
	}),
	nodeTooOld: version => ({
		title: 'This runner\u2019s Node is too old',
		happened: say`The action needs Node 24; this runner started Node ${version}. Nothing was sent.`,
		cause: say`The runner is older than version 2.327.1, or has no Node 24 for its processor (ARM32).`,
		remedy: say`Update the self-hosted runner, or let this job run on another one.`
	}),
	runnerFileUnwritable,
	unforeseen: (name, place) => ({
		title: 'A fault in the action',
		happened: say`Something happened that the action did not foresee: ${name} at ${place}.`,
		remedy: say`Please report it with this line, the runner's version and system, and the step's inputs without secrets.`
	})
}

// src/messages/list-failures.ts

const listFailures = {
	pageUnlike: (page, status) => ({
		title: 'A page of the list is not like the others',
		happened: say`The answer for page ${page} (status ${status}) has no list where the first page has one.`,
		cause: say`The service may be in trouble.`,
		remedy: say`Run the job again. If it stays so, read the pages before it with pages: ${Math.max(1, page - 1)}, and look at the page itself.`
	}),
	pageRepeated: (page, isSame = false) => ({
		title: 'The list leads back to itself',
		happened: isSame ? say`Page ${page} is the page before it once more.` : say`The bookmark on page ${page} leads to a page that was read before.`,
		cause: isSame ? say`The service does not heed which page it is asked for, or all rows are alike.` : say`The service repeats a bookmark.`,
		remedy: say`Run the job again. If it stays so, set pages to the number of pages that can be read, or narrow the list by filter in query.`
	}),
	pageForeign: page => ({
		title: 'The next page is somewhere else',
		happened: say`The bookmark on page ${page} leads to another host or out of the service's base URL, or is none at all. Nothing was sent there.`,
		cause: say`The service, or something on the way, answers with addresses of another place.`,
		remedy: say`Compare service-url or service with the API reference, or read one page at a time with pages: 1.`
	}),
	pagesEndless: () => ({
		title: 'The list does not end',
		happened: say`A thousand pages, the most, were read, and there is a next one.`,
		cause: say`Its pages are small, or the service never ends it.`,
		remedy: say`Ask for larger pages (limit or pageSize in query), or for less by filter.`
	}),
	pagesTooLarge: () => ({
		title: 'The list is too large',
		happened: say`All pages together are larger than 64 MiB, or nested too deeply.`,
		cause: say`The list is long, or its items hold much.`,
		remedy: say`Ask for less by filter in query, or read the list in several steps.`
	}),
	tokenRanOut: () => ({
		title: 'The token expired on the way',
		happened: say`The service accepted the token before, and now answers 401: its time is over.`,
		cause: say`The step cannot sign in again: it was given token without client-id and client-secret, or nothing says at which tenant.`,
		remedy: say`Give client-id, client-secret and tenant-id instead of token or beside it; then the step renews the token itself.`
	}),
	tokenRefusedAgain: () => ({
		title: 'A new token is refused as well',
		happened: say`The service accepted the token before and then answered 401, and 401 again to a token that was signed in for just then.`,
		cause: say`The user, or what it may do, was changed meanwhile; or the service is in trouble.`,
		remedy: say`Run the job again. If it stays so, have the user's roles checked, and tell the vendor's support when it happened.`
	}),
	answerNotJson: (input, contentType) => ({
		title: 'The answer is not JSON',
		happened: say`${own(input)} needs JSON, and the answer is none${contentType === undefined ? '' : say` (its type is ${contentType})`}.`,
		cause: say`It was cut off, path names something else, or something on the way answers.`,
		remedy: say`Compare path with the API reference, and look at the output response.`
	}),
	waitedTooLong: (expression, {seconds, answers, state, isPage}) => ({
		title: 'The operation did not end in time',
		happened: sentences(
			say`${expression} was not true after ${seconds} s and ${answers} ${own(answers === 1 ? 'answer' : 'answers')}.`,
			state && say`It last gave ${state}.`
		),
		cause: isPage
			? say`The answer is one page of a list that goes on, and what is waited for may stand on a later one; or the operation takes longer than timeout.`
			: say`The operation takes longer than timeout, it ended in a state that wait-until does not know, or it hangs.`,
		remedy: isPage
			? say`Ask for the operation itself, by its ID in path, or narrow the list by a filter in query.`
			: say`Raise timeout, let wait-until name every state in which the operation has ended, and look at the service's own pages.`
	})
}

var runner_clock = _require(5427)
// src/messages/certificate-failures.ts

function wrongWith(file) {
	switch (file.kind) {
		case 'missing':
			return say`does not exist: nothing expands ~ or $ in it, and in a container it must be a path inside`
		case 'folder':
			return say`is a folder, where Node wants one file`
		case 'unreadable':
			return say`cannot be read (${own(file.code)})`
		case 'empty':
			return say`is empty`
		case 'utf-16':
			return say`is UTF-16, as Windows PowerShell's > writes it, where Node wants ASCII or UTF-8`
		case 'der':
			return say`holds its certificate in binary (DER), where Node wants PEM; openssl x509 -inform der turns one into the other`
		case 'mangled':
			return say`has lost its line breaks or is indented: -----BEGIN CERTIFICATE----- must be a line of its own`
		case 'not-pem':
			return say`is not PEM: it has no line -----BEGIN CERTIFICATE-----`
		case 'other-pem':
			return say`holds no certificate, but ${file.label}; what is needed begins with -----BEGIN CERTIFICATE-----`
		case 'broken':
			return say`has a certificate that cannot be read (number ${file.number} of ${file.count}): Node ignores it and whatever follows`
		case 'usable':
			return say`can be read, but the authority that is needed is not among what it holds: ${file.names.join('; ')}`
	}
}
function unknownAuthority({authorities, usesSystem}) {
	return sentences(
		say`A proxy or firewall that opens TLS presents its own certificate, whose authority this runner does not know; or the connection leads to somebody else.`,
		authorities.kind === 'unset'
			? say`NODE_EXTRA_CA_CERTS is not set.`
			: say`NODE_EXTRA_CA_CERTS names ${authorities.path}, which ${wrongWith(authorities)}.`,
		usesSystem ? say`NODE_USE_SYSTEM_CA is set: the system does not trust it either.` : undefined
	)
}
function outOfTime({valid, now, clockAhead}) {
	const clock = say`the runner's clock says ${runner_clock.moment(now)}.`
	const isItself = valid && (now < valid.from || now > valid.until)
	return {
		happened: valid
			? say`It is valid from ${runner_clock.moment(valid.from)} until ${runner_clock.moment(valid.until)}${own(isItself ? '' : ', but one that vouches for it is not valid')}; ${clock}`
			: sentences([`By its time it is not valid: `], clock),
		cause: sentences(
			runner_clock.clockCompared(clockAhead),
			runner_clock.isClockRight(clockAhead)
				? say`So it is the certificate whose time is wrong, not the runner's.`
				: say`The runner's clock is wrong, or whoever presents the certificate has let it run out.`
		)
	}
}
const FOR_OTHER_NAMES = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'])
const NEVER_OFF = say`There is no switch that turns the check off.`
function certificateRefused(refused) {
	const {host, code, issuer} = refused
	const title = 'The certificate is not trusted'
	const happened = sentences(
		say`The certificate that ${host} presented is not trusted (${code}).`,
		issuer === undefined ? undefined : say`It was issued by ${issuer}.`
	)
	if (FOR_OTHER_NAMES.has(code)) {
		return {
			title,
			happened,
			cause: say`It is for other names than this one: a portal or proxy answers in the platform's place, or the runner's name service leads to somebody else.`,
			remedy: say`Open the address from the runner's network and see who answers. ${NEVER_OFF}`
		}
	}
	if (/^CERT_(?:NOT_YET_VALID|HAS_EXPIRED)$/.test(code)) {
		const {happened: times, cause} = outOfTime(refused)
		return {
			title,
			happened: sentences(happened, times),
			...(cause && {cause}),
			remedy: say`Compare the runner's clock with the right time and set it: a virtual machine that slept keeps the old one. If it is right, the certificate must be renewed by whoever presents it, the platform or a proxy that opens TLS. ${NEVER_OFF}`
		}
	}
	return {
		title,
		happened,
		cause: unknownAuthority(refused),
		remedy: say`Put the authority's certificate into a PEM file on the runner and set NODE_EXTRA_CA_CERTS to its path, in the runner's environment or in env: of the step; NODE_USE_SYSTEM_CA=1 there takes the authorities that the system trusts (Node 24.6 or later). ${NEVER_OFF}`
	}
}

// src/messages/network-failures.ts

function attemptsMade(attempts, gaveUp) {
	if (gaveUp === 'unsafe') {
		return say`It was not sent again, since it may have taken effect: check that before you run the step again.`
	}
	if (gaveUp === 'no-time') return say`After attempt ${attempts} the wait for another one would have passed timeout.`
	return attempts > 1 ? say`${attempts} attempts were made.` : undefined
}
function runLater(gaveUp) {
	const isRepeated = gaveUp === 'used-up' || gaveUp === 'no-time'
	return say`Run the job again later, or ${own(isRepeated ? 'raise retries and timeout' : "ask the vendor's support")}.`
}
function notFound(host, code) {
	return say`The name ${host} could not be looked up (${code}).`
}
function checkProxy(variable) {
	return say`Check ${own(variable)} on the runner, or list the platform's domain in NO_PROXY if it is reached without the proxy.`
}
function proxyFailure({code, host, attempts, gaveUp, offered, variable}) {
	const tried = attemptsMade(attempts, gaveUp)
	const refusedTunnel = say`The proxy ${host} refused the tunnel with status ${code}`
	if (code === '407' || code === '401') {
		const schemes = schemesIn(offered ?? '')
		if (schemes !== '' && !/\bbasic\b/i.test(schemes)) {
			return {
				title: 'The proxy wants credentials of another kind',
				happened: say`${refusedTunnel} and offers ${schemes}.`,
				cause: say`This action can give a proxy a user and a password (Basic), and no other proof of who it is.`,
				remedy: say`Have Basic allowed for the runner, or run a local proxy on it that signs in to this one, and name that in ${own(variable)}.`
			}
		}
		return {
			title: 'The proxy wants credentials',
			happened: say`${refusedTunnel}.`,
			cause: say`${own(variable)} carries no credentials, or wrong ones.`,
			remedy: say`Write them into ${own(variable)} as http://user:password@host:port, with special characters percent-encoded, and keep the value in a secret.`
		}
	}
	if (/^\d{3}$/.test(code)) {
		return {
			title: 'The proxy refused the tunnel',
			happened: sentences(say`The proxy ${host} answered CONNECT with status ${code}.`, tried),
			cause: say`The proxy does not allow the platform's hosts, or cannot reach them itself.`,
			remedy: say`Have *.cyberark.cloud (or *.cyberarkgov.cloud) and port 443 allowed on the proxy. ${checkProxy(variable)}`
		}
	}
	return {
		title: 'The proxy did not open the tunnel',
		happened: sentences(say`The proxy ${host} did not answer CONNECT (${code}).`, tried),
		cause: say`What answers at that address is no HTTP proxy, it is overloaded, or it wants TLS (https://) or none (http://).`,
		remedy: checkProxy(variable)
	}
}
function schemesIn(offered) {
	const schemes = offered.split(',').flatMap(part => /^\s*([a-z]{1,12}(?:-[a-z\d]{1,7}){0,2})(?:\s|$)(?!\s*=)/i.exec(part)?.[1] ?? [])
	return [...new Set(schemes)].join(', ')
}
function describe(trouble) {
	const {phase, code, host, isProxy, attempts, gaveUp, variable, status = 0} = trouble
	const tried = attemptsMade(attempts, gaveUp)
	if (phase === 'proxy') return proxyFailure(trouble)
	if (phase === 'lookup') {
		return {
			title: 'The host name was not found',
			happened: sentences(notFound(host, code), tried),
			cause: isProxy
				? say`${own(variable)} names a proxy that does not exist, or the runner's name service is down.`
				: say`tenant-id, subdomain or domain is misspelled, or the runner's name service does not know public names.`,
			remedy: isProxy
				? checkProxy(variable)
				: say`Check tenant-id, subdomain and domain. Where only a proxy reaches the internet, set ${own(variable)} in the runner's environment.`
		}
	}
	if (phase === 'connect') {
		return {
			title: isProxy ? 'The proxy cannot be reached' : 'No connection',
			happened: sentences(say`${host} could not be connected to (${code}).`, tried),
			cause: isProxy
				? say`${own(variable)} names the wrong host or port, or the proxy is down.`
				: say`A firewall between the runner and the platform, or a network that only a proxy leaves.`,
			remedy: isProxy ? checkProxy(variable) : say`Allow port 443 to the platform's hosts, or set ${own(variable)} in the runner's environment.`
		}
	}
	if (phase === 'tls') {
		return {
			title: 'No TLS connection',
			happened: sentences(say`TLS with ${host} could not be set up (${code}).`, tried),
			cause: say`Something on the way cuts or alters the connection: a firewall, a proxy that opens TLS, or a proxy address with the wrong scheme.`,
			remedy: say`Check the runner's way to the platform. ${checkProxy(variable)}`
		}
	}
	return {
		title: phase === 'answer' ? 'No answer' : 'The answer was cut off',
		happened: sentences(
			phase === 'answer'
				? say`${host} took the request but gave no usable answer (${code}).`
				: say`${host} answered with status ${status}, but not to the end (${code}).`,
			tried
		),
		cause: say`The server, or a proxy or firewall on the way, closed the connection or answered something that is not HTTP.`,
		remedy: say`Try again; if it keeps happening, look at the platform's status page and at what lies between it and the runner.`
	}
}
const networkFailures = {
	network: describe,
	certificateRefused: certificateRefused,
	proxyUrlUnusable: variable => ({
		title: 'The proxy\u2019s address cannot be used',
		happened: say`${own(variable)} is not an address of an HTTP proxy, and a direct connection is not made behind its back.`,
		cause: say`It has no scheme, another one than http or https, or a misspelled host or port.`,
		remedy: say`Write it as http://host:port, with user:password@ before the host where the proxy wants credentials.`
	}),
	proxyCredentialsUnusable: variable => ({
		title: 'The proxy\u2019s credentials cannot be used',
		happened: say`The user or password in ${own(variable)} has a percent sign that starts no valid escape.`,
		remedy: say`Percent-encode the special characters of user and password; a percent sign itself is written %25.`
	}),
	encodingUnknown: (encoding, status) => ({
		title: 'The answer has an unknown encoding',
		happened: say`The answer (status ${status}) is encoded as ${encoding}, which was not asked for.`,
		cause: say`A proxy on the way, or an Accept-Encoding in headers.`,
		remedy: say`Remove Accept-Encoding from headers, or name only gzip, deflate or br in it.`
	}),
	bodyTooLarge: (limit, isOne) => ({
		title: 'The answer is too large',
		happened: say`The answer is larger than ${Math.floor(limit / 1024 / 1024)} MiB, the most that is held in memory.`,
		remedy: isOne
			? say`Set response-file, which takes any size. Or ask for less, by limit or filter in query.`
			: say`Ask for smaller pages, by limit in query, or for less by path or filter.`
	}),
	bodyFileUnreadable: code => ({
		title: 'body-file could not be read to its end',
		happened: say`The file was there when the run began, but reading it failed (${code}).`,
		cause: say`Another step or process changed or removed it meanwhile.`,
		remedy: say`Make sure that nothing writes to the file while this step runs.`
	})
}

var attempt = _require(4869)
var request_line = _require(7632)
var server_said = _require(3875)
// src/messages/request-failures.ts

function answered({line, status, said, attempts, gaveUp}) {
	return sentences(say`${request_line.requestLine(line)} was answered with status ${status}.`, attemptsMade(attempts, gaveUp), server_said.quote(said))
}
function serviceName({service}) {
	return service === undefined ? own('the service') : own(service)
}
function missingRole(refusal) {
	const role = refusal.role === undefined ? say`the role of ${serviceName(refusal)}` : own(refusal.role)
	return {
		title: 'The service user may not do this',
		happened: answered(refusal),
		cause: say`With a fresh token this nearly always means that the service user has no role in ${serviceName(refusal)}, or one that does not allow this request. Or subdomain belongs to another tenant than the token.`,
		remedy: say`In Identity Administration, Core Services > Roles, add the service user to ${role}; then run the job again, so that a new token carries the role.`
	}
}
function otherToken(refusal, {title, way}) {
	return {
		title: 'The service wants another token',
		happened: answered(refusal),
		cause: say`The host is one of ${own(title)}, which a platform token alone does not open.`,
		remedy: own(way)
	}
}
function refusedByPage(refusal) {
	return {
		title: 'A page came instead of an answer',
		happened: answered(refusal),
		cause: say`Not ${serviceName(refusal)} itself refused, but something before it: a firewall for web applications, a proxy, or a portal that asks somebody to sign in.`,
		remedy: say`Open the address from the runner's network to see who answers, and have the runner admitted there. A role matters only once ${serviceName(refusal)} answers.`
	}
}
function basesOf({otherBases}) {
	if (otherBases.length === 0) return undefined
	const bases = otherBases.map(({url, holds}) => say`${new Quoted(url)} for ${own(holds)}`)
	return say`Some requests have another base URL, to be given as service-url: ${bases.reduce((all, base) => say`${all}, ${base}`)}.`
}
function refused(refusal) {
	const {status, otherService} = refusal
	const happened = answered(refusal)
	const isDenied = status === 401 || status === 403
	if (refusal.isTrailingSlashMissing) {
		return {
			title: 'The path needs a / at its end',
			happened,
			cause: say`The last part of path has a dot, so the web server took it for a file. What answered is its page, not Privilege Cloud.`,
			remedy: say`End path with a slash, as in /Safes/my.safe/.`
		}
	}
	if (refusal.isPathUnknown || status === 404) {
		return {
			title: 'Nothing is there',
			happened,
			cause: refusal.isPathUnknown
				? say`The API gateway uses this answer for a path or method that does not exist; it is not about the token.`
				: say`path is misspelled, or what it names does not exist or is not visible to the service user.`,
			remedy: sentences(
				say`Compare path and method with the API reference of ${serviceName(refusal)}. The service's base path is added by the action; it does not belong in path.`,
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
			cause: sentences(
				say`By its own exp and the runner's clock the token had expired before this step; where the clock is wrong, the service user may lack the role of ${serviceName(refusal)} instead.`,
				runner_clock.clockCompared(refusal.clockAhead)
			),
			remedy: say`Sign in again in this job, or give client-id and client-secret besides token. On a self-hosted runner, check the clock.`
		}
	}
	if (isDenied) return missingRole(refusal)
	if (status === 406) {
		return {
			title: 'The service wants another Accept header',
			happened,
			cause: say`Requests that are still in beta, such as secrets and scans of Secrets Hub, answer only when asked for their beta type.`,
			remedy: say`Add to headers what the API reference of the request names, for Secrets Hub: Accept: application/x.secretshub.beta+json`
		}
	}
	const isMoved = refusal.location !== undefined || /^30[12378]$/.test(String(status))
	if (status >= 300 && status < 400 && status !== 304 && isMoved) {
		return {
			title: 'The request was redirected',
			happened: sentences(happened, refusal.location === undefined ? undefined : say`It points to ${refusal.location}.`),
			cause: say`The address is an old one, or the request ended at a sign-in page.`,
			remedy: say`Redirects are not followed, because the token must not reach another host. Use the new address, or list the status in expect-status if it is an answer to you.`
		}
	}
	if (attempt.isTrouble(status)) {
		return {
			title: status === 429 ? 'Too many requests at once' : 'The service is in trouble',
			happened,
			cause: status === 429 ? say`The tenant's limit for this service is reached.` : say`The fault is on the platform's side.`,
			remedy: runLater(refusal.gaveUp)
		}
	}
	const remedy = say`Compare the request with the API reference of ${serviceName(refusal)}, or list ${status} in expect-status if it is a success to you.`
	if (status >= 400) {
		return {title: 'The service rejected the request', happened, cause: say`path, query, headers or body is not what the service expects.`, remedy}
	}
	return {
		title: 'Another status was expected',
		happened: sentences(happened, say`expect-status is ${refusal.expected}.`),
		cause:
			status === 304
				? say`A header of the request, such as If-None-Match, asked for it: nothing has changed since.`
				: say`The service did something else than expect-status says.`,
		remedy
	}
}
const requestFailures = {
	refused,
	subdomainNeeded: () => ({
		title: 'The subdomain is not known',
		happened: say`The service's address begins with the subdomain, but the token does not name one.`,
		remedy: say`Give subdomain: the first label of the user portal's address, such as acme.`
	}),
	tenantNeeded: () => ({
		title: 'The tenant is not known',
		happened: say`The service identity lives on the tenant's own host, but the token names none of the run's domain.`,
		remedy: say`Give tenant-id besides token.`
	}),
	addressEscapes: () => ({
		title: 'The address leads out of the service',
		happened: say`Put together, path and base URL lead to another place than the service's base URL. Nothing was sent there.`,
		remedy: say`Write path plainly, without encoded separators or dots.`
	}),
	pageInstead: (line, status, page) => ({
		title: 'A page came instead of an answer',
		happened: say`${request_line.requestLine(line)} was answered with status ${status} and an HTML page${page.contentType === undefined ? '' : say` (${new Quoted(page.contentType, 80)})`} from ${page.host}${server_said.titled(page.page)}.`,
		cause: say`path does not exist and ${serviceName(page)} shows its web application there, or a portal or proxy on the way asks somebody to sign in.`,
		remedy: say`Compare path with the API reference, and open the address from the runner's network to see who answers. With Accept: text/html in headers you get the page.`
	}),
	serviceAbsent: (service, host, code, other) => ({
		title: 'The service has no host in this tenant',
		happened: notFound(host, code),
		cause: say`The tenant may not have ${own(service)}, or subdomain is another tenant's.`,
		remedy: sentences(
			say`Ask the tenant's administrator whether it has ${own(service)}, and compare subdomain with the address of the user portal.`,
			other === undefined ? undefined : say`Some tenants have it elsewhere: try service-url: ${new Quoted(other)}`
		)
	}),
	serviceUrlAbsent: (host, code) => ({
		title: 'The host of service-url was not found',
		happened: notFound(host, code),
		cause: say`service-url is misspelled, or the tenant does not have that service.`,
		remedy: say`Compare the host in service-url with the API reference, and ask the tenant's administrator whether it has the service. Where service knows the service's name, give that instead.`
	}),
	graphqlErrors: (line, said) => ({
		title: 'The query failed',
		happened: sentences(say`${request_line.requestLine(line)} was answered with errors and no data.`, server_said.quote(said)),
		cause: say`The query in body does not fit the service's schema, or the service user may not see what it asks for.`,
		remedy: say`Correct the query in body, or give the service user the role of the service.`
	}),
	operationFailed: (line, said) => ({
		title: 'The operation failed',
		happened: sentences(say`${request_line.requestLine(line)} was answered with a success status, but says that it failed.`, server_said.quote(said)),
		cause: say`Identity answers so when the request is incomplete, or the service user lacks the administrative right for it.`,
		remedy: say`Compare body with the API reference, and check the service user's administrative rights.`
	})
}

// src/messages/response-failures.ts

const ANSWERED = say`The request itself was answered: a later step with if: failure() has the outputs status and response-headers, and response where it fits.`
function keysThere(keys) {
	if (keys === undefined) return say`The response is not an object, so it has no keys; @ selects it as a whole.`
	return keys.length === 0 ? say`The response is empty.` : say`Its top-level keys are: ${keys.join(', ')}.`
}
const responseFailures = {
	selectNotJson: contentType => ({
		title: 'select needs JSON',
		happened:
			contentType === undefined
				? say`The response is empty or not JSON, so nothing can be selected from it.`
				: say`The response is not JSON (its type is ${contentType}), so nothing can be selected from it.`,
		remedy: say`Remove select and use the output response, or ask for JSON with an Accept header.`
	}),
	selectNotMasked: () => ({
		title: 'What select chose cannot be masked',
		happened: say`The response holds more secrets than can be masked, so result is not set.`,
		remedy: say`Ask for less, by limit or filter in query, or set mask-response: none if nothing in it is secret.`
	}),
	selectTooLarge: () => ({
		title: 'The response is too large for select',
		happened: say`The response is larger than 16 MiB, the most that select takes. It is whole in response-file.`,
		remedy: say`Ask for less, by limit or filter in query, or select from the file in a later step.`
	}),
	selectNothing: (expression, keys) => ({
		title: 'select found nothing',
		happened: say`${expression} selects nothing (null) from the response. ${keysThere(keys)}`,
		cause: say`A key is misspelled (case matters), or the response has another shape.`,
		remedy: say`Correct the expression. Where nothing is a good answer, give a default: ${own("expression || ''")}.`
	}),
	selectFailed: (expression, detail, input) => ({
		title: `${input} does not fit the response`,
		happened: say`${expression} cannot be worked out on this response: ${detail.replace(/\.$/, '')}.`,
		cause: say`A function got a value of another type than it takes, parse_json got a text that is not JSON, or a number has more digits than can be computed with.`,
		remedy: say`Correct the expression, or guard it with a filter or a default.`
	}),
	responseFileLinked: path => ({
		title: 'response-file leads through a link',
		happened: say`${path} is a symbolic link, or lies below one. The answer was not written there, since a link could lead anywhere. ${ANSWERED}`,
		remedy: say`Write to a place without links, such as a name below RUNNER_TEMP.`
	}),
	responseFileUnwritable: (path, code) => ({
		title: 'response-file cannot be written',
		happened: say`Writing ${path} failed (${code}); nothing incomplete was left. ${ANSWERED}`,
		cause: say`It could be written before the request was sent, but then ${own(whyRefused(code))}.`,
		remedy: say`Make room, and see that nothing else on the runner changes that place while this step runs.`
	})
}

// src/messages/sign-in-failures.ts

function rightTenant(host) {
	return say`Check tenant-id: Identity Administration's own address is https://<tenant-id>${own(host.replace(/^[^.]*/, ''))}.`
}
const signInFailures = {
	signInRefused: (host, status, clientId, said, stray) => ({
		title: 'Sign-in refused',
		happened: sentences(say`${host} refused to sign in ${clientId} (status ${status}).`, server_said.quote(said)),
		cause: say`${strayIn(stray)}The platform gives one answer for all of these: (1) client-secret is wrong or has expired; (2) client-id is not the whole login name with its suffix, such as name@cyberark.cloud.1234; (3) the user lacks "Is OAuth confidential client"; (4) an authentication policy asks this service user for a second factor.`,
		remedy: say`Check the four in Identity Administration. The sign-in is not repeated, because repeated wrong secrets can lock the user.`
	}),
	signInRedirected: (host, status, target) => ({
		title: 'The tenant lives elsewhere',
		happened: say`${host} answered with a redirect (status ${status})${target === undefined ? [] : say` to ${target}`}.`,
		cause: say`tenant-id is not, or no longer, the ID of your tenant.`,
		remedy: say`${rightTenant(host)} The redirect was not followed, because that would hand the secret to another host.`
	}),
	signInWrongPlace: (host, status, said) => ({
		title: 'No tenant answers there',
		happened: sentences(say`${host} does not know how to issue tokens (status ${status}).`, server_said.quote(said)),
		cause: say`tenant-id is not the ID of an Identity tenant, domain is wrong, or something on the way answers in the tenant's place.`,
		remedy: rightTenant(host)
	}),
	signInUnavailable: (host, status, attempts, gaveUp, said) => ({
		title: status === 429 ? 'Too many sign-ins at once' : 'The tenant is unavailable',
		happened: sentences(say`${host} answered the sign-in with status ${status}.`, attemptsMade(attempts, gaveUp), server_said.quote(said)),
		cause:
			status === 429
				? say`Many jobs sign in at the same moment; max-parallel in a matrix spreads them.`
				: say`The platform is in trouble or under maintenance.`,
		remedy: runLater(gaveUp)
	}),
	signInUnreadable: (host, status, said) => ({
		title: 'The answer to the sign-in makes no sense',
		happened: sentences(say`${host} answered status ${status}, but not with the JSON that a token comes in.`, server_said.quote(said)),
		cause: say`A proxy or portal on the way answers in the tenant's place, or the answer was cut off.`,
		remedy: say`Open the tenant's address from the runner's network and see who answers. ${rightTenant(host)}`
	}),
	tokenMissing: (host, keys) => ({
		title: 'The tenant sent no token',
		happened: sentences(
			say`${host} accepted the sign-in, but its answer has no access_token${own(keys.includes('access_token') ? ' with a text in it' : '')}.`,
			sign_in_failures_keysThere(keys)
		),
		cause: say`An address that is not the platform's token endpoint, or a change of the platform.`,
		remedy: say`Run the job again; if it stays so, report it with this message.`
	}),
	tokenUnusable: (host, flaw) => ({
		title: 'The token cannot be used',
		happened: say`${host} sent a token that ${tokenFlaws[flaw]}.`,
		cause: say`Something on the way altered the answer; no real platform token looks like that.`,
		remedy: say`Check what lies between the runner and the platform, and run the job again.`
	}),
	tenantUnknown: (subdomain, domain) => ({
		title: 'No tenant has this subdomain',
		happened: say`The platform's discovery service knows no subdomain ${subdomain} on ${domain}.`,
		cause: say`subdomain is misspelled, or the tenant is on the other domain.`,
		remedy: say`Take subdomain from the user portal's address, https://<subdomain>.${domain}, correct domain, or give tenant-id instead.`
	}),
	discoveryFailed: (host, status, said) => ({
		title: 'The tenant could not be looked up',
		happened: sentences(say`${host} answered status ${status} without naming a tenant of the platform.`, server_said.quote(said)),
		cause: say`The discovery service is in trouble, or something on the way answers in its place.`,
		remedy: say`Give tenant-id: then nothing needs to be looked up.`
	})
}
function strayIn(stray) {
	return Object.entries(stray).flatMap(([input, what]) =>
		what === '' ? [] : say`${own(input)} ${own(what)}, which is sent with it and was probably not meant. `
	)
}
function sign_in_failures_keysThere(keys) {
	return keys.length === 0 ? say`It is empty.` : say`It has: ${keys.join(', ')}.`
}

// src/messages/failures.ts

const failures = {...generalFailures, ...networkFailures, ...signInFailures, ...requestFailures, ...responseFailures, ...listFailures}
function explain({kind, facts, before}) {
	const wordsFor = failures[kind]
	const explanation = wordsFor(...facts)
	return {...explanation, happened: sentences(before, explanation.happened)}
}

// src/report/failure-text.ts

const LONGEST_ANNOTATION = 4000
function printedFailure(failure, print) {
	const {title, happened, details, cause, remedy} = explain(failure)
	return {title: print([title]), happened: print(happened), details: (details ?? []).map(print), cause: print(cause ?? []), remedy: print(remedy)}
}
function annotationOf({happened, details, cause, remedy}) {
	const tail = [...(cause === '' ? [] : [`Likely cause: ${cause}`]), `What to do: ${remedy}`].join('\n')
	const head = [happened, ...details.map(detail => `- ${detail}`)].join('\n')
	return `${head.slice(0, LONGEST_ANNOTATION - tail.length)}\n${tail}`
}
}
}
