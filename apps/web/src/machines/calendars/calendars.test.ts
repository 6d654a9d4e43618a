import type { PrayerPointAbroad } from '@vigil/content-queries/feeds/prayer-feed'
import { createLanguage } from '@vigil/ui/languages/create-language'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { createStableId } from '../stable-id.ts'
import type { CalendarEvent } from './calendar.ts'
import { cancelAbsent, readCalendarMemory, writeCalendarMemory } from './calendar-memory.ts'
import { toDiaryEvents } from './diary-events.ts'
import { parseCalendarName } from './parse-calendar-name.ts'
import { toICalendar } from './to-icalendar.ts'

const now = new Date('2026-11-22T12:00:00.000Z')
const egypt = { _id: 'country-egypt', language: 'ar', name: 'مصر', slug: 'egypt', quickExit: false }
const context = {
  language: createLanguage('ar'),
  stableId: createStableId('vigil', 'production'),
  toUrl: (path: string) => `https://site.example${path}`,
}

function aPoint(changes: Partial<PrayerPointAbroad> = {}): PrayerPointAbroad {
  return {
    _id: 'point-1',
    language: 'ar',
    text: 'صلِّ من أجل العائلات التي تنتظر خبرًا؛ ومن أجل الحرّاس، كي يعاملوا من في الداخل كما يعاملون ذويهم.\nسطر ثانٍ.',
    schedule: 'dated',
    date: '2026-11-24',
    dayOfMonth: null,
    answeredOn: null,
    answeredText: null,
    countries: [egypt],
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:01:40.000Z',
    ...changes,
  }
}

const range = { from: '2026-10-23', to: '2027-11-23', countryId: null }
const eventsOf = (...points: PrayerPointAbroad[]) => toDiaryEvents({ points, ...range }, context)

function write(events: readonly CalendarEvent[]): string {
  return toICalendar({ name: 'Vigil – مفكرة الصلاة', description: 'd', url: 'https://site.example/ar/prayer', events })
}

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) }
}

const propertyOf = (event: ICAL.Event | undefined, name: string) =>
  String(event?.component.getFirstPropertyValue(name) ?? '')

test('a calendar program understands it: whole days, Arabic, when it changed, when to ask again', () => {
  const { calendar, events } = parse(write(eventsOf(aPoint())))
  const [event] = events
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Vigil – مفكرة الصلاة')
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H')
  expect(event?.startDate.isDate).toBe(true)
  expect(event?.startDate.toString()).toBe('2026-11-24')
  expect(event?.summary).toBe('صلِّ من أجل مصر')
  expect(event?.description).toBe(aPoint().text)
  expect([event?.sequence, propertyOf(event, 'last-modified'), propertyOf(event, 'dtstamp')]).toEqual([
    100,
    '2026-11-01T08:01:40Z',
    '2026-11-01T08:01:40Z',
  ])
  expect([propertyOf(event, 'status'), propertyOf(event, 'transp')]).toEqual(['CONFIRMED', 'TRANSPARENT'])
  expect(propertyOf(event, 'url')).toBe('https://site.example/ar/prayer')
})

test('no line is longer than 75 octets, none is cut within a letter, and every text comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      // Returns are line breaks to iCalendar, and control characters are none of its letters.
      const wanted = `${text.replaceAll(/\p{Cc}/gu, '')} صلاة 🕊️`
      const written = write(eventsOf(aPoint({ text: wanted })))
      for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      // No half of a letter is left at the end of a line.
      expect(written.isWellFormed()).toBe(true)
      expect(parse(written).events[0]?.description).toBe(wanted)
    }),
    { numRuns: 60 },
  )
})

test('the same events are the same bytes at any time', () => {
  expect(write(eventsOf(aPoint()))).toBe(write(eventsOf(aPoint())))
})

test('an event keeps its uid when its point is edited, and counts on', () => {
  const [before] = eventsOf(aPoint())
  const [after] = eventsOf(aPoint({ text: 'Other', updatedAt: '2026-11-02T08:00:00.000Z' }))
  expect(after?.uid).toBe(before?.uid)
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  expect(before?.uid).toMatch(/^[0-9a-f-]{36}$/)
})

test('a country has the days on which the diary prays for it', () => {
  const points = [
    aPoint(),
    aPoint({ _id: 'elsewhere', date: '2026-11-25', countries: [] }),
    ...['r1', 'r2', 'r3'].map((_id) => aPoint({ _id, schedule: 'rolling', date: null, countries: [] })),
    aPoint({ _id: 'r4', schedule: 'rolling', date: null }),
  ]
  const all = toDiaryEvents({ points, ...range }, context)
  const ofEgypt = toDiaryEvents({ points, ...range, countryId: egypt._id }, context)
  expect(ofEgypt.length).toBeGreaterThan(20)
  expect(ofEgypt.length).toBeLessThan(all.length)
  expect(all.map(({ uid }) => uid)).toEqual(expect.arrayContaining(ofEgypt.map(({ uid }) => uid)))
})

describe('what was shown and is not any more', () => {
  const shown = eventsOf(aPoint())
  const { memory } = cancelAbsent(readCalendarMemory(null), shown, now)

  it('is cancelled without a word of what it was', () => {
    const { events } = cancelAbsent(memory, [], now)
    const written = write(events)
    const [event] = parse(written).events
    expect(propertyOf(event, 'status')).toBe('CANCELLED')
    expect(event?.uid).toBe(shown[0]?.uid)
    expect(event?.sequence).toBe(101)
    expect(event?.startDate.toString()).toBe('2026-11-24')
    expect([event?.summary, event?.description]).toEqual(['', null])
    expect(written).not.toContain('مصر')
  })

  it('stays cancelled for a while, remembered by its note, and is forgotten then', () => {
    const note = (at: Date, before = memory) =>
      readCalendarMemory(writeCalendarMemory(cancelAbsent(before, [], at).memory))
    const first = note(now)
    expect(cancelAbsent(first, [], new Date('2026-11-23T12:00:00Z')).events).toHaveLength(1)
    expect(cancelAbsent(first, [], new Date('2026-11-25T00:00:00Z')).events).toEqual([])
  })

  it('is newer than its cancellation when it comes back', () => {
    const cancelled = cancelAbsent(memory, [], now)
    const { events, memory: after } = cancelAbsent(cancelled.memory, shown, now)
    expect(events.map(({ sequence, shown }) => [sequence, shown !== null])).toEqual([[102, true]])
    expect(after.cancelled).toEqual({})
    expect(cancelAbsent(after, shown, now).events[0]?.sequence).toBe(102)
  })

  it('is not cancelled when its day is over', () => {
    expect(cancelAbsent(memory, [], new Date('2026-11-25T00:00:00Z')).events).toEqual([])
  })
})

it.each([
  [['prayer.ics'], { country: null }],
  [['prayer', 'in', 'north-korea.ics'], { country: 'north-korea' }],
  [['prayer'], null],
  [['prayer', 'in', '.ics'], null],
  [['prayer', 'of', 'egypt.ics'], null],
  [['prayer', 'in', 'egypt.ics', 'x'], null],
  [[], null],
])('the address %j names %j', (segments, expected) => expect(parseCalendarName(segments)).toEqual(expected))
