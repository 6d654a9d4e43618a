import { createHash } from 'node:crypto'
import { type HashedName, type NameHashes, tagOfFirstWord } from '../denied-names/denied-name-matcher.ts'
import { countWords } from '../denied-names/normalise-name.ts'

const digestOf = (words: string) => createHash('sha256').update(words)

/** Real hashes without a key: what is tested is what is asked of them. */
export const hashes: NameHashes = {
  hash: (words) => digestOf(words).digest('base64url'),
  tagOf: (word) => digestOf(word).digest().readUIntBE(0, 3),
}

/** A denied name as it is stored. */
export function toHashedName(words: string): HashedName {
  return { hash: hashes.hash(words), words: countWords(words), firstWordTag: tagOfFirstWord(words, hashes) }
}

/** A denied name as older lists have it. */
export function toOlderName(words: string): HashedName {
  const [firstWord = ''] = words.split(' ')
  return { hash: hashes.hash(words), words: countWords(words), firstWord: hashes.hash(firstWord).slice(0, 3) }
}
