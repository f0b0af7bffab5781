/** Sample facts for every notice, for docs/troubleshooting.md. */
import type { Notices } from '../../src/messages/notices.ts'

/** A notice that is not in here is a type error. */
export const noticeSamples: { readonly [Name in keyof Notices]: Parameters<Notices[Name]> } = {
  outputLarge: ['response', '128 KiB', false],
}
