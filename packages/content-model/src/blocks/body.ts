import { defineArrayMember, defineType } from '@sanity/types'

/** The running text of a story, with what may stand between its paragraphs. */
export const bodyType = defineType({
  name: 'body',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Text', value: 'normal' },
        { title: 'Heading', value: 'h2' },
        { title: 'Small heading', value: 'h3' },
        { title: 'Quotation', value: 'blockquote' },
      ],
      lists: [
        { title: 'Bullets', value: 'bullet' },
        { title: 'Numbers', value: 'number' },
      ],
      marks: {
        decorators: [
          { title: 'Strong', value: 'strong' },
          { title: 'Emphasis', value: 'em' },
        ],
        annotations: [{ type: 'link' }],
      },
    }),
    defineArrayMember({ type: 'figure' }),
    defineArrayMember({ type: 'pullQuote' }),
    defineArrayMember({ type: 'prayerList' }),
    defineArrayMember({ type: 'callToActionCard' }),
  ],
})
