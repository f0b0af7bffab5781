/** How each example is run, and what must come of it. A new example is a new row in one of the tables. */
import { long } from './long.ts'
import type { Scenario } from './scenario.ts'
import { services } from './services.ts'
import { sharing } from './sharing.ts'
import { surroundings } from './surroundings.ts'

export const scenarios: readonly Scenario[] = [...services, ...sharing, ...long, ...surroundings]
