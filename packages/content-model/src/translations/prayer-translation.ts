import { defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a prayer in another language. */
export const prayerTranslationType = defineTranslation({
  of: 'prayer',
  called: 'prayer',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What the prayer is for, in a few words of this language.',
    }),
    defineField({
      name: 'body',
      title: 'Prayer',
      type: 'text',
      rows: 10,
      description: 'The words of the prayer. An empty line starts a new paragraph.',
    }),
  ],
})
