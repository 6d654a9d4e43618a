import { ArchiveIcon } from '@sanity/icons/Archive'
import { CalendarIcon } from '@sanity/icons/Calendar'
import { EnvelopeIcon } from '@sanity/icons/Envelope'
import type { PreviewConfig } from '@sanity/types'
import { fieldOf, textOf } from '../field-of.ts'
import { readableDate } from '../readable-date.ts'
import { today } from '../today.ts'
import { dayStateOf } from './day-state.ts'

const icons = { planned: CalendarIcon, running: EnvelopeIcon, over: ArchiveIcon }

/** How a campaign for messages looks in lists: for whom, and whether readers can still write. */
export const messageCampaignPreview: PreviewConfig = {
  select: {
    title: 'title',
    opensOn: 'opensOn',
    closesOn: 'closesOn',
    country: 'countries.0.name',
    anotherCountry: 'countries.1.name',
    general: 'general',
  },
  prepare: (selection) => ({
    title: textOf(selection, 'title') || 'Campaign without a title',
    subtitle: messageCampaignSubtitle(selection, today()),
    media: icons[dayStateOf(daysOf(selection), today())],
  }),
}

/** The line below a campaign's title on this day. */
export function messageCampaignSubtitle(selection: unknown, today: string): string {
  const countries = [textOf(selection, 'country'), textOf(selection, 'anotherCountry')].filter(Boolean).join(', ')
  const place = countries || (fieldOf(selection, 'general') === true ? 'any story' : '')
  return [stateOf(selection, today), place].filter(Boolean).join(' · ')
}

function stateOf(selection: unknown, today: string): string {
  const days = daysOf(selection)
  switch (dayStateOf(days, today)) {
    case 'over':
      return `closed on ${readableDate(days.to)}`
    case 'planned':
      return `opens on ${readableDate(days.from)}`
    case 'running':
      return days.to === '' ? 'open' : `open until ${readableDate(days.to)}`
  }
}

function daysOf(selection: unknown): { from: string; to: string } {
  return { from: textOf(selection, 'opensOn'), to: textOf(selection, 'closesOn') }
}
