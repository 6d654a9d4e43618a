import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from '@sanity/types'
import { textOf } from '../field-of.ts'

/** A large image between the other sections of a page. */
export const figureSectionType = defineType({
  name: 'figureSection',
  title: 'Image',
  type: 'object',
  icon: ImageIcon,
  fields: [
    defineField({
      name: 'figure',
      title: 'Image',
      type: 'figure',
      description: 'The image, as wide as the page.',
      validation: (rule) => rule.required().error('Choose the image, or remove the section.'),
    }),
  ],
  preview: {
    select: { alt: 'figure.alt', media: 'figure' },
    prepare: ({ media, ...selection }) => ({
      title: textOf(selection, 'alt') || 'Image without a description',
      subtitle: 'Image',
      media,
    }),
  },
})
