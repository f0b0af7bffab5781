/** Stands in for the parser's own import of this JSON file, which lacks the attribute that Node and jest ask for. */
import { readFileSync } from 'node:fs'

const file = new URL('../../node_modules/@actions/workflow-parser/dist/action-v1.0.min.json', import.meta.url)

export default JSON.parse(readFileSync(file, 'utf8')) as unknown
