import { defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a call to action in another language. */
export const callToActionTranslationType = defineTranslation({
  of: 'callToAction',
  called: 'call to action',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'The line that readers see first, in this language.',
    }),
    defineField({ name: 'text', title: 'Text', type: 'text', rows: 4, description: 'Why, and what happens then.' }),
    defineField({
      name: 'buttonLabel',
      title: 'Words on the button',
      type: 'string',
      description: 'Two or three words, where the original has its own.',
    }),
    defineField({
      name: 'expiredText',
      title: 'When it is over',
      type: 'text',
      rows: 2,
      description: 'What readers see after the last day, where the original says something.',
    }),
  ],
})
