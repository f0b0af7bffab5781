import { say, type Words } from '../vocabulary/words.ts'

/** What a run is busy with, in words that fit behind "while". */
export const activities = {
  lookup: (host: string): Words => say`looking up the name ${host}`,
  connect: (host: string): Words => say`connecting to ${host}`,
  proxy: (host: string): Words => say`waiting for the proxy ${host} to open the tunnel (CONNECT)`,
  tls: (host: string): Words => say`agreeing on TLS with ${host}`,
  answer: (host: string): Words => say`waiting for ${host} to answer`,
  body: (host: string, status: number): Words => say`reading the answer of ${host} (status ${status})`,
  waiting: (host: string): Words => say`waiting to try ${host} again`,
}
