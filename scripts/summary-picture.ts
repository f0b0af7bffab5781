/**
 * `npm run summary-picture`: the job summaries of a run that went well and of one that did not, written by dist/ against
 * the simulated tenant, drawn as GitHub shows them: docs/images/summary-light.png and summary-dark.png.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runAction } from '../simulation/runner/runner.ts'
import { startTenant, type Reply } from '../simulation/tenant/tenant.ts'
import { findBrowser, screenshot } from './summary-picture/browser.ts'
import { colours, PAGE_WIDTH, pageOf, type Theme } from './summary-picture/page.ts'
import { smaller } from './summary-picture/png.ts'

async function summaryOf(inputs: Readonly<Record<string, string>>, reply: Reply): Promise<string> {
  const tenant = await startTenant({
    respond: ({ path }) => (path.startsWith('/oauth2/') ? undefined : reply),
  })
  try {
    const { tenantId, clientId, clientSecret } = tenant.options
    const signIn = { 'tenant-id': tenantId, 'client-id': clientId, 'client-secret': clientSecret }
    const result = await runAction({ with: { ...signIn, ...inputs }, env: tenant.env })
    result.cleanup()
    if (result.summary === '') throw new Error(`The run wrote no summary:\n${result.log}`)
    return result.summary
  } finally {
    await tenant.stop()
  }
}

const elevate = {
  service: 'sca',
  method: 'POST',
  path: '/access/elevate',
  body: '{ "csp": "AWS", "organizationId": "o-a1b2c3d4e5", "targets": [] }',
}
const safes = { service: 'privilege-cloud', path: '/Safes', query: 'limit=50' }

/** The tenant's answers, after as long as they take over the internet. */
const elevated: Reply = { status: 200, delayMs: 412, body: { response: { csp: 'AWS', results: [] } } }
/** The fault that newcomers meet first: a service user whose role for the service is missing. */
const forbidden: Reply = {
  status: 403,
  delayMs: 187,
  headers: { 'x-correlation-id': randomUUID() },
  body: {
    ErrorCode: 'PASWS013E',
    ErrorMessage: 'You are not authorized to perform this action.',
    Details: '',
  },
}

const browser = findBrowser()
if (browser === undefined) {
  console.error('No Chromium or Chrome on PATH. Install one, or name its program in CHROMIUM.')
  process.exitCode = 1
} else {
  const cards = [
    { job: 'deploy', summary: await summaryOf(elevate, elevated) },
    { job: 'release', summary: await summaryOf(safes, forbidden) },
  ]
  const folder = join(import.meta.dirname, '..', 'docs', 'images')
  await mkdir(folder, { recursive: true })
  for (const theme of ['light', 'dark'] satisfies Theme[]) {
    // Higher than any summary; what stays empty is cut.
    const size = { width: PAGE_WIDTH, height: 1600 }
    const picture = smaller(await screenshot(browser, pageOf(cards, theme), size), colours[theme].page)
    await writeFile(join(folder, `summary-${theme}.png`), picture)
    console.log(`docs/images/summary-${theme}.png: ${Math.ceil(picture.length / 1024)} KiB`)
  }
}
