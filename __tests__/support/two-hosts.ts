/**
 * A room whose first request, to one host, was answered, and which may connect to another ahead of a request. Importing
 * this closes both after each test.
 */
import { readText } from '../../src/http/body.ts'
import type { Dial } from '../../src/http/dial.ts'
import { get, leaveNothingOpen, noting, openRoom, startHost, type Host } from './http-world.ts'

/** The other host, and a request to it. */
export const SERVICE = 'acme.secretshub.cyberark.cloud'
export const service = get({ url: new URL(`https://${SERVICE}/`) })

const open: { host?: Host; close?: () => void } = {}
leaveNothingOpen(async () => {
  open.close?.()
  await open.host?.stop()
})

type Room = ReturnType<typeof openRoom> & Omit<ReturnType<typeof noting>, 'dial'>

/** @param lead where the room's connections lead, given where they would lead: to one server for both hosts */
export async function roomInUse(lead: (usual: Dial) => Dial = (usual) => usual, retries = 3): Promise<Room> {
  const host = await startHost(() => ({ status: 200, body: 'fine' }))
  open.host = host
  const { dial, ...noted } = noting(lead(host.dial))
  const room = openRoom({ dial, retries })
  open.close = () => {
    room.http.close()
  }
  await room.http.send(get(), readText())
  return { ...room, ...noted }
}
