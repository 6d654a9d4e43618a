import { randomUUID } from 'node:crypto'

/** A word that no other journey has, without digits: the rules read long rows of digits as telephone numbers. */
export function wordOfLetters(): string {
  return randomUUID()
    .slice(0, 13)
    .replace(/[\d-]/g, (character) => 'ghijklmnopq'['0123456789-'.indexOf(character)] ?? 'r')
}
