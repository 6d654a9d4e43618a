import { defineArrayMember, defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a page in another language. */
export const pageTranslationType = defineTranslation({
  of: 'page',
  called: 'page',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'The heading of the page in this language.',
    }),
    defineField({
      name: 'sections',
      title: 'Sections',
      type: 'array',
      of: [defineArrayMember({ type: 'sectionTranslation' })],
      description: 'One for each section of the original, in the same order, also where there is nothing to translate.',
    }),
    defineField({
      name: 'seo',
      title: 'Search and sharing',
      type: 'seoWords',
      description: 'How the page looks in search results of this language.',
    }),
  ],
})
