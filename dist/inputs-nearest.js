// src/inputs: nearest
'use strict'
exports.ids = ['inputs-nearest']
exports.modules = {
3915: (_, _exports, _require) => { // src/inputs/nearest.ts
_require.d(_exports, {nearest: () => nearest})
function nearest(word, candidates) {
	const ranked = candidates
		.map(candidate => ({candidate, distance: editDistance(word.toLowerCase(), candidate)}))
		.sort((one, other) => one.distance - other.distance)
	const best = ranked[0]
	return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined
}
function editDistance(one, other) {
	const letters = Array.from(other)
	let row = letters.map((_, index) => index + 1)
	let distance = letters.length
	for (const [index, letter] of Array.from(one.slice(0, 64)).entries()) {
		let diagonal = index
		distance = index + 1
		row = row.map((above, column) => {
			const substituted = diagonal + (letter === letters[column] ? 0 : 1)
			diagonal = above
			distance = Math.min(substituted, above + 1, distance + 1)
			return distance
		})
	}
	return distance
}
}
}
