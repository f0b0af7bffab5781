import type { GaveUp } from '../vocabulary/attempt.ts'
import { own, say, sentences, type Words } from '../vocabulary/words.ts'
import type { Explanation } from './explanation.ts'
import { attemptsMade, runLater } from './network-failures.ts'
import { quote, type ServerSaid } from './server-said.ts'
import { tokenFlaws, type TokenFlaw } from './token-flaws.ts'

/** @param host a tenant's, as its ID makes it. */
function rightTenant(host: string): Words {
  return say`Check tenant-id: Identity Administration's own address is https://<tenant-id>${own(host.replace(/^[^.]*/, ''))}.`
}

/** Failures on the way to a token. */
export const signInFailures = {
  signInRefused: (
    host: string,
    status: number,
    clientId: string,
    said: ServerSaid,
    stray: Readonly<Record<'client-id' | 'client-secret', string>>,
  ): Explanation => ({
    title: 'Sign-in refused',
    happened: sentences(say`${host} refused to sign in ${clientId} (status ${status}).`, quote(said)),
    cause: say`${strayIn(stray)}The platform gives one answer for all of these: (1) client-secret is wrong or has expired; (2) client-id is not the whole login name with its suffix, such as name@cyberark.cloud.1234; (3) the user lacks "Is OAuth confidential client"; (4) an authentication policy asks this service user for a second factor.`,
    remedy: say`Check the four in Identity Administration. The sign-in is not repeated, because repeated wrong secrets can lock the user.`,
  }),
  signInRedirected: (host: string, status: number, target: string | undefined): Explanation => ({
    title: 'The tenant lives elsewhere',
    happened: say`${host} answered with a redirect (status ${status})${target === undefined ? [] : say` to ${target}`}.`,
    cause: say`tenant-id is not, or no longer, the ID of your tenant.`,
    remedy: say`${rightTenant(host)} The redirect was not followed, because that would hand the secret to another host.`,
  }),
  signInWrongPlace: (host: string, status: number, said: ServerSaid): Explanation => ({
    title: 'No tenant answers there',
    happened: sentences(say`${host} does not know how to issue tokens (status ${status}).`, quote(said)),
    cause: say`tenant-id is not the ID of an Identity tenant, domain is wrong, or something on the way answers in the tenant's place.`,
    remedy: rightTenant(host),
  }),
  signInUnavailable: (
    host: string,
    status: number,
    attempts: number,
    gaveUp: GaveUp,
    said: ServerSaid,
  ): Explanation => ({
    title: status === 429 ? 'Too many sign-ins at once' : 'The tenant is unavailable',
    happened: sentences(
      say`${host} answered the sign-in with status ${status}.`,
      attemptsMade(attempts, gaveUp),
      quote(said),
    ),
    cause:
      status === 429
        ? say`Many jobs sign in at the same moment; max-parallel in a matrix spreads them.`
        : say`The platform is in trouble or under maintenance.`,
    remedy: runLater(gaveUp),
  }),
  signInUnreadable: (host: string, status: number, said: ServerSaid): Explanation => ({
    title: 'The answer to the sign-in makes no sense',
    happened: sentences(
      say`${host} answered status ${status}, but not with the JSON that a token comes in.`,
      quote(said),
    ),
    cause: say`A proxy or portal on the way answers in the tenant's place, or the answer was cut off.`,
    remedy: say`Open the tenant's address from the runner's network and see who answers. ${rightTenant(host)}`,
  }),
  tokenMissing: (host: string, keys: readonly string[]): Explanation => ({
    title: 'The tenant sent no token',
    happened: sentences(
      say`${host} accepted the sign-in, but its answer has no access_token${own(keys.includes('access_token') ? ' with a text in it' : '')}.`,
      keysThere(keys),
    ),
    cause: say`An address that is not the platform's token endpoint, or a change of the platform.`,
    remedy: say`Run the job again; if it stays so, report it with this message.`,
  }),
  tokenUnusable: (host: string, flaw: TokenFlaw): Explanation => ({
    title: 'The token cannot be used',
    happened: say`${host} sent a token that ${tokenFlaws[flaw]}.`,
    cause: say`Something on the way altered the answer; no real platform token looks like that.`,
    remedy: say`Check what lies between the runner and the platform, and run the job again.`,
  }),
  tenantUnknown: (subdomain: string, domain: string): Explanation => ({
    title: 'No tenant has this subdomain',
    happened: say`The platform's discovery service knows no subdomain ${subdomain} on ${domain}.`,
    cause: say`subdomain is misspelled, or the tenant is on the other domain.`,
    remedy: say`Take subdomain from the user portal's address, https://<subdomain>.${domain}, correct domain, or give tenant-id instead.`,
  }),
  discoveryFailed: (host: string, status: number, said: ServerSaid): Explanation => ({
    title: 'The tenant could not be looked up',
    happened: sentences(
      say`${host} answered status ${status} without naming a tenant of the platform.`,
      quote(said),
    ),
    cause: say`The discovery service is in trouble, or something on the way answers in its place.`,
    remedy: say`Give tenant-id: then nothing needs to be looked up.`,
  }),
}

/** Each sentence ends with a space, since another follows. */
function strayIn(stray: Readonly<Record<string, string>>): Words {
  return Object.entries(stray).flatMap(([input, what]) =>
    what === '' ? [] : say`${own(input)} ${own(what)}, which is sent with it and was probably not meant. `,
  )
}

function keysThere(keys: readonly string[]): Words {
  return keys.length === 0 ? say`It is empty.` : say`It has: ${keys.join(', ')}.`
}
