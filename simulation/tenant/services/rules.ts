/** What the body of a request must hold. A rule says what is wrong with a value, or nothing. */
import { BadBody, type Call } from './service.ts'

type Rule = (value: unknown, at: string) => string | undefined
type Rules = Readonly<Record<string, Rule>>

export const text: Rule = (value, at) =>
  typeof value === 'string' && value !== '' ? undefined : `${at} must be a text`

export function matching(pattern: RegExp): Rule {
  return (value, at) =>
    typeof value === 'string' && pattern.test(value) ? undefined : `${at} must match ${pattern.source}`
}

export function oneOf(...values: readonly unknown[]): Rule {
  return (value, at) => (values.includes(value) ? undefined : `${at} must be one of ${values.join(', ')}`)
}

/** Between one and `most` of a kind. */
export function list(item: Rule, most: number): Rule {
  return (value, at) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > most) {
      return `${at} must be a list of 1 to ${String(most)}`
    }
    return value
      .map((one: unknown, index) => item(one, `${at}[${String(index)}]`))
      .find((fault) => fault !== undefined)
  }
}

export function shape(required: Rules, optional: Rules = {}): Rule {
  return (value, at) => {
    if (typeof value !== 'object' || value === null) return `${at} must be an object`
    const given = value as Readonly<Record<string, unknown>>
    const name = (key: string): string => (at === '' ? key : `${at}.${key}`)
    const missing = Object.keys(required).find((key) => given[key] === undefined)
    if (missing !== undefined) return `${name(missing)} is required`
    return Object.entries({ ...required, ...optional })
      .filter(([key]) => given[key] !== undefined)
      .map(([key, rule]) => rule(given[key], name(key)))
      .find((fault) => fault !== undefined)
  }
}

/** As one of the rules wants it; of several faults, that of the last rule is told. */
export function either(...rules: readonly Rule[]): Rule {
  return (value, at) => {
    const faults = rules.map((rule) => rule(value, at))
    return faults.includes(undefined) ? undefined : faults.at(-1)
  }
}

/** The body of a call, if it is as the rule wants it. @throws BadBody */
export function bodyOf(call: Call, rule: Rule): Readonly<Record<string, unknown>> {
  const body = call.json()
  const fault = rule(body, '')
  if (fault !== undefined) throw new BadBody(fault)
  return body
}
