import { IntlMessageFormat } from 'intl-messageformat'
import { createLitePaths, createPaths, type Paths } from '../paths.ts'
import { allTexts, type TextKey } from './all-texts.ts'
import { directionOf, type Locale } from './locales.ts'

export type TextValues = Readonly<Record<string, string | number>>

/** The site in one language: its words, its way to write days and amounts, its paths. */
export interface Language {
  readonly locale: Locale
  readonly direction: 'ltr' | 'rtl'
  readonly paths: Paths
  /** A text of the interface, with its values filled in. */
  text(key: TextKey, values?: TextValues): string
  /** `2020-02-11` as "11 February 2020". */
  day(day: string): string
  /** `2020-02-11` as "11 February", for lists that name the year already. */
  dayOfYear(day: string): string
  /** `2020-02` as "February 2020". */
  month(month: string): string
  /** `2020-02-11` as "Tuesday 11 February 2020". */
  fullDay(day: string): string
  /** `2020-02-11` as "Tuesday". */
  weekday(day: string): string
  /** `2020-02-11` as "Tue". */
  shortWeekday(day: string): string
  /** On which day weeks begin: 0 for Monday, 6 for Sunday. */
  readonly firstWeekday: number
  /** A moment as "23 November 2026 at 14:05", in UTC; whoever shows it says so. */
  moment(time: Date): string
  /** A moment of a day that is known, as "14:05", in UTC; whoever shows it says so. */
  timeOfDay(time: Date): string
  /** How long ago something was, in the largest unit that fits: "3 minutes ago". */
  ago(milliseconds: number): string
  /** A short time: "0.8 seconds". */
  seconds(milliseconds: number): string
  /** An amount to give, without decimals unless it has some: "£15". */
  amount(amount: number, currency: string): string
  /** "Iran, Nigeria and Syria". */
  list(items: readonly string[]): string
  /** The name of another language in this one: "Arabic". */
  languageName(code: string): string
}

// The spelling of days and numbers that readers of the language are used to.
const formats: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn-ca-gregory' }

// Of the regions in `formats`; for Arabic that is where most of its readers live.
const firstWeekdays: Readonly<Record<Locale, number>> = { en: 0, fr: 0, ar: 5 }

const second = { unit: 'second', length: 1000 } as const
const units = [
  { unit: 'day', length: 86_400_000 },
  { unit: 'hour', length: 3_600_000 },
  { unit: 'minute', length: 60_000 },
  second,
] as const

const languages = new Map<Locale, Language>()

/** The site in this language; one object for each, as its formats are costly to make. */
export function createLanguage(locale: Locale): Language {
  const known = languages.get(locale)
  if (known !== undefined) return known
  const language = makeLanguage(locale)
  languages.set(locale, language)
  return language
}

/** The same language, whose paths stay in the light version of the site. */
export function createLiteLanguage(locale: Locale): Language {
  return { ...createLanguage(locale), paths: createLitePaths(locale) }
}

function makeLanguage(locale: Locale): Language {
  const format = formats[locale]
  const direction = directionOf(locale)
  const messages = new Map<TextKey, IntlMessageFormat>()
  const days = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(format, { ...options, timeZone: 'UTC' })
    return (day: string) => formatter.format(new Date(day))
  }
  const fullDays = days({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const lists = new Intl.ListFormat(format, { type: 'conjunction' })
  const moments = new Intl.DateTimeFormat(format, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const times = new Intl.DateTimeFormat(format, {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone: 'UTC',
  })
  const distances = new Intl.RelativeTimeFormat(format, { numeric: 'always' })
  const lengths = new Intl.NumberFormat(format, {
    ...{ style: 'unit', unit: 'second', unitDisplay: 'long' },
    maximumFractionDigits: 1,
  })
  const names = new Intl.DisplayNames(format, { type: 'language' })

  return {
    locale,
    direction,
    paths: createPaths(locale),
    text(key, values) {
      let message = messages.get(key)
      if (message === undefined) {
        message = new IntlMessageFormat(findText(locale, key), format)
        messages.set(key, message)
      }
      return String(message.format(values))
    },
    day: days({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayOfYear: days({ day: 'numeric', month: 'long' }),
    month: days({ month: 'long', year: 'numeric' }),
    // English is written without the comma, as the Studio writes it.
    fullDay: (day) => fullDays(day).replace(',', ''),
    weekday: days({ weekday: 'long' }),
    shortWeekday: days({ weekday: 'short' }),
    firstWeekday: firstWeekdays[locale],
    moment: (time) => moments.format(time),
    timeOfDay: (time) => times.format(time),
    ago(milliseconds) {
      const { unit, length } = units.find(({ length }) => milliseconds >= length) ?? second
      return distances.format(-Math.max(0, Math.floor(milliseconds / length)), unit)
    },
    seconds: (milliseconds) => lengths.format(milliseconds / 1000),
    amount: (amount, currency) =>
      new Intl.NumberFormat(format, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' })
        .formatToParts(amount)
        .map(({ type, value }) => (type === 'currency' && direction === 'rtl' ? isolate(value) : value))
        .join(''),
    list: (items) => lists.format(items),
    languageName: (code) => names.of(code) ?? code,
  }
}

/** Marks signs that are written from left to right, such as `UK£`: between right-to-left words they would be torn. */
function isolate(signs: string): string {
  return `\u2066${signs}\u2069`
}

function findText(locale: Locale, key: TextKey): string {
  const [area = '', name = ''] = key.split('.', 2)
  const texts: Readonly<Record<string, Readonly<Record<Locale, Readonly<Record<string, string>>>>>> = allTexts
  const text = texts[area]?.[locale][name]
  if (text === undefined) throw new Error(`The text "${key}" is missing in packages/ui/src/texts.`)
  return text
}
