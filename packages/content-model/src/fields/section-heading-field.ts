import { defineField } from '@sanity/types'

/** The line above a section of a page. */
export const sectionHeadingField = defineField({
  name: 'heading',
  title: 'Heading',
  type: 'string',
  description: 'The line above the section. It may do without.',
})
