const offsetBasis = 0xcbf29ce484222325n
const prime = 0x100000001b3n

/**
 * A short name for a text that is the same on every machine: 64-bit FNV-1a of its UTF-8 bytes, in hexadecimal.
 * NB: not for secrets; whoever guesses the text can compute the same name.
 */
export function hashText(text: string): string {
  let hash = offsetBasis
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime)
  }
  return hash.toString(16).padStart(16, '0')
}
