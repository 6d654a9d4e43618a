import { EditIcon } from '@sanity/icons/Edit'
import { defineField, defineType } from '@sanity/types'
import { textOf } from '../field-of.ts'
import { readableDate } from '../readable-date.ts'
import { today } from '../today.ts'

/** What was wrong in a story and is right now, with the day. Readers see it below the story. */
export const correctionType = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  icon: EditIcon,
  fields: [
    defineField({
      name: 'date',
      title: 'Day',
      type: 'date',
      initialValue: () => today(),
      description: 'The day on which the story was corrected.',
      validation: (rule) => rule.required().error('Choose the day of the correction; readers see it.'),
    }),
    defineField({
      name: 'text',
      title: 'Correction',
      type: 'text',
      rows: 3,
      description: 'What stood there and what is right. If the mistake put anyone at risk, do not repeat it here.',
      validation: (rule) => rule.required().error('Write what was corrected, or remove the correction.'),
    }),
  ],
  preview: {
    select: { text: 'text', date: 'date' },
    prepare: (selection) => ({
      title: textOf(selection, 'text') || 'Correction without words',
      subtitle: readableDate(textOf(selection, 'date')),
    }),
  },
})
