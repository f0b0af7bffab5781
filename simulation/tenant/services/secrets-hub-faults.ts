/**
 * How Secrets Hub says no. The vendor's description wants codes like `GNRL0001E`. That one, `PLCY0006E`, `SSAS0016E` and
 * `DCVR0005E` are the service's own (strick-j/CyberArk-APIs, cyberark/idsec-sdk-golang); other numbers are made up.
 */
import type { PlainReply } from '../exchange.ts'
import { coded, type Call } from './service.ts'

const BETA = 'application/x.secretshub.beta+json'

export const forbidden = (): PlainReply =>
  coded(
    403,
    'GNRL0001E',
    'Forbidden',
    'Verify you are a member of the Secrets Hub role via Identity Administration',
  )

export const badRequest = (description: string): PlainReply =>
  coded(400, 'GNRL0002E', 'Bad Request', description)

export const notFound = (what: string, id: string): PlainReply =>
  coded(404, 'GNRL0004E', 'Not Found', `No ${what} has the ID ${id}`)

export const conflict = (): PlainReply =>
  coded(409, 'PLCY0006E', 'Conflict with current policy state', 'Delete the linked policies first')

export const noFilters = (): PlainReply =>
  coded(400, 'SSAS0016E', "Secret Store behaviors ['SECRETS_TARGET'] does not support filter", '')

/** An answer to those who ask for the beta media type, and 406 to others. */
export function beta(call: Call, answer: () => PlainReply): PlainReply {
  return (call.request.headers['accept'] ?? '').includes(BETA)
    ? { headers: { 'Content-Type': BETA }, ...answer() }
    : coded(406, 'GNRL0006E', 'Not Acceptable', `Accept must be ${BETA}`)
}
