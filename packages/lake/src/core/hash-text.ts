const basisHigh = 0xcbf29ce4
const basisLow = 0x84222325
const encoder = new TextEncoder()

/**
 * A short name for a text that is the same on every machine: 64-bit FNV-1a of its UTF-8 bytes, in hexadecimal.
 * NB: not for secrets; whoever guesses the text can compute the same name.
 */
export function hashText(text: string): string {
  let high = basisHigh
  let low = basisLow
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0
    // Times the prime 2^40 + 0x1b3, in halves of 32 bits: BigInt would do, ten times slower.
    const product = low * 0x1b3
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0
    low = product >>> 0
  }
  return toHex(high) + toHex(low)
}

function toHex(half: number): string {
  return half.toString(16).padStart(8, '0')
}
