import { Quoted } from '../vocabulary/words.ts'

/** A request line within a sentence; a very long path is cut. */
export function requestLine(line: string): Quoted {
  return new Quoted(line, 500)
}
