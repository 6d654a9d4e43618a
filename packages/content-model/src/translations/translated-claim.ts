import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { defineField, defineType } from '@sanity/types'
import { textOf } from '../field-of.ts'

/** The words of a claim in another language. Its day, its page and whether its source is told are the original’s. */
export const translatedClaimType = defineType({
  name: 'translatedClaim',
  title: 'Claim',
  type: 'object',
  icon: CheckmarkCircleIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Claim',
      type: 'text',
      rows: 2,
      description: 'The claim in this language, with the same numbers.',
    }),
    defineField({
      name: 'source',
      title: 'Source',
      type: 'string',
      description: 'Who says so. Leave it empty where readers of the original are not told.',
    }),
  ],
  preview: {
    select: { text: 'text', source: 'source' },
    prepare: (selection) => ({
      title: textOf(selection, 'text') || 'Claim without words',
      subtitle: textOf(selection, 'source'),
    }),
  },
})
