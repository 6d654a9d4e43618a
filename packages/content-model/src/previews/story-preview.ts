import type { PreviewConfig } from '@sanity/types'
import { fieldOf, textOf } from '../field-of.ts'
import { readableDate } from '../readable-date.ts'
import { today } from '../today.ts'

/** How a story looks in lists: its title and image, its day and countries, and what an editor must not overlook. */
export const storyPreview: PreviewConfig = {
  select: {
    title: 'title',
    publishedOn: 'publishedOn',
    country: 'countries.0.name',
    anotherCountry: 'countries.1.name',
    risk: 'risk',
    publishAt: 'publishAt',
    unpublishAt: 'unpublishAt',
    reviewBy: 'reviewBy',
    media: 'heroImage',
  },
  prepare: ({ media, ...selection }) => ({
    title: textOf(selection, 'title') || 'Story without a title',
    subtitle: storySubtitle(selection, new Date()),
    media,
  }),
}

/** The line below a story's title, as of now. First what must not be overlooked: narrow lists cut the end. */
export function storySubtitle(selection: unknown, now: Date): string {
  return [
    riskOf(fieldOf(selection, 'risk')),
    ...timesOf(selection, now),
    readableDate(textOf(selection, 'publishedOn')),
    [textOf(selection, 'country'), textOf(selection, 'anotherCountry')].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join(' · ')
}

function riskOf(risk: unknown): string {
  if (risk === 'high') return 'high risk'
  return risk === 'low' || risk === 'medium' ? '' : 'risk not assessed'
}

function timesOf(selection: unknown, now: Date): string[] {
  const publishAt = new Date(textOf(selection, 'publishAt'))
  const unpublishAt = new Date(textOf(selection, 'unpublishAt'))
  const reviewBy = textOf(selection, 'reviewBy')
  return [
    publishAt > now ? `embargo until ${readableDate(today(publishAt))}` : '',
    unpublishAt > now ? `taken down on ${readableDate(today(unpublishAt))}` : '',
    unpublishAt <= now ? 'past its last day' : '',
    reviewBy !== '' && reviewBy <= today(now) ? 'review due' : '',
  ]
}
