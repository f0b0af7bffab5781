/**
 * Writes docs/troubleshooting.md from the words in src/messages/: `npm run docs`. With `--check` it only says whether
 * the page is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failureSamples, type Area } from '../catalogue/messages/failure-samples.ts'
import { faultSamples, warningSamples } from '../catalogue/messages/input-samples.ts'
import { noticeSamples } from '../catalogue/messages/notice-samples.ts'
import { INPUTS, type InputName } from '../src/inputs/table.ts'
import type { Explanation } from '../src/messages/explanation.ts'
import { failures, type Failures } from '../src/messages/failures.ts'
import { inputFault, type InputFaults } from '../src/messages/input-faults.ts'
import { notices } from '../src/messages/notices.ts'
import { warnings, type Warnings } from '../src/messages/warnings.ts'
import { Cleaner } from '../src/report/cleaner.ts'
import type { Words } from '../src/vocabulary/words.ts'

const PAGE = join(import.meta.dirname, '..', 'docs', 'troubleshooting.md')
const COLUMNS = 100

const INTRODUCTION = `# Troubleshooting

<!-- Made by "npm run docs" from the words in src/messages/. Change them there. -->
<!-- Over 250 lines: it is there to be searched for the title of an annotation, which takes one page with all of them. -->

A failed step has one annotation: a title, what happened, the likely cause, and what to do. The job summary says the same. Below
is every one of them, with sample values; search for the title. More can be seen in two places:

- **Re-run with debug logging** shows method, URL without query values, status, attempt, time and size of every request.
- The outputs \`status\`, \`response\` and \`response-headers\` of a request that failed, in a step with \`if: failure()\`.

Debug lines show no secret. Outputs may hold some; those that are known are masked. When you ask the vendor for help, give the value behind "For the vendor's support".
`

/** The page's chapters about failures, in its order, with an introduction by hand. */
const CHAPTERS: Readonly<Record<Area, readonly [heading: string, introduction: string]>> = {
  'sign-in': [
    'Signing in',
    'The tenant was asked for a token and gave none. 400, 401 and 403 are never tried again, because wrong passwords sent again and\nagain can lock the user.',
  ],
  way: [
    'On the way: names, proxies, certificates, connections',
    `Nothing, or only half of it, came back. The code in parentheses is the operating system's or the TLS library's. On the same runner,
\`curl --head https://abc1234.id.cyberark.cloud\` goes the same way with the same proxy; for an authority of your own it needs
\`--cacert\`, where this action takes \`NODE_EXTRA_CA_CERTS\`.`,
  ],
  request: ['The request', 'There was a token, and the service did not do what was asked.'],
  response: ['The response', 'The service answered, and what was to be done with the answer failed.'],
  run: ['The run itself', 'Inputs, time limit, the runner.'],
}

interface Told {
  readonly kind: keyof Failures
  readonly area: Area
  readonly explanation: Explanation
}

/** Every failure, in every way its words can come out. */
export function toldFailures(): Told[] {
  return keysOf(failureSamples).flatMap((kind) => {
    const { area, facts } = failureSamples[kind]
    const explain = failures[kind] as (...facts: readonly unknown[]) => Explanation
    return facts.map((sample) => ({ kind, area, explanation: explain(...sample) }))
  })
}

interface ToldFault {
  readonly input: InputName
  readonly kind: keyof InputFaults
  /** Behind the input's name, as the annotation lists it. */
  readonly text: string
}

/** Every fault an input can have. */
export function toldFaults(): ToldFault[] {
  return keysOf(faultSamples).flatMap((kind) =>
    faultSamples[kind].map(([input, ...facts]) => ({
      input,
      kind,
      text: print(inputFault({ input, kind, facts })),
    })),
  )
}

interface ToldWarning {
  readonly kind: keyof Warnings
  readonly text: string
  readonly note: string
}

