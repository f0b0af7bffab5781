// src/inputs: file-name response-file response-place writable-file
'use strict'
exports.ids = ['inputs-response-file']
exports.modules = {
...require('./shared.js'),

1104: (_, _exports, _require) => {
_require.d(_exports, {checkResponseFile: () => checkResponseFile})

var node_fs_ = _require(3024)
var node_path_ = _require(6760)
var node_path_default = _require.n(node_path_)
var existing_files = _require(814)
var host_files = _require(937)
var link_on_the_way = _require(6299)
// src/inputs/file-name.ts

const ON_WINDOWS = [
	['it has a character that no name may have: one of < > : " | ? * or a control character', /[<>:"|?*\0-\x1f]/],
	['it ends with a dot or a space, which Windows drops', /[. ]$/],
	['it is the name of a device, with whatever ending', /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i]
]
const ELSEWHERE = [['it has a NUL character', /\0/]]
function unholdableIn(path, paths = node_path_default()) {
	const isWindows = paths.sep === '\\'
	const {root} = paths.parse(path)
	if (isWindows && root.startsWith('\\\\.\\')) return {part: path, why: 'it leads to a device'}
	for (const part of path.slice(root.length).split(paths.sep)) {
		const [why] = (isWindows ? ON_WINDOWS : ELSEWHERE).find(([, pattern]) => pattern.test(part)) ?? []
		if (why !== undefined) return {part, why}
	}
	return undefined
}

// src/inputs/response-place.ts

function placeOf(name, context, tell, paths = node_path_default()) {
	const path = paths.resolve(context.temp, name)
	const roots = [context.temp, context.workspace]
	const root = roots.find(folder => link_on_the_way.isBelow(path, folder, paths)) ?? paths.parse(path).root
	const unholdable = unholdableIn(path, paths)
	if (!paths.isAbsolute(name) && root !== context.temp) tell('responseFileLeaves')
	else if (steersRunner(path, context.runnerFiles, paths)) tell('responseFileRunner')
	else if (unholdable) tell('responseFileName', unholdable.part, unholdable.why)
	else return {path, root}
	return undefined
}
function steersRunner(file, runnerFiles, paths = node_path_default()) {
	return runnerFiles.some(runnerFile => link_on_the_way.isBelow(file.toLowerCase(), paths.dirname(runnerFile).toLowerCase(), paths))
}

var partial_file = _require(4544)
// src/inputs/writable-file.ts

function whyUnwritable(file, open = node_fs_.openSync) {
	const there = existing_files.nearestExisting(node_path_.dirname(file))
	try {
		partial_file.makeFoldersOf(file)
		for (const name of existing_files.lookAt(file) ? [partial_file.partialOf(file)] : [partial_file.partialOf(file), file]) {
			node_fs_.closeSync(open(name, ...partial_file.AS_NEW))
			node_fs_.unlinkSync(name)
		}
		return undefined
	} catch (error) {
		return error.code
	} finally {
		removeFolders(node_path_.dirname(file), there)
	}
}
function removeFolders(folder, there) {
	for (let place = folder; place !== there; place = node_path_.dirname(place)) {
		try {
			node_fs_.rmdirSync(place)
		} catch {}
	}
}

// src/inputs/response-file.ts

function checkResponseFile(name, context, tell) {
	const file = placeOf(name, context, tell)
	if (file) checkDisk(file, name, context, tell)
	return file
}
function checkDisk(file, name, context, tell) {
	const link = link_on_the_way.linkOnTheWay(file)
	const parent = existing_files.nearestExisting(node_path_.dirname(file.path))
	const there = existing_files.lookAt(file.path)
	const inside = host_files.inContainer(file.path, context.temp)
	const isRunners = steersRunner(realPath(file.path), context.runnerFiles.map(realPath))
	if (isRunners) tell('responseFileRunner')
	else if (link !== undefined) tell('responseFileLink', link)
	else if (there?.isDirectory() || /[/\\]$/.test(name)) tell('responseFileFolder', name)
	else if (there && !there.isFile()) tell('notRegularFile', name)
	else if (existing_files.lookAt(parent)?.isDirectory() === false) tell('responseFileBlocked', parent)
	else if (inside !== undefined) tell('pathOfHost', name, inside)
	else {
		const code = whyUnwritable(file.path)
		if (code !== undefined) tell('responseFileUnwritable', file.path, code)
	}
}
function realPath(file) {
	const folder = existing_files.nearestExisting(node_path_.dirname(file))
	try {
		return node_path_.join(node_fs_.realpathSync.native(folder), node_path_.relative(folder, file))
	} catch {
		return file
	}
}
}
}
