import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from '@sanity/types'

/** The words of an image in another language. The picture itself is the original’s, in every language. */
export const figureWordsType = defineType({
  name: 'figureWords',
  title: 'Words of the image',
  type: 'object',
  icon: ImageIcon,
  fields: [
    defineField({
      name: 'alt',
      title: 'Alternative text',
      type: 'string',
      description: 'What the image shows, in one sentence of this language.',
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'The line below the image, where the original has one.',
    }),
  ],
})
