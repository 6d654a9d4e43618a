import { allTexts } from './all-texts.ts'
import { createLanguage } from './create-language.ts'
import { localeOf } from '../paths.ts'
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
    expect(createLanguage('fr').moment(new Date('2026-11-23T14:05:09Z'))).toBe('23 novembre 2026 à 14:05')
    expect(createLanguage('fr').languageName('ar')).toBe('arabe')
  })

  it('writes times of a day, short times and how long ago something was', () => {
    expect(createLanguage('en').timeOfDay(new Date('2026-11-23T04:05:59Z'))).toBe('04:05')
    expect(createLanguage('ar').timeOfDay(new Date('2026-11-23T23:05:00Z'))).toBe('23:05')
    expect(createLanguage('en').seconds(840)).toBe('0.8 seconds')
    expect(createLanguage('fr').seconds(1240)).toBe('1,2\u00a0seconde')
    const { ago } = createLanguage('en')
    expect([-5, 999, 59_999, 60_000, 7_199_999, 90_000_000].map(ago)).toEqual([
      '0 seconds ago',
      '0 seconds ago',
      '59 seconds ago',
      '1 minute ago',
      '1 hour ago',
      '1 day ago',
    ])
    expect(createLanguage('fr').ago(180_000)).toBe('il y a 3 minutes')
    expect(createLanguage('ar').ago(180_000)).toBe('قبل 3 دقائق')
  })

  it('names days of the week, and begins weeks, as readers of the language do', () => {
    expect(createLanguage('en').fullDay('2026-11-22')).toBe('Sunday 22 November 2026')
    expect(createLanguage('fr').fullDay('2026-11-22')).toBe('dimanche 22 novembre 2026')
    expect(createLanguage('ar').fullDay('2026-11-22')).toBe('الأحد، 22 نوفمبر 2026')
    expect(createLanguage('fr').shortWeekday('2026-11-22')).toBe('dim.')
    expect(locales.map((locale) => createLanguage(locale).firstWeekday)).toEqual([0, 0, 5])
  })

  it('keeps the signs of a currency together between right-to-left words', () => {
    expect(createLanguage('ar').amount(15, 'GBP')).toContain('\u2066UK£\u2069')
    expect(createLanguage('en').amount(15, 'USD')).toBe('US$15')
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

it.each([
  ['/ar', 'ar'],
  ['/ar/stories?page=2', 'ar'],
  ['/fr#content', 'fr'],
  ['/arts', 'en'],
  ['/stories/fr', 'en'],
  ['', 'en'],
])('reads the language of the address "%s"', (address, locale) => {
  expect(localeOf(address)).toBe(locale)
})
