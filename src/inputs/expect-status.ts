import type { TellFault } from './faults.ts'

/** Checks `expect-status`: statuses and classes such as `2xx`, separated by commas or white space. */
export function checkExpectedStatus(text: string, tell: TellFault): (status: number) => boolean {
  const items = text
    .toLowerCase()
    .split(/[\s,]/)
    .filter((item) => item !== '')
  if (items.length === 0 || items.some((item) => !/^[1-5](?:xx|\d\d)$/.test(item))) {
    tell('statusMalformed', text)
  }
  const expected = new Set(items)
  return (status) => expected.has(String(status)) || expected.has(`${String(Math.floor(status / 100))}xx`)
}
