/**
 * Runs the simulated tenant until it is told to stop, for trying the action out by hand and in CI:
 * `node scripts/tenant.ts [--write-env FILE] [--list-length N]`. Needs nothing but Node. Lists have so many items, in pages.
 *
 * The file gets one NAME=value a line, all at once, and goes when the tenant does. No value has a line break or
 * a quote, so the lines fit $GITHUB_OUTPUT, $GITHUB_ENV, and a shell. The option is not called --env-file, because
 * Node takes one of that name for itself, wherever it stands.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startTenant } from '../simulation/tenant/tenant.ts'

/** In one step, so that whoever waits for the file never reads a part of it. */
async function writeAtOnce(path: string, text: string): Promise<void> {
  const partial = `${path}.${randomUUID()}.partial`
  await writeFile(partial, text, { mode: 0o600, flag: 'wx' })
  await rename(partial, path)
}

interface Asked {
  readonly file: string | undefined
  readonly listLength: number | undefined
}

function asked(): Asked {
  try {
    const { values } = parseArgs({
      options: { 'write-env': { type: 'string' }, 'list-length': { type: 'string' } },
    })
    const { 'write-env': file, 'list-length': length } = values
    if (length !== undefined && !/^\d{1,5}$/.test(length))
      throw new Error('--list-length takes a number of items, such as 5000.')
    return {
      file: file === undefined ? undefined : resolve(file),
      listLength: length === undefined ? undefined : Number(length),
    }
  } catch (error) {
    const usage = 'Usage: node scripts/tenant.ts [--write-env FILE] [--list-length N]'
    console.error(`${(error as Error).message}\n${usage}`)
    return process.exit(2)
  }
}

const { file, listLength } = asked()
// One from an earlier run would be taken for this one's.
if (file !== undefined) await rm(file, { force: true })

// Heard from here on, so that a signal which comes early does not leave the tenant's folder behind.
const told = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
const tenant = await startTenant({
  clientSecret: `Simulated-${randomBytes(18).toString('base64url')}`,
  ...(listLength !== undefined && { listLength }),
})
try {
  const values = {
    TENANT_ID: tenant.options.tenantId,
    CLIENT_ID: tenant.options.clientId,
    CLIENT_SECRET: tenant.options.clientSecret,
    HTTPS_PROXY: tenant.env['HTTPS_PROXY'] ?? '',
    NODE_EXTRA_CA_CERTS: tenant.env['NODE_EXTRA_CA_CERTS'] ?? '',
  }
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`)
  if (file === undefined) process.stdout.write(lines.join(''))
  else await writeAtOnce(file, lines.join(''))
  console.log('The simulated tenant is ready. It stops on SIGINT (Ctrl+C) or SIGTERM.')
  await told
} finally {
  await tenant.stop()
  if (file !== undefined) await rm(file, { force: true })
}
