/** The few DER encodings (ITU-T X.690) an X.509 certificate is made of. */

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

function length(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.from([bytes])
  const digits: number[] = []
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256)
  return Buffer.from([0x80 | digits.length, ...digits])
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), length(content.length), content])
}

/** SEQUENCE of encoded parts. */
export function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(TAG.sequence, ...parts)
}

/** SET of one encoded part (DER would have to sort more). */
export function setOf(part: Buffer): Buffer {
  return tagged(TAG.set, part)
}

/** INTEGER, not negative, from big-endian bytes. */
export function unsigned(bytes: Buffer): Buffer {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start++
  const digits = bytes.subarray(start)
  // A set top bit would make the number negative.
  return tagged(TAG.integer, (digits[0] ?? 0) >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0), digits)
}

/** BOOLEAN TRUE; DER leaves FALSE out wherever it is the default. */
export function yes(): Buffer {
  return tagged(TAG.boolean, Buffer.from([0xff]))
}

/** BIT STRING; `unused` counts the bits of the last byte that do not belong to it. */
export function bits(bytes: Buffer, unused = 0): Buffer {
  return tagged(TAG.bitString, Buffer.from([unused]), bytes)
}

/** OCTET STRING. */
export function octets(bytes: Buffer): Buffer {
  return tagged(TAG.octetString, bytes)
}

/** UTF8String. */
export function text(value: string): Buffer {
  return tagged(TAG.utf8String, Buffer.from(value))
}

/** OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const arc of rest) {
    const digits = [arc % 128]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      digits.unshift((left % 128) | 0x80)
    }
    bytes.push(...digits)
  }
  return tagged(TAG.oid, Buffer.from(bytes))
}

/** A time in UTC, to the second, in the form RFC 5280 section 4.1.2.5 asks for: two digits for a year before 2050. */
export function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]|\.\d+/g, '')
  return at.getUTCFullYear() < 2050
    ? tagged(TAG.utcTime, Buffer.from(digits.slice(2), 'latin1'))
    : tagged(TAG.generalizedTime, Buffer.from(digits, 'latin1'))
}

/** Context-specific tag around encoded parts (constructed, `[n] EXPLICIT`). */
export function explicit(tag: number, ...parts: readonly Buffer[]): Buffer {
  return tagged(0xa0 | tag, ...parts)
}

/** Context-specific tag in place of the type's own (primitive, `[n] IMPLICIT`). */
export function implicit(tag: number, content: Buffer): Buffer {
  return tagged(0x80 | tag, content)
}
