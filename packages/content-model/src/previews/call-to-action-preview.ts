import { ArchiveIcon } from '@sanity/icons/Archive'
import { BellIcon } from '@sanity/icons/Bell'
import { CalendarIcon } from '@sanity/icons/Calendar'
import type { PreviewConfig } from '@sanity/types'
import { fieldOf, textOf } from '../field-of.ts'
import { findCallToActionKind } from '../lists/call-to-action-kinds.ts'
import { readableDate } from '../readable-date.ts'
import { today } from '../today.ts'
import { dayStateOf } from './day-state.ts'

const icons = { planned: CalendarIcon, running: BellIcon, over: ArchiveIcon }

/** How a call looks in lists: what it asks for, and where it stands in its days. */
export const callToActionPreview: PreviewConfig = {
  select: { title: 'title', kind: 'kind', startsOn: 'startsOn', endsOn: 'endsOn', country: 'countries.0.name' },
  prepare: (selection) => ({
    title: textOf(selection, 'title') || 'Call without a title',
    subtitle: callToActionSubtitle(selection, today()),
    media: icons[dayStateOf(daysOf(selection), today())],
  }),
}

/** The line below a call's title on this day. */
export function callToActionSubtitle(selection: unknown, today: string): string {
  const kind = findCallToActionKind(fieldOf(selection, 'kind'))?.title
  return [kind, stateOf(selection, today), textOf(selection, 'country')].filter(Boolean).join(' · ')
}

function stateOf(selection: unknown, today: string): string {
  const days = daysOf(selection)
  switch (dayStateOf(days, today)) {
    case 'over':
      return `ended on ${readableDate(days.to)}`
    case 'planned':
      return `starts on ${readableDate(days.from)}`
    case 'running':
      return days.to === '' ? 'running' : `running until ${readableDate(days.to)}`
  }
}

function daysOf(selection: unknown): { from: string; to: string } {
  return { from: textOf(selection, 'startsOn'), to: textOf(selection, 'endsOn') }
}
