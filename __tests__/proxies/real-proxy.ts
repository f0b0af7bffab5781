/**
 * Proxies of the kind that companies run, from Debian's packages, on free loopback ports. They reach no network: all
 * they are asked for goes on to the simulated tenant's own proxy, which leads production host names to the tenant.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { closedPort } from '../../simulation/network/listeners.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

export type Kind = 'tinyproxy' | 'squid'

export interface ProxySettings {
  /** Port of the simulated tenant's proxy. */
  readonly parent: number
  /** Asked for when given; no characters that either configuration would treat specially. */
  readonly credentials?: { readonly user: string; readonly password: string }
  /** Refuses every host. */
  readonly deniesAll?: boolean
}

export interface RealProxy {
  readonly port: number
  /** What belongs in HTTPS_PROXY, for a proxy that wants credentials with these. */
  url(credentials?: { readonly user: string; readonly password: string }): string
  stop(): Promise<void>
}

function tinyproxy(port: number, folder: string, { parent, credentials, deniesAll }: ProxySettings): string {
  return [
    `Port ${port}`,
    'Listen 127.0.0.1',
    'Timeout 60',
    'MaxClients 50',
    'LogLevel Critical',
    `LogFile "${folder}/log"`,
    'Allow 127.0.0.1',
    `Upstream http 127.0.0.1:${parent}`,
    // A tunnel to any other port is refused with 403.
    `ConnectPort ${deniesAll ? 1 : 443}`,
    ...(credentials ? [`BasicAuth ${credentials.user} ${credentials.password}`] : []),
    '',
  ].join('\n')
}

function squid(port: number, folder: string, { parent, credentials, deniesAll }: ProxySettings): string {
  return [
    `http_port 127.0.0.1:${port}`,
    `cache_peer 127.0.0.1 parent ${parent} 0 no-query no-digest no-netdb-exchange default`,
    'never_direct allow all',
    ...(credentials
      ? [
          `auth_param basic program /bin/sh ${folder}/authenticate`,
          'auth_param basic children 1 startup=1',
          'acl known proxy_auth REQUIRED',
          'http_access deny !known',
        ]
      : []),
    `http_access ${deniesAll ? 'deny' : 'allow'} all`,
    'cache deny all',
    'cache_mem 1 MB',
    'access_log none',
    'cache_log /dev/null',
    `coredump_dir ${folder}`,
    'pid_filename none',
    'netdb_filename none',
    'pinger_enable off',
    'shutdown_lifetime 0 seconds',
    'visible_hostname loopback',
    '',
  ].join('\n')
}

const programs = {
  tinyproxy: { configuration: tinyproxy, options: ['-d', '-c'] },
  squid: { configuration: squid, options: ['-N', '-f'] },
}

/** Starts a proxy and waits until it takes connections. */
export async function startRealProxy(kind: Kind, settings: ProxySettings): Promise<RealProxy> {
  const { configuration, options } = programs[kind]
  const folder = temporaryFolder()
  // Started by root, squid becomes another user, who must be able to look in.
  await chmod(folder, 0o755)
  const { port } = await closedPort()
  const file = join(folder, 'configuration')
  await writeFile(file, configuration(port, folder, settings))
  const { user, password } = settings.credentials ?? { user: '', password: '' }
  const authenticate = `while read -r line; do [ "$line" = "${user} ${password}" ] && echo OK || echo ERR; done\n`
  await writeFile(join(folder, 'authenticate'), authenticate)

  const child = spawn(programPath(kind), [...options, file], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said.push(text)
    })
  }
  const gone = once(child, 'exit')
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await Promise.race([gone, sleep(3000)])
      child.kill('SIGKILL')
      await gone
    }
  }
  const end = Date.now() + 20_000
  while (!(await takesConnections(port))) {
    await sleep(50)
    if (child.exitCode === null && Date.now() < end) continue
    await stop()
    throw new Error(`${kind} did not start: ${said.join('').trim()}`)
  }
  return {
    port,
    url: (given) => `http://${given ? `${given.user}:${given.password}@` : ''}127.0.0.1:${port}`,
    stop,
  }
}

function programPath(kind: Kind): string {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/bin']
  return folders.map((folder) => join(folder, kind)).find((path) => existsSync(path)) ?? kind
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })
}
