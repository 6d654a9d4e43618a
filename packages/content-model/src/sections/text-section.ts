import { TextIcon } from '@sanity/icons/Text'
import { defineField, defineType } from '@sanity/types'
import { sectionHeadingField } from '../fields/section-heading-field.ts'
import { textOf } from '../field-of.ts'

/** Running text on a page. */
export const textSectionType = defineType({
  name: 'textSection',
  title: 'Text',
  type: 'object',
  icon: TextIcon,
  fields: [
    sectionHeadingField,
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      description: 'The text of the section. Images, quotes and calls to action can stand between paragraphs.',
      validation: (rule) => rule.required().min(1).error('Write the text, or remove the section.'),
    }),
  ],
  preview: {
    select: { heading: 'heading', first: 'body.0.children.0.text' },
    prepare: (selection) => ({
      title: textOf(selection, 'heading') || textOf(selection, 'first') || 'Text without words',
      subtitle: 'Text',
    }),
  },
})
