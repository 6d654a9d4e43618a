import { toPlainCharacters } from './plain-characters.ts'

it('reads the digits of every script', () => {
  for (let code = 0x80; code <= 0x1ffff; code++) {
    const character = String.fromCodePoint(code)
    if (/\p{Nd}/u.test(character)) expect(toPlainCharacters(character)).toMatch(/^\d$/)
  }
})

it.each([
  ['٣٣٫٥', '33٫5'],
  ['۷۷۰', '770'],
  ['०१२३४५६७८९', '0123456789'],
  ['၀၁၂၃၄၅၆၇၈၉', '0123456789'],
  ['០១២៣៤៥៦៧៨៩', '0123456789'],
  ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
  ['𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙', '0123456789'],
  ['𝟎𝟏𝟗', '019'],
  ['１２３', '123'],
])('writes %s as %s', (text, plain) => {
  expect(toPlainCharacters(text)).toBe(plain)
})

it.each([
  ['plain text, 12-34 "so" it\'s', 'plain text, 12-34 "so" it\'s'],
  ["two primes ''", 'two primes "'],
  ['“quoted” – it’s', '"quoted" - it\'s'],
  ['a\u00a0b\tc', 'a b c'],
  ['a\u00adb\u200bc', 'abc'],
])('makes %j into %j', (text, plain) => {
  expect(toPlainCharacters(text)).toBe(plain)
})
