import { DoubleQuoteIcon } from '@sanity/icons/DoubleQuote'
import { defineField, defineType } from '@sanity/types'

/** A sentence of the story, set large. */
export const pullQuoteType = defineType({
  name: 'pullQuote',
  title: 'Pull quote',
  type: 'object',
  icon: DoubleQuoteIcon,
  fields: [
    defineField({
      name: 'quote',
      title: 'Quote',
      type: 'text',
      rows: 3,
      description: 'The words themselves, without quotation marks.',
      validation: (rule) => [
        rule.required().error('Write the words of the quote, or remove the quote.'),
        rule.max(280).warning('A pull quote works best below 280 characters. Choose its strongest sentence.'),
      ],
    }),
    defineField({
      name: 'attribution',
      title: 'Who said it',
      type: 'string',
      description: 'A name that is safe to publish, or a description: “a teacher in the north”. May stay empty.',
    }),
  ],
  preview: { select: { title: 'quote', subtitle: 'attribution' } },
})
