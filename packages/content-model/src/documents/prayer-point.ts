import { UlistIcon } from '@sanity/icons/Ulist'
import { defineField, defineType } from '@sanity/types'
import { countriesOfBlockField, generalField, importSourceField } from '../fields/reusable-block-fields.ts'
import { readableDate } from '../readable-date.ts'
import { textOf } from '../field-of.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** One thing to pray for, in a sentence or two. Stories and the prayer page show it. */
export const prayerPointType = defineType({
  name: 'prayerPoint',
  title: 'Prayer point',
  type: 'document',
  icon: UlistIcon,
  validation: publishSafetyRules,
  fields: [
    defineField({
      name: 'text',
      title: 'Text',
      type: 'text',
      rows: 4,
      description: 'One thing to pray for, in a sentence or two. Name nobody who could be harmed by it.',
      validation: (rule) => [
        rule.required().error('Write what readers are asked to pray for.'),
        rule.max(400).warning('Keep a prayer point below 400 characters. Make two of it if there are two things.'),
      ],
    }),
    defineField({
      name: 'date',
      title: 'Day',
      type: 'date',
      description: 'The day on which the prayer page shows it first. Without a day it waits below those that have one.',
    }),
    generalField,
    countriesOfBlockField,
    importSourceField,
  ],
  orderings: [
    { name: 'newest', title: 'Day, newest first', by: [{ field: 'date', direction: 'desc' }] },
    { name: 'changed', title: 'Last changed', by: [{ field: '_updatedAt', direction: 'desc' }] },
  ],
  preview: {
    select: { text: 'text', date: 'date', country: 'countries.0.name' },
    prepare: (selection) => ({
      title: textOf(selection, 'text') || 'Prayer point without text',
      subtitle: [readableDate(textOf(selection, 'date')), textOf(selection, 'country')].filter(Boolean).join(' · '),
    }),
  },
})
