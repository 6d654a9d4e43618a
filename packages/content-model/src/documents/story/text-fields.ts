import { defineArrayMember, defineField } from '@sanity/types'
import { slugField } from '../../fields/slug-field.ts'
import { today } from '../../today.ts'

/** The story itself: what an editor writes first and sees first. */
export const textFields = [
  defineField({
    name: 'importNotes',
    title: 'From the import: needs your decision',
    type: 'array',
    group: 'story',
    of: [defineArrayMember({ type: 'importNote' })],
    description: 'What the import could not decide alone. Readers never see these notes.',
    hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
    // Notes are ticked off, not written: the notes themselves are read-only, and nothing can be added.
    options: { disableActions: ['add', 'addBefore', 'addAfter', 'duplicate', 'copy'] },
  }),
  defineField({
    name: 'title',
    title: 'Title',
    type: 'string',
    group: 'story',
    description: 'The headline. Name nobody who could be harmed by it.',
    validation: (rule) => [
      rule.required().error('Give the story a title; readers see it in lists and search.'),
      rule.max(90).warning('Keep the title below 90 characters; lists and phones cut longer ones.'),
    ],
  }),
  {
    ...slugField({ source: 'title', description: 'The end of the story’s address: /stories/this-part.' }),
    group: 'story',
  },
  defineField({
    name: 'publishedOn',
    title: 'Date',
    type: 'date',
    group: 'story',
    initialValue: () => today(),
    description: 'The day that readers see above the story. Lists put the newest first.',
    validation: (rule) => rule.required().error('Choose the day of the story; lists are sorted by it.'),
  }),
  defineField({
    name: 'standfirst',
    title: 'Standfirst',
    type: 'text',
    rows: 3,
    group: 'story',
    description: 'One or two sentences below the title that say what happened and why it matters. Lists show them too.',
    validation: (rule) => [
      rule.required().error('Write the standfirst; readers decide by it whether to read on.'),
      rule.max(300).warning('Keep the standfirst below 300 characters; two sentences are enough.'),
    ],
  }),
  defineField({
    name: 'body',
    title: 'Text',
    type: 'body',
    group: 'story',
    description: 'The story itself. Images, quotes, prayer points and calls to action can stand between paragraphs.',
    validation: (rule) => rule.required().min(1).error('Write the story; its page would be empty.'),
  }),
  defineField({
    name: 'heroImage',
    title: 'Main image',
    type: 'figure',
    group: 'images',
    description: 'The image at the top of the page, in lists and on cards. A story may do without.',
  }),
]
