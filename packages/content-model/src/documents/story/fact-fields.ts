import { defineArrayMember, defineField } from '@sanity/types'

/** What readers may rely on, and what was wrong and is right now. */
export const factFields = [
  defineField({
    name: 'claims',
    title: 'Claims',
    type: 'array',
    group: 'facts',
    of: [defineArrayMember({ type: 'claim' })],
    description: 'Numbers and statements that others may quote: each with its day and its source.',
  }),
  defineField({
    name: 'corrections',
    title: 'Corrections',
    type: 'array',
    group: 'facts',
    of: [defineArrayMember({ type: 'correction' })],
    description:
      'What was corrected after the story was published. Readers see it with its day. The newest comes first.',
  }),
]
