/**
 * Writes docs/reliability.md from the tables of faults in catalogue/faults/, which are what the end-to-end tests
 * run: `npm run docs`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, FaultTable, Lasting } from '../catalogue/faults/fault.ts'
import { faultTables } from '../catalogue/faults/tables.ts'

const INTRODUCTION = `# Reliability

<!-- Made by "npm run docs" from the tables in catalogue/faults/, which the end-to-end tests run. Change them there. -->
<!-- Over 250 lines: a row for each test; what is not on this one page is not tested. -->

What the action does when something goes wrong around it. Every row below is a test: the shipped bundle is started as
the runner starts it, against a tenant, a proxy or a network that fails in just this way, and is held to what its row says. In
each of these runs, as in every other, log, annotations, summary and files are searched for every form of every secret.

- **One deadline.** \`timeout\` (60 seconds unless told otherwise) is for everything: names, connections, TLS, proxies,
  answers, bodies, retries and the waits between them. When it passes, the run ends within a second with exit code 1, and its
  error names what it was busy with.
- **Attempts.** Each attempt may be without progress for half of the time that is left, so that one dead connection leaves time
  for another attempt. Connecting is part of it, also when the run began to connect ahead of the request. Progress is a stage
  of the connection, or 4 KiB: an answer that drips counts as silent. The last attempt, and a \`POST\` or \`PATCH\` that is on its way, may use all of it.
- **Retries.** Network errors and the statuses 408, 425, 429, 500, 502, 503 and 504 are tried again, \`retries\` times (3 unless
  told otherwise). The wait before a retry is random, below 1, 2, 4 … 30 seconds, and after 429 or a \`Retry-After\` below 2, 8
  and then 30, so that jobs which failed together do not come back together. \`Retry-After\` is the least wait; one that would pass the deadline fails the run at once.
- **Never tried again.** 400, 401, 403 and 404, because repeated wrong passwords can lock the user; certificates that are
  not trusted; a proxy that refuses; and a \`POST\` or \`PATCH\` which may have taken effect. Those are repeated only after 429,
  after 503 with \`Retry-After\`, and when they were never sent.
- **Never green without a token.** Whatever a connection does, a run that got no token ends with exit code 1.

_Fails_ stands for exit code 1 and one error with the title that is given; [Troubleshooting](troubleshooting.md) has its text.
`

/** The page as it should be. */
export function reliabilityPage(): string {
  return [INTRODUCTION, ...faultTables.map(chapter)].join('\n')
}

function chapter({ file, heading, introduction, faults }: FaultTable): string {
  const path = `__tests__/e2e/${file}.test.ts`
  const rows = faults.map((fault) =>
    [fault.fault, outcome(fault), duration(fault.lasts), `\`${file}\``].map(cell).join(' | '),
  )
  return [
    `## ${heading}\n`,
    `${introduction} The tests are in [\`${path}\`](../${path}), each named after its fault.\n`,
    '<!-- prettier-ignore -->',
    '| Fault | What the run does | How long it takes | Test |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n')
}

function outcome({ error, asked, note }: Fault): string {
  const end = error === undefined ? 'Succeeds' : `Fails: _${error}_`
  return [end, asked && tries(asked), note].filter((part) => part !== undefined && part !== '').join('. ')
}

/** How often the tenant was asked, where that is not just once. */
function tries([signIns, requests]: readonly [number, number]): string {
  const times = (count: number, what: string): string => (count > 1 ? `${String(count)} ${what}s` : '')
  return [times(signIns, 'sign-in'), times(requests, 'request')].filter((part) => part !== '').join(', ')
}

function duration(lasts: Lasting): string {
  if (typeof lasts === 'object') return lasts.words
  return {
    'at once': 'no wait',
    retries: 'its attempts and the waits between them',
    timeout: '`timeout`, and a second at most',
    cancel: 'a second at most',
  }[lasts]
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

if (import.meta.main)
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'reliability.md'), reliabilityPage())
