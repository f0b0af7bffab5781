/** The moment at which an attempt has been silent for too long, as far as attempts do not show it themselves. */
import { expect, test } from '@jest/globals'
import { readText } from '../../../src/http/body.ts'
import { get, leaveNothingOpen, openRoom, startHost, type Host } from '../../support/http-world.ts'

let host: Host | undefined
leaveNothingOpen(async () => {
  await host?.stop()
  host = undefined
})

test('time that passes while it is reckoned with makes no wait shorter than nothing', async () => {
  host = await startHost(() => ({ status: 200, body: 'in time' }))
  const { http, clock } = openRoom(host)
  clock.advance(59_999.999)
  const elapsed = clock.elapsed.bind(clock)
  let calls = 0
  clock.elapsed = () => elapsed() + calls++ / 1000
  expect(await http.send(get(), readText())).toMatchObject({ status: 200, attempts: 1 })
  http.close()
})
