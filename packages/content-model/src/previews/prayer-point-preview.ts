import { CalendarIcon } from '@sanity/icons/Calendar'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { SyncIcon } from '@sanity/icons/Sync'
import { UlistIcon } from '@sanity/icons/Ulist'
import type { PreviewConfig } from '@sanity/types'
import { type PrayerSchedule, scheduleOf } from '@vigil/prayer-diary/prayer-schedule'
import { fieldOf, textOf } from '../field-of.ts'
import { readableDate } from '../readable-date.ts'

const icons = { rolling: UlistIcon, dated: CalendarIcon, dayOfMonth: SyncIcon } satisfies Record<
  PrayerSchedule,
  unknown
>

/** How a prayer point looks in lists: its words, when the diary shows it, and whether it was answered. */
export const prayerPointPreview: PreviewConfig = {
  select: {
    text: 'text',
    schedule: 'schedule',
    date: 'date',
    dayOfMonth: 'dayOfMonth',
    answeredOn: 'answeredOn',
    country: 'countries.0.name',
    general: 'general',
  },
  prepare: (selection) => ({
    title: textOf(selection, 'text') || 'Prayer point without text',
    subtitle: prayerPointSubtitle(selection),
    media: textOf(selection, 'answeredOn') === '' ? icons[scheduleIn(selection)] : CheckmarkCircleIcon,
  }),
}

/** The line below a prayer point's words. */
export function prayerPointSubtitle(selection: unknown): string {
  const answeredOn = readableDate(textOf(selection, 'answeredOn'))
  return [answeredOn === '' ? '' : `answered on ${answeredOn}`, dayOf(selection), placeOf(selection)]
    .filter(Boolean)
    .join(' · ')
}

function dayOf(selection: unknown): string {
  switch (scheduleIn(selection)) {
    case 'dated':
      return readableDate(textOf(selection, 'date')) || 'no day chosen yet'
    case 'dayOfMonth': {
      const day = fieldOf(selection, 'dayOfMonth')
      return typeof day === 'number' ? `day ${day} of every month` : 'no day of the month chosen yet'
    }
    case 'rolling':
      return 'any day'
  }
}

function placeOf(selection: unknown): string {
  return textOf(selection, 'country') || (fieldOf(selection, 'general') === true ? 'any story' : '')
}

function scheduleIn(selection: unknown): PrayerSchedule {
  return scheduleOf({ schedule: fieldOf(selection, 'schedule'), date: fieldOf(selection, 'date') })
}
