import { BlockElementIcon } from '@sanity/icons/BlockElement'
import { defineField, defineType } from '@sanity/types'
import { textOf } from '../field-of.ts'

/** The texts of one section of a page. The section itself, what it lists and its picture are the original’s. */
export const sectionTranslationType = defineType({
  name: 'sectionTranslation',
  title: 'Section',
  type: 'object',
  icon: BlockElementIcon,
  fields: [
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      description: 'The line above the section, where the original has one.',
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      description: 'Only for a section of running text: its text in this language.',
    }),
    defineField({
      name: 'figure',
      title: 'Words of the image',
      type: 'figureWords',
      description: 'Only for a section with an image: its words in this language.',
    }),
  ],
  preview: {
    select: { heading: 'heading', first: 'body.0.children.0.text', alt: 'figure.alt' },
    prepare: (selection) => ({
      title:
        textOf(selection, 'heading') ||
        textOf(selection, 'first') ||
        textOf(selection, 'alt') ||
        'Nothing to translate',
    }),
  },
})
