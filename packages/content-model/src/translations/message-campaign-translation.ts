import { defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a message campaign in another language. */
export const messageCampaignTranslationType = defineTranslation({
  of: 'messageCampaign',
  called: 'message campaign',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'The line that readers see first, in this language.',
    }),
    defineField({
      name: 'introduction',
      title: 'Introduction',
      type: 'text',
      rows: 4,
      description: 'To whom readers write, and what happens with their message.',
    }),
    defineField({
      name: 'guidance',
      title: 'Guidance',
      type: 'text',
      rows: 6,
      description: 'What helps and what could harm, in simple words. Say in which language messages are read.',
    }),
  ],
})
