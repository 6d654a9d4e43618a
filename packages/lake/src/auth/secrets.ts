import { createHash, randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** A new secret of 256 random bits, safe in addresses and headers. `prefix` names its kind for people and leak scanners. */
export function createSecret(prefix: string): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`
}

/** What is stored of a random secret. It needs no salt and no slowness: 256 bits cannot be guessed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

// 32 MiB and some 60 ms on one core: dear for someone who guesses, bearable for someone who signs in.
const cost: ScryptOptions = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const keyLength = 32

function deriveKey(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters typed on another keyboard can arrive as other code points; NFKC makes them one.
    scrypt(password.normalize('NFKC'), salt, keyLength, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** What is stored of a password: `scrypt$<salt>$<key>`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64url')}$${(await deriveKey(password, salt)).toString('base64url')}`
}

// Nobody's password: an unknown e-mail address must cost as long as a known one, or addresses could be found by timing.
const nobody = `scrypt$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(keyLength).toString('base64url')}`

/** Compares in constant time. Without a stored hash it works as long and says no. */
export async function isPasswordOf(password: string, stored: string | null): Promise<boolean> {
  const [, salt = '', expected = ''] = (stored ?? nobody).split('$')
  const key = await deriveKey(password, Buffer.from(salt, 'base64url'))
  const expectedKey = Buffer.from(expected, 'base64url')
  return stored !== null && expectedKey.length === keyLength && timingSafeEqual(key, expectedKey)
}
