import { createNameMarker } from './changed-names.ts'

const mark = (text: string, ...names: string[]) => createNameMarker(names).mark(text)

test('a changed name is marked where it stands first, and only there', () => {
  const marker = createNameMarker(['Karim'])
  expect(marker.hasMarked()).toBe(false)
  expect(marker.mark('Karim went out. Karim’s plate is still there.')).toBe(
    'Karim* went out. Karim’s plate is still there.',
  )
  expect(marker.mark('Karim')).toBe('Karim')
  expect(marker.mark(null)).toBeNull()
  expect(marker.hasMarked()).toBe(true)
})

test.each([
  ['Marianne waits.', 'Anna'],
  ['Annabel waits.', 'Anna'],
  ['the doctor waits.', 'the doctor'],
  ['Nobody waits.', ''],
])('in “%s” there is no changed name “%s” to mark', (text, name) => {
  expect(mark(text, name)).toBe(text)
})

test.each([
  ['“Karim,” she said.', 'Karim', '“Karim*,” she said.'],
  ['انتظرت كريمة طويلا', 'كريمة', 'انتظرت كريمة* طويلا'],
  ['Mr. (K.) waits.', 'Mr. (K.)', 'Mr. (K.)* waits.'],
  ['Zoë', 'Zoë', 'Zoë*'],
  ['Karim* waits. Karim', 'Karim', 'Karim* waits. Karim*'],
])('in “%s” the name “%s” is marked', (text, name, marked) => {
  expect(mark(text, name)).toBe(marked)
})

test('a name within a longer one is not marked twice', () => {
  expect(mark('Anna Birch waits. Anna hopes.', 'Anna', 'Anna Birch')).toBe('Anna Birch* waits. Anna hopes.')
})

test('the invisible letters of previews do not hide a name', () => {
  expect(mark('Karim waits.', 'Karim\u200b\u200c\u2060')).toBe('Karim* waits.')
})
