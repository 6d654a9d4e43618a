import { allTexts } from './all-texts.ts'
import { createLanguage } from './create-language.ts'
import { directionOf, locales } from './locales.ts'

describe('createLanguage', () => {
  it.each(locales)('says every text of the interface in "%s"', (locale) => {
    const areas = Object.values(allTexts)
    for (const area of areas) {
      const texts = Object.values(area[locale])
      expect(texts).toHaveLength(Object.keys(area.en).length)
      expect(texts.filter((text) => text.trim() === '')).toEqual([])
    }
  })

  it('writes days, amounts and lists as readers of the language do', () => {
    expect(createLanguage('en').day('2026-11-22')).toBe('22 November 2026')
    expect(createLanguage('fr').day('2026-11-22')).toBe('22 novembre 2026')
    expect(createLanguage('ar').day('2026-11-22')).toContain('نوفمبر')
    expect(createLanguage('en').amount(15, 'GBP')).toBe('£15')
    expect(createLanguage('fr').list(['Iran', 'Syrie'])).toBe('Iran et Syrie')
  })

  it('names days of the week, and begins weeks, as readers of the language do', () => {
    expect(createLanguage('en').fullDay('2026-11-22')).toBe('Sunday 22 November 2026')
    expect(createLanguage('fr').fullDay('2026-11-22')).toBe('dimanche 22 novembre 2026')
    expect(createLanguage('ar').fullDay('2026-11-22')).toBe('الأحد، 22 نوفمبر 2026')
    expect(createLanguage('fr').shortWeekday('2026-11-22')).toBe('dim.')
    expect(locales.map((locale) => createLanguage(locale).firstWeekday)).toEqual([0, 0, 5])
  })

  it('prefixes the paths of every language but the first', () => {
    expect(createLanguage('en').paths.story('the lamp')).toBe('/stories/the%20lamp')
    expect(createLanguage('ar').paths.story('the-lamp')).toBe('/ar/stories/the-lamp')
    expect(createLanguage('ar').paths.home).toBe('/ar')
    expect(createLanguage('fr').paths.storyList(2, { country: 'iran', year: '2025' })).toBe(
      '/fr/stories/in/iran/from/2025/page/2',
    )
  })
})

it.each([
  ['ar', 'rtl'],
  ['fa', 'rtl'],
  ['en', 'ltr'],
  ['arn', 'ltr'],
  ['ar-EG', 'rtl'],
])('writes "%s" %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
