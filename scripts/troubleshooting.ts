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
import { chapterText, contents, openingOf, type Chapter } from './troubleshooting/chapter.ts'

const PAGE = join(import.meta.dirname, '..', 'docs', 'troubleshooting.md')
const COLUMNS = 100

const INTRODUCTION = `# Troubleshooting

<!-- Made by "npm run docs" from the words in src/messages/. Change them there. -->
<!-- Over 250 lines: it is there to be searched for the title of an annotation, which takes one page with all of them. -->

A failed step prints one error. It has a title, says what happened, the likely cause, and what to do. On the page of the run, GitHub
shows the title; the log shows the text alone. The job summary has both.

Find your message in the tables below, or search this page for some words of it. Names, numbers and quoted texts are samples. More can be
seen in two places:

- **Re-run with debug logging** shows each request: method, URL without query values, status, attempt, time and size.
- The outputs \`status\`, \`response\` and \`response-headers\` of a request that failed, in a later step with \`if: failure()\`.

Debug lines show no secret. Outputs may hold some; those that are known are masked. When you ask the vendor for help, tell them the value
behind "For the vendor's support".

## All messages
`

/** The page's chapters about failures, in its order, with an introduction by hand. */
const CHAPTERS: Readonly<Record<Area, readonly [heading: string, introduction: string]>> = {
  'sign-in': [
    'Signing in',
    'The action asked the tenant for a token and got none. It never tries again after 400, 401 and 403, because wrong passwords sent\nagain and again can lock the user.',
  ],
  way: [
    'On the way: names, proxies, certificates, connections',
    `No answer came back, or only a part of it. The code in parentheses comes from the operating system or the TLS library. To try the same
way by hand, run \`curl --head https://abc1234.id.cyberark.cloud\` on the same runner. It uses the same proxy variables. For an
authority of your own, curl needs \`--cacert\`, and this action \`NODE_EXTRA_CA_CERTS\`.`,
  ],
  request: ['The request', 'There was a token, but the service did not do what it was asked for.'],
  response: [
    'The response',
    'The service answered, but the action could not do with the answer what the step asked for.',
  ],
  run: ['The run itself', 'Something about the inputs, the time limit or the runner.'],
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
  const chapters = [...areas.map(failuresIn), faultsChapter(), warningsChapter(), noticesChapter()]
  return [INTRODUCTION, contents(chapters), ...chapters.map(chapterText)].join('\n')
}

/** Words as the report prints them when it knows of no secret. */
function print(words: Words): string {
  return new Cleaner().print(words)
}

function failuresIn(area: Area): Chapter {
  const [heading, introduction] = CHAPTERS[area]
  const byTitle = Map.groupBy(
    toldFailures().filter((told) => told.area === area),
    ({ explanation }) => explanation.title,
  )
  const entries = [...byTitle].map(([title, told]) => ({
    heading: title,
    openings: [...new Set(told.map(({ explanation }) => openingOf(print(explanation.happened))))],
    body: told.map(({ explanation }) => block(annotation(explanation))).join('\n'),
  }))
  return { heading, introduction, columns: ['title', 'its text begins with'], entries }
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

function faultsChapter(): Chapter {
  const byInput = Map.groupBy(toldFaults(), ({ input }) => input)
  const inputs = (Object.keys(INPUTS) as InputName[]).filter((input) => byInput.has(input))
  const entries = inputs.map((input) => {
    const lines = (byInput.get(input) ?? []).map(({ text }) => text)
    return {
      heading: `\`${input}\``,
      openings: lines.slice(0, 1).map(openingOf),
      body: block(lines.map((line) => `- ${line}`)),
    }
  })
  const introduction =
    'The action checks the inputs before it sends anything, and lists all mistakes at once under the title _An input needs correcting_.\n' +
    'Every input of the request can have the first mistake of `path`.'
  return { heading: 'Inputs', introduction, columns: ['input', 'one of its mistakes'], entries }
}

function warningsChapter(): Chapter {
  const entries = toldWarnings().map(({ text, note }) => quoted(text, note === '' ? '' : `\n${note}\n`))
  return { heading: 'Warnings', introduction: 'These do not fail the step.', columns: ['text'], entries }
}

function noticesChapter(): Chapter {
  const entries = keysOf(noticeSamples).map((kind) => quoted(print(notices[kind](...noticeSamples[kind]))))
  const introduction = 'Nothing is wrong, but a later step may fail.'
  return { heading: 'Notices', introduction, columns: ['text'], entries }
}

/** A message without a title goes by its opening. */
function quoted(text: string, note = ''): Chapter['entries'][number] {
  return { heading: `\`${openingOf(text)}\``, openings: [], body: block([text]) + note }
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
