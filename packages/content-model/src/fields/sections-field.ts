import { defineArrayMember, defineField } from '@sanity/types'

/** What a page is built of, from top to bottom. To add a section: a file in `sections`, a line here and in the types. */
export const sectionsField = defineField({
  name: 'sections',
  title: 'Sections',
  type: 'array',
  of: [
    defineArrayMember({ type: 'textSection' }),
    defineArrayMember({ type: 'figureSection' }),
    defineArrayMember({ type: 'storyListSection' }),
    defineArrayMember({ type: 'prayerSection' }),
    defineArrayMember({ type: 'callsToActionSection' }),
  ],
  description: 'What the page shows, from top to bottom. Drag sections to change their order.',
  validation: (rule) => rule.required().min(1).error('Add at least one section; the page would be empty.'),
})
