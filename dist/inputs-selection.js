// src/inputs: selection
'use strict'
exports.id = 'inputs-selection'
exports.ids = ['inputs-selection']
exports.modules = {
	551: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {
			parseSelection: () => parseSelection,
		})
		var _jmespath_community_jmespath_0 = __require__(22)
		var _vocabulary_json_js_1 = __require__(436)

		const OWN_KEY = 'own key'
		;(0, _jmespath_community_jmespath_0 /* .registerFunction */.uo)(
			OWN_KEY,
			([value, key]) => (0, _vocabulary_json_js_1 /* .entriesOf */.Mc)(value).get(key) ?? null,
			[
				{ types: [_jmespath_community_jmespath_0 /* .TYPE_ANY */.uU] },
				{ types: [_jmespath_community_jmespath_0 /* .TYPE_STRING */.jY] },
			],
		)

		;(0, _jmespath_community_jmespath_0 /* .registerFunction */.uo)(
			'parse_json',
			([text]) => {
				const value = (0, _vocabulary_json_js_1 /* .parseJson */.qF)(text)

				if (value === undefined) throw new Error('parse_json() was given a string that is not JSON')
				return value
			},
			[{ types: [_jmespath_community_jmespath_0 /* .TYPE_STRING */.jY] }],
		)

		function parseSelection(expression) {
			const syntax = (0, _jmespath_community_jmespath_0 /* .compile */.wE)(expression)
			;(0, _vocabulary_json_js_1 /* .visitValues */.uR)(syntax, checkNode)
			return {
				expression,
				apply: (document) => _jmespath_community_jmespath_0 /* .TreeInterpreter */.Z2.search(syntax, document),
			}
		}

		function checkNode(node) {
			const fields = (0, _vocabulary_json_js_1 /* .entriesOf */.Mc)(node)
			const [type, name] = [fields.get('type'), fields.get('name')]
			if (
				type === 'Function' &&
				!(0, _jmespath_community_jmespath_0 /* .getRegisteredFunctions */.mA)().includes(name)
			) {
				throw new Error(`there is no function ${name}()`)
			}
			if (type === 'Field' && name in Object.prototype) {
				const children = [{ type: 'Current' }, { type: 'Literal', value: name }]
				Object.assign(node, { type: 'Function', name: OWN_KEY, children })
			}
			return type === 'Literal' ? '' : node
		}
	},
}
