import { defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a prayer point in another language. */
export const prayerPointTranslationType = defineTranslation({
  of: 'prayerPoint',
  called: 'prayer point',
  fields: [
    defineField({
      name: 'text',
      title: 'Text',
      type: 'text',
      rows: 4,
      description: 'The prayer point in this language.',
    }),
    defineField({
      name: 'answeredText',
      title: 'How it was answered',
      type: 'text',
      rows: 3,
      description: 'Needed once the original tells how it was answered.',
    }),
  ],
})
