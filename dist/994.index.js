'use strict'
exports.id = 994
exports.ids = [994]
exports.modules = {
	994: ((__module__, __exports__, __require__) => {
		__require__.r(__exports__)
		__require__.d(__exports__, {
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
			return text.replace(
				/[&<>"'`|*_[\]#\\~@$:]|(?<=[wW]{3})\./g,
				(mark) => `&#${String(mark.charCodeAt(0))};`,
			)
		}
	}),
}
