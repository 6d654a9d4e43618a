import { defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a site settings in another language. */
export const siteSettingsTranslationType = defineTranslation({
  of: 'siteSettings',
  called: 'site settings',
  fields: [
    defineField({
      name: 'title',
      title: 'Name of the site',
      type: 'string',
      description: 'The name as readers of this language know it. It may be the same.',
    }),
    defineField({
      name: 'tagline',
      title: 'Tagline',
      type: 'string',
      description: 'One line that says what the site is for.',
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      description: 'What search engines show below the name of the site.',
    }),
    defineField({
      name: 'organisation',
      title: 'Organisation',
      type: 'string',
      description: 'Who is responsible for the site, as readers of this language know it.',
    }),
    defineField({
      name: 'footerNote',
      title: 'Note in the footer',
      type: 'text',
      rows: 3,
      description: 'A few words at the foot of every page.',
    }),
  ],
})