export function toldWarnings(): ToldWarning[] {
  return keysOf(warningSamples).map((kind) => {
    const { facts, note = '' } = warningSamples[kind] as { facts: readonly unknown[]; note?: string }
    const words = warnings[kind] as (...facts: readonly unknown[]) => Words
    return { kind, text: print(words(...facts)), note }
  })
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[]
}

/** The page as it should be. */
export function troubleshootingPage(): string {
  const areas = Object.keys(CHAPTERS) as Area[]
  return [
    INTRODUCTION,
    contents(areas),
    ...areas.map(failuresIn),
    faultsChapter(),
    warningsChapter(),
    noticesChapter(),
  ].join('\n')
}

/** Words as the report prints them when it knows of no secret. */
function print(words: Words): string {
  return new Cleaner().print(words)
}

function contents(areas: readonly Area[]): string {
  const headings = [...areas.map((area) => CHAPTERS[area][0]), 'Inputs', 'Warnings', 'Notices']
  const anchor = (heading: string): string => heading.toLowerCase().replace(/[:,]/g, '').replaceAll(' ', '-')
  return headings.map((heading) => `- [${heading}](#${anchor(heading)})\n`).join('')
}

function failuresIn(area: Area): string {
  const [heading, introduction] = CHAPTERS[area]
  const byTitle = Map.groupBy(
    toldFailures().filter((told) => told.area === area),
    ({ explanation }) => explanation.title,
  )
  const parts = [...byTitle].map(
    ([title, told]) =>
      `### ${title}\n\n${told.map(({ explanation }) => block(annotation(explanation))).join('\n')}`,
  )
  return [`## ${heading}\n\n${introduction}\n`, ...parts].join('\n')
}

/** The lines of a failure's annotation, as the report writes them. */
function annotation({ happened, details = [], cause, remedy }: Explanation): string[] {
  return [
    print(happened),
    ...details.map((detail) => `- ${print(detail)}`),
    ...(cause === undefined ? [] : [`Likely cause: ${print(cause)}`]),
    `What to do: ${print(remedy)}`,
  ]
}

function faultsChapter(): string {
  const byInput = Map.groupBy(toldFaults(), ({ input }) => input)
  const inputs = (Object.keys(INPUTS) as InputName[]).filter((input) => byInput.has(input))
  const parts = inputs.map((input) => {
    const lines = byInput.get(input)?.map(({ text }) => `- ${text}`) ?? []
    return `### \`${input}\`\n\n${block(lines)}`
  })
  const introduction =
    'Inputs are checked before anything is sent, and all their faults are listed at once under the title _An input needs correcting_.\n' +
    'Every input of the request can have the first fault of `path`.'
  return [`## Inputs\n\n${introduction}\n`, ...parts].join('\n')
}

function warningsChapter(): string {
  const parts = toldWarnings().map(({ text, note }) => block([text]) + (note === '' ? '' : `\n${note}\n`))
  return ['## Warnings\n\nThese do not fail the step.\n', ...parts].join('\n')
}

function noticesChapter(): string {
  const parts = keysOf(noticeSamples).map((kind) => block([print(notices[kind](...noticeSamples[kind]))]))
  return ['## Notices\n\nHere all is well, but a later step may stumble.\n', ...parts].join('\n')
}

function block(lines: readonly string[]): string {
  return `\`\`\`text\n${lines.map(wrapped).join('\n')}\n\`\`\`\n`
}

/** Breaks a line between words, so that it can be read without scrolling. */
function wrapped(line: string): string {
  const indent = line.startsWith('- ') ? '  ' : ''
  const rows: string[] = []
  for (const word of line.split(' ')) {
    const row = rows.at(-1)
    if (row !== undefined && `${row} ${word}`.length <= COLUMNS) rows[rows.length - 1] = `${row} ${word}`
    else rows.push(row === undefined ? word : indent + word)
  }
  return rows.join('\n')
}

if (import.meta.main) {
  const page = troubleshootingPage()
  if (!process.argv.includes('--check')) writeFileSync(PAGE, page)
  else if (readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/troubleshooting.md is not what src/messages/ says. Run "npm run docs" and commit.')
    process.exitCode = 1
  }
}
