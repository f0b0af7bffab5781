import net from 'node:net'

/**
 * Length of a text from which on V8 compiles a pattern to machine code when it first meets it; for a shorter one it
 * makes bytecode first, and machine code when it meets the second. Source: V8, `kTierUpForSubjectLengthValue`.
 */
const LONG = 1000

/**
 * Gets Node's patterns for IP addresses ready. Node holds a server's name against them several times for each
 * connection, and the bytecode of the one for IPv6, 100 KB that are used once, took 7 of the 9 ms that it all took.
 */
export function compileAddressPatterns(): void {
  net.isIP(' '.repeat(LONG))
}
