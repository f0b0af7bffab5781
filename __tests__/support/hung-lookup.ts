/**
 * A process of its own whose one thread for name lookups is taken: by a pipe that nobody writes to. It sends a
 * request under a short deadline and ends as the action does.
 */
import { open } from 'node:fs'
import { endProcess } from '../../src/end-process.ts'
import { readText } from '../../src/http/body.ts'
import { createHttp } from '../../src/http/send.ts'
import { Deadline } from '../../src/vocabulary/deadline.ts'
import { Failure } from '../../src/vocabulary/failure.ts'
import { ifStillAlive, systemClock } from '../../src/world.ts'
import { quietLog } from './quiet-log.ts'
import { plain } from './words.ts'

open(process.env['FIFO'] ?? '', () => undefined)
const deadline = new Deadline(systemClock, 0.1, new AbortController().signal, {
  timedOut: (activity) => new Failure('timedOut', [plain(activity)]),
  cancelled: () => new Failure('cancelled', []),
})
const http = createHttp({ clock: systemClock, random: () => 0, deadline, retries: 0, env: {}, log: quietLog })
const request = {
  method: 'GET',
  url: new URL('https://abc1234.id.cyberark.cloud/'),
  headers: new Map<string, string>(),
  repeatable: true,
}
const failed = await deadline.bound(http.send(request, readText())).catch((error: unknown) => error)
http.close()
deadline.close()
if (failed instanceof Failure) process.stdout.write(`${failed.kind}: ${String(failed.facts[0])}\n`)
// More than a pipe holds: what is printed last must not be lost.
process.stdout.write(`${'x'.repeat(200_000)}\n`)
await endProcess(process, { exitCode: 1, isStuck: http.isLookupPending }, ifStillAlive)
