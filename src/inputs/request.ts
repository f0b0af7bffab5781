import { serviceNamed, SERVICES } from '../platform/services.ts'
import type { Warning } from '../vocabulary/failure.ts'
import type { BodyContext } from './body.ts'
import type { CourseContext } from './course.ts'
import { checkExpectedStatus } from './expect-status.ts'
import type { Faults, TellFault } from './faults.ts'
import { foldersOf, type FileContext } from './folders.ts'
import type { Course, MaskMode, Method, RequestBody, RequestPlan, ResponseFile, Target } from './plan.ts'
import { checkHeaders, checkQuery } from './query-and-headers.ts'
import { checkPath } from './request-path.ts'
import type { Selection } from './selection.ts'
import { checkServiceUrl } from './service-url.ts'
import { given, INPUTS, type RawInputs } from './table.ts'

const METHODS: readonly string[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
] satisfies Method[]
const MASK_MODES: readonly string[] = ['auto', 'all', 'none'] satisfies MaskMode[]

/**
 * Checks the inputs under "The one authorized request"; nothing when they cannot be one. The rules of those that few runs
 * give are loaded only for them.
 */
export async function checkRequest(
  raw: RawInputs,
  env: NodeJS.ProcessEnv,
  faults: Faults,
): Promise<RequestPlan | undefined> {
  const folders = foldersOf(env)
  const method = checkMethod(given(raw, 'method'), faults.about('method'))
  const headers = checkHeaders(raw.headers, faults.about('headers'))
  const body = await checkBodyIfAny(raw, { method, headers, folders }, faults)
  const path = checkPath(raw.path, faults.about('path'))
  const advice: Warning[] = []
  const query = checkQuery(raw.query, faults.about('query'), advice)
  const select = raw.select === '' ? undefined : await checkSelect(raw.select, faults)
  const mask = given(raw, 'mask-response').toLowerCase()
  if (!MASK_MODES.includes(mask)) faults.about('mask-response')('maskModeUnknown', raw['mask-response'])
  const target = await checkTarget(raw, path.below, faults)
  const whole = { below: path.below, query: [path.query, query].filter((part) => part !== '').join('&') }
  const course = await checkCourseIfAny(raw, { target, method, path: whole, body }, faults)
  const plan = {
    path: whole,
    headers: withDefaults(headers, body !== undefined),
    body,
    expects: checkExpectedStatus(given(raw, 'expect-status'), faults.about('expect-status')),
    expected: given(raw, 'expect-status'),
    select,
    responseFile: await checkResponseFileIfAny(raw['response-file'], folders, faults),
    mask: mask as MaskMode,
    course,
    advice,
  }
  return target && method && { ...plan, target, method }
}

async function checkTarget(raw: RawInputs, below: string, faults: Faults): Promise<Target | undefined> {
  const service = raw.service === '' ? undefined : serviceNamed(raw.service)
  if (raw.service !== '' && !service) {
    const { OTHER_NAMES, otherService } = await import('../platform/other-services.ts')
    const { nearest } = await import('./nearest.ts')
    const ours = SERVICES.flatMap((row) => [row.name, ...row.aliases])
    const suggestion = nearest(raw.service, [...ours, ...OTHER_NAMES])
    const other = otherService(raw.service) ?? (suggestion && otherService(suggestion))
    const names = SERVICES.map((row) => `${row.name} (${row.aliases.join(', ')})`).join(', ')
    if (other) faults.about('service')('serviceOther', raw.service, other.title, other.way)
    else faults.about('service')('serviceUnknown', raw.service, suggestion, names)
  }
  if (raw['service-url'] === '') return service && { kind: 'service', service }
  const base = checkServiceUrl(raw['service-url'], faults.about('service-url'))
  const other = base && SERVICES.find(({ at }) => at?.test(`${base.href}/${below}`))
  return base && { kind: 'url', base, service: other ?? service }
}

async function checkBodyIfAny(
  raw: RawInputs,
  context: BodyContext,
  faults: Faults,
): Promise<RequestBody | undefined> {
  if (raw.body === '' && raw['body-file'] === '') return undefined
  const { checkBody } = await import('./body.ts')
  return checkBody(raw, context, faults)
}

async function checkResponseFileIfAny(
  name: string,
  folders: FileContext,
  faults: Faults,
): Promise<ResponseFile | undefined> {
  if (name === '') return undefined
  const { checkResponseFile } = await import('./response-file.ts')
  return checkResponseFile(name, folders, faults.about('response-file'))
}

function checkMethod(text: string, tell: TellFault): Method | undefined {
  const method = text.toUpperCase()
  if (METHODS.includes(method)) return method as Method
  tell('methodUnknown', text, METHODS.join(', '))
  return undefined
}

/** The query language is loaded only by runs that use it: it is larger than everything else together. */
async function checkSelect(expression: string, faults: Faults): Promise<Selection | undefined> {
  const { checkSelection } = await import('./expression.ts')
  return checkSelection(expression, 'select', faults)
}

async function checkCourseIfAny(raw: RawInputs, request: CourseContext, faults: Faults): Promise<Course> {
  if (given(raw, 'pages') === INPUTS.pages && raw['wait-until'] === '') return { kind: 'once' }
  const { checkCourse } = await import('./course.ts')
  return checkCourse(raw, request, faults)
}

function withDefaults(headers: ReadonlyMap<string, string>, hasBody: boolean): ReadonlyMap<string, string> {
  const defaults: [string, string][] = [['accept', 'application/json']]
  if (hasBody) defaults.push(['content-type', 'application/json'])
  return new Map([...defaults, ...headers])
}
