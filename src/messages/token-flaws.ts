import { say } from '../vocabulary/words.ts'

/** Why a text is no token, in words that go on from what it is called. */
export const tokenFlaws = {
  word: say`is too short for a token, or a word in place of one`,
  character: say`contains white space or a character that no token has`,
  longer: say`is longer than any token`,
}

export type TokenFlaw = keyof typeof tokenFlaws
