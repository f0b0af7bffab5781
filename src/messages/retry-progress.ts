import { own, say, type Words } from '../vocabulary/words.ts'

/** The line that tells of a further attempt. */
export function retrying(
  result: string,
  host: string,
  milliseconds: number,
  attempt: number,
  attempts: number,
): Words {
  return say`${host}: ${own(result)}; trying again in ${(milliseconds / 1000).toFixed(1)} s (attempt ${attempt} of ${attempts}).`
}
