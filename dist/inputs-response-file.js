// src/inputs: response-file response-place
'use strict'
exports.id = 'inputs-response-file'
exports.ids = ['inputs-response-file']
exports.modules = {
	6606: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {checkResponseFile: () => checkResponseFile, K: () => linkOnTheWay})

		// EXTERNAL MODULE: external "node:fs"
		var external_node_fs_ = __require__(3024)
		// EXTERNAL MODULE: external "node:path"
		var external_node_path_ = __require__(6760)
		var external_node_path_default = __require__.n(external_node_path_) // CONCATENATED MODULE: ./src/inputs/response-place.ts
		function placeOf(name, context, tell, paths = external_node_path_default()) {
			const path = paths.resolve(context.temp, name)
			const roots = [context.temp, context.workspace]
			const root = roots.find(folder => isBelow(path, folder, paths)) ?? paths.parse(path).root
			if (!paths.isAbsolute(name) && root !== context.temp) tell('responseFileLeaves')
			else if (steersRunner(path, context.runnerFiles, paths)) tell('responseFileRunner')
			else return {path, root}
			return undefined
		}

		function steersRunner(file, runnerFiles, paths = external_node_path_default()) {
			return runnerFiles.some(runnerFile => isBelow(file.toLowerCase(), paths.dirname(runnerFile).toLowerCase(), paths))
		}
		function isBelow(file, folder, paths = external_node_path_default()) {
			const way = paths.relative(folder, file)
			return way !== '' && way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way)
		} // CONCATENATED MODULE: ./src/inputs/response-file.ts

		function checkResponseFile(name, context, tell) {
			const file = placeOf(name, context, tell)
			if (file) checkDisk(file, name, context, tell)
			return file
		}

		const SYSTEM_LINKS = new Set(['/tmp', '/var', '/etc'])

		function linkOnTheWay({path, root}) {
			let link
			for (let place = path; isBelow(place, root); place = (0, external_node_path_.dirname)(place)) {
				if (lookAt(place)?.isSymbolicLink() && !SYSTEM_LINKS.has(place)) link = place
			}
			return link
		}
		function checkDisk(file, name, context, tell) {
			const link = linkOnTheWay(file)
			const parent = nearestExisting((0, external_node_path_.dirname)(file.path))

			const isRunners = steersRunner(realPath(file.path), context.runnerFiles.map(realPath))
			if (isRunners) tell('responseFileRunner')
			else if (link !== undefined) tell('responseFileLink', link)
			else if (lookAt(file.path)?.isDirectory() || /[/\\]$/.test(name)) tell('responseFileFolder', name)
			else if (!lookAt(parent)?.isDirectory()) tell('responseFileBlocked', parent)
		}

		function realPath(file) {
			const folder = nearestExisting((0, external_node_path_.dirname)(file))
			try {
				return (0, external_node_path_.join)(external_node_fs_.realpathSync.native(folder), (0, external_node_path_.relative)(folder, file))
			} catch {
				return file
			}
		}

		function nearestExisting(folder) {
			let place = folder
			while (place !== (0, external_node_path_.dirname)(place) && !lookAt(place)) place = (0, external_node_path_.dirname)(place)
			return place
		}
		function lookAt(path) {
			try {
				return (0, external_node_fs_.lstatSync)(path)
			} catch {
				return undefined
			}
		}
	}
}
