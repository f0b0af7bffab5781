import net from 'node:net'

/** Where connections go; tests lead them to a server of their own. */
export type Dial = (host: string, port: number) => net.Socket

/**
 * Milliseconds that each address of a host has to answer before the next is tried. Node gives 250, which a handshake over
 * a slow way takes longer than; where then the way by IPv6 is missing as well, no address is left.
 */
const FOR_EACH_ADDRESS = 5000

/** Connects to the addresses that a lookup gives, one after the other. */
export function directDial(lookup: net.LookupFunction, forEachAddress = FOR_EACH_ADDRESS): Dial {
  return (host, port) => net.connect({ host, port, lookup, autoSelectFamilyAttemptTimeout: forEachAddress })
}
