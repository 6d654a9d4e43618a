import { defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a country in another language. */
export const countryTranslationType = defineTranslation({
  of: 'country',
  called: 'country',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'The name of the country in this language.',
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 4,
      description: 'A few sentences about the situation there.',
    }),
  ],
})
