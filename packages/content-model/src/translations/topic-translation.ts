import { defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a topic in another language. */
export const topicTranslationType = defineTranslation({
  of: 'topic',
  called: 'topic',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'One or two words, as readers see them.',
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      description: 'Which stories belong here, in one or two sentences.',
    }),
  ],
})
