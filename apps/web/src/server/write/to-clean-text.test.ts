import fc from 'fast-check'
import { toCleanLine, toCleanText } from './to-clean-text.ts'

it.each([
  [' Dear friends,\r\n\r\nPeace.\t\u0000 ', 'Dear friends,\n\nPeace.'],
  ['cafe\u0301', 'café'],
  ['\u202eolleh\u202c', 'olleh'],
  ['سلامٌ عليكم', 'سلامٌ عليكم'],
  ['👨‍👩‍👧 می‌خواهم', '👨‍👩‍👧 می‌خواهم'],
  ['\ufeff\r\n', ''],
])('of %j stays %j', (typed, clean) => expect(toCleanText(typed)).toBe(clean))

it('a field of one line has one line', () => {
  expect(toCleanLine(' Mary\r\n  Ann ')).toBe('Mary Ann')
})

it('is clean once it was cleaned, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const clean = toCleanText(text)
      expect(toCleanText(clean)).toBe(clean)
      expect(toCleanLine(clean)).not.toMatch(/[\n\r]/)
    }),
    { numRuns: 500 },
  )
})
