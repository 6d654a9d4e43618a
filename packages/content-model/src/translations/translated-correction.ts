import { EditIcon } from '@sanity/icons/Edit'
import { defineField, defineType } from '@sanity/types'
import { textOf } from '../field-of.ts'

/** The words of a correction in another language; its day is the original’s. */
export const translatedCorrectionType = defineType({
  name: 'translatedCorrection',
  title: 'Correction',
  type: 'object',
  icon: EditIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Correction',
      type: 'text',
      rows: 3,
      description: 'What stood there and what is right, in this language.',
    }),
  ],
  preview: {
    select: { text: 'text' },
    prepare: (selection) => ({ title: textOf(selection, 'text') || 'Correction without words' }),
  },
})
