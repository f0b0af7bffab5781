/** Requests that must not be sent twice go over a connection that nothing else has used. */
import { describe, expect, test } from '@jest/globals'
import { readText } from '../../../src/http/body.ts'
import { get, leaveNothingOpen, openRoom, post, startHost, type Host } from '../../support/http-world.ts'

const OK = { status: 200 }
let host: Host | undefined

leaveNothingOpen(async () => {
  await host?.stop()
  host = undefined
})

describe('a connection', () => {
  test('is a new one for a request that must not be sent twice: one at rest may be closing', async () => {
    host = await startHost(() => OK)
    const { http } = openRoom(host)
    await http.send(get(), readText())
    await http.send(post(), readText())
    await http.send(post(), readText())
    expect(host.connections()).toBe(3)
    expect(await http.send(get(), readText())).toMatchObject({ attempts: 1 })
    expect(host.connections()).toBe(3)
    http.close()
  })

  test('that the server closes right after each answer loses none of them', async () => {
    host = await startHost(() => ({
      raw: (response, socket) => {
        response.end('{}', () => socket.destroy())
      },
    }))
    const { http } = openRoom({ ...host, retries: 0 })
    for (let number = 1; number <= 5; number++) {
      expect(await http.send(post(), readText())).toMatchObject({ body: '{}', attempts: 1 })
    }
    http.close()
  })
})
