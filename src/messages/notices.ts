import { own, say, type Words } from '../vocabulary/words.ts'

/** Things that are as they should be, but that a later step may stumble over. */
export const notices = {
  outputLarge: (name: string, limit: string, hasFile: boolean): Words =>
    say`The output ${own(name)} is larger than an environment variable can be (${own(limit)}): a step that takes it by env: does not start, with an error such as "Argument list too long". ${own(hasFile ? 'Have such a step read the response from the output response-file instead.' : 'Set response-file, and have such a step read the file instead.')}`,
}

export type Notices = typeof notices
