import { defineArrayMember, defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a home page in another language. */
export const homePageTranslationType = defineTranslation({
  of: 'homePage',
  called: 'home page',
  fields: [
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
      description: 'How the home page looks in search results of this language.',
    }),
  ],
})
