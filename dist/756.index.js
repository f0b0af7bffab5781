'use strict'
exports.id = 756
exports.ids = [756]
exports.modules = {
	994: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__)
		__webpack_require__.d(__webpack_exports__, {
			summaryMarkdown: () => summaryMarkdown,
		})
		function summaryMarkdown({ rows, failure }) {
			const lines = [`### ${failure ? '\u274c' : '\u2705'} CyberArk Platform Token`, '']
			if (rows.length > 0) {
				lines.push('<table>')
				for (const [label, value] of rows) {
					lines.push(`<tr><td>${label}</td><td><code>${literal(value)}</code></td></tr>`)
				}
				lines.push('</table>', '')
			}
			if (failure) {
				lines.push(`**${literal(failure.title)}.** ${literal(failure.happened)}`, '')
				for (const detail of failure.details) lines.push(`- ${literal(detail)}`)
				if (failure.details.length > 0) lines.push('')
				if (failure.cause !== '') lines.push(`**Likely cause:** ${literal(failure.cause)}`, '')
				lines.push(`**What to do:** ${literal(failure.remedy)}`, '')
			}
			return lines.join('\n')
		}
		function literal(text) {
			return text.replace(/[&<>"'`|*_[\]#\\~@$:]|(?<=www)\./gi, (mark) => `&#${String(mark.charCodeAt(0))};`)
		}
	},
}
