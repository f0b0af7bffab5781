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
<!-- Over 250 lines: a row for each fault that is tested. -->

What the action does when something goes wrong around it. Every row below is a test. It starts the shipped bundle as the runner does,
with a tenant, a proxy or a network that fails in this way, and checks what the row says. Each test also searches log, annotations,
summary and files for every form of every secret.

- **One deadline.** \`timeout\` (60 seconds by default) covers everything: name lookups, connections, TLS, proxies, answers, bodies,
  retries and waits. When it passes, the run ends within a second with exit code 1. The error names what it was busy with.
- **Attempts.** An attempt ends if it makes no progress for half of the time that is left. So one dead connection leaves time for
  another attempt. Progress is a new stage of the connection, or 4 KiB: an answer that drips counts as silent. A connection begun
  ahead of the request is part of the first attempt. The last attempt may use all the time that is left, and so may a \`POST\` or
  \`PATCH\` once it is on its way.
- **Retries.** Network errors and the statuses 408, 425, 429, 500, 502, 503 and 504 are tried again, \`retries\` times (3 by default). The
  wait before each retry is random: below 1, 2, 4 … 30 seconds; after 429, below 2, 8 and then 30. With \`Retry-After\` the action
  waits that long, and then a random time on top. So jobs that failed together do not come back together. If
  \`Retry-After\` ends after the deadline, the run fails at once.
- **Never tried again.** Any other status. At the sign-in this matters most: repeated wrong passwords can lock the user. Nor a certificate
  that is not trusted, nor a proxy that refuses, nor a \`POST\` or \`PATCH\` that may have taken effect. A \`POST\` or \`PATCH\` is
  repeated only if it was never sent, after 429, or after 503 with \`Retry-After\`.
- **Never green without a token.** Whatever happens, a run without a token ends with exit code 1.

_Fails_ means exit code 1 and one error with this title. [Troubleshooting](troubleshooting.md) has its text.
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
    retries: 'as long as its attempts and the waits take',
    timeout: '`timeout`, and a second at most',
    cancel: 'a second at most',
  }[lasts]
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

if (import.meta.main)
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'reliability.md'), reliabilityPage())
