// src/exchange: table-secrets text-secrets
'use strict'
exports.id = 'exchange-text-secrets'
exports.ids = ['exchange-text-secrets']
exports.modules = {
	3844: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			secretsInText: () => secretsInText,
		}) // CONCATENATED MODULE: ./src/exchange/table-secrets.ts

		const SEPARATORS = [',', ';', '\t', '|']

		function secretsInTable(text, rules) {
			const head = text.trimStart().replace(/[\r\n][^]*$/, '')
			if (!/^[\w"'. \-,;\t|]+$/.test(head)) return undefined
			const separator = SEPARATORS.find((mark) => head.includes(mark))
			if (separator === undefined) return undefined
			const rows = rowsOf(text.trimStart(), separator)
			const [names = [], first] = rows
			if (first?.length !== names.length) return undefined
			const columns = names.flatMap((name, column) => (rules.isSecret(name.trim()) ? [column] : []))
			if (columns.length === 0) return undefined
			return rows.slice(1).flatMap((row) => columns.map((column) => row[column] ?? ''))
		}

		function rowsOf(text, separator) {
			const rows = []
			let row = []
			const mark = separator === '|' ? '\\|' : separator
			const field = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|(?!")([^${mark}\\r\\n]*))(${mark}|\\r\\n|\\r|\\n|$)`, 'y')
			while (field.lastIndex < text.length) {
				const [whole, quoted, plain = '', end] = field.exec(text) ?? []

				if (whole === undefined) return []
				row.push(quoted?.replaceAll('""', '"') ?? plain)
				if (end === separator) continue
				rows.push(row)
				row = []
			}
			return rows
		} // CONCATENATED MODULE: ./src/exchange/text-secrets.ts

		const KEY_AND_VALUE =
			/^(?:(?:export|set|setx|declare -x|const|let|var) +|\$env:)?(?:"([^"]+)"|'([^']+)'|([^\s"'{}[\],&*!|>%@`=:](?:[^=:]*[^\s=:])?))\s*(?:=>|:=|:|=)\s*(.*)$/

		function secretsInText(text, rules) {
			return secretsInTable(text, rules) ?? [...pemBlocks(text), ...secretsInSettings(text, rules)]
		}

		function pemBlocks(text) {
			const found = []
			let isInside = false
			for (const line of linesOf(text)) {
				const content = line.trim()
				if (/^-----BEGIN [^-]+-----$/.test(content)) isInside = true
				else if (content.startsWith('-----END ')) isInside = false
				else if (isInside && /^[A-Za-z0-9+/=]+$/.test(content)) found.push(content)
			}
			return found
		}
		function secretsInSettings(text, rules) {
			const found = []
			const lines = linesOf(text)
			let above = []
			let isSection = false
			let next = 0
			for (const [number, line] of lines.entries()) {
				if (number < next) continue
				const section = /^\s*\[+([^[\]]+)\]+\s*$/.exec(line)?.[1]
				if (section !== undefined) {
					isSection = rules.isSecret(section.trim())
					above = []
					continue
				}
				const read = readLine(line)
				if (!read) continue
				const { column, indent, isItem, key, value, text } = read
				above = above.filter((one) => one.indent < column || (isItem && one.indent === column))
				const isBelow = isSection || (above.at(-1)?.isSecret ?? false)
				if (key === undefined) {
					if (isBelow) found.push(...valuesIn(value, true, rules))
					continue
				}

				if (isBelow && isItem) found.push(withoutQuotes(text))
				const isSecret = isBelow ? !rules.isOpen(key) : rules.isSecret(key)
				const opening = /^(["'])(?!.*\1\s*(?:[#;,].*)?$)/.exec(value)?.[1]
				const end = opening === undefined ? -1 : closing(lines, number + 1, opening)
				if (end > 0) {
					if (isSecret) found.push(value.slice(1), ...lines.slice(number + 1, end + 1).map(withoutQuotes))
					next = end + 1
				} else if (value === '' || /^[|>][+-]?\d*[+-]?(?:\s+#.*)?$/.test(value) || /^[&!]\S*$/.test(value)) {
					above.push({ indent, isSecret: isBelow || isSecret })
				} else {
					above.push({ indent, isSecret: isBelow || isSecret })
					found.push(...valuesIn(value, isSecret, rules))
				}
			}
			return found
		}

		function closing(lines, from, quote) {
			const ahead = lines.slice(from, from + 200).map((line) => line.trim())
			const end = ahead.findIndex((line) => line.endsWith(quote))
			const another = ahead.findIndex((line) => KEY_AND_VALUE.test(line) && !/^[\w+/]+=*$/.test(line))
			return end < 0 || (another >= 0 && another < end) ? -1 : from + end
		}
		function readLine(line) {
			const content = line.trim()
			const item = content.replace(/^(?:- +)+/, '')

			const text = item.replace(/^(?:#+|;+|\/\/)\s*/, '')
			if (text === '' || text === '---') return undefined
			const column = line.length - line.trimStart().length
			const dashes = content.length - item.length
			const place = { column, indent: column + dashes, isItem: dashes > 0, text }
			return { ...place, ...(pairIn(text) ?? { key: undefined, value: text }) }
		}

		function pairIn(text) {
			const [, double, single, bare, value = ''] = KEY_AND_VALUE.exec(text) ?? []
			const key = double ?? single ?? bare

			return key === undefined || value.startsWith('//') ? undefined : { key, value }
		}

		function valuesIn(value, isSecret, rules) {
			if (/^[[{]/.test(value)) {
				return value.split(/[[\]{},]/).flatMap((part) => {
					const pair = pairIn(part.trim())
					if (!pair) return isSecret ? [withoutQuotes(part)] : []
					const isHidden = isSecret ? !rules.isOpen(pair.key) : rules.isSecret(pair.key)
					return isHidden ? valuesIn(pair.value, true, rules) : []
				})
			}
			if (!isSecret) return []
			const [, quote, quoted = ''] = /^(["'`])(.*)\1(?:\s*[,;]|\s+[#;].*)?\s*$/.exec(value) ?? []
			if (quote !== undefined) return unescaped(quoted, quote === '"')

			const uncommented = value.replace(/(?:\s+[#;].*|[,;])$/, '').replace(/^[&!]\S+\s+/, '')
			return [...new Set([uncommented, value])].map(withoutQuotes)
		}

		function unescaped(text, hasEscapes) {
			if (!hasEscapes || !text.includes('\\')) return [text.replaceAll("''", "'"), text]
			try {
				return [JSON.parse(`"${text}"`), text]
			} catch {
				return [text]
			}
		}
		function withoutQuotes(text) {
			return text.trim().replace(/^["']|["']$/g, '')
		}
		function linesOf(text) {
			return text.split(/\r\n|\r|\n/)
		}
	},
}
