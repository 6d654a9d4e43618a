import { UlistIcon } from '@sanity/icons/Ulist'
import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { fieldOf, textOf } from '../field-of.ts'

/** Prayer points in the middle of a story. */
export const prayerListType = defineType({
  name: 'prayerList',
  title: 'Prayer points',
  type: 'object',
  icon: UlistIcon,
  fields: [
    defineField({
      name: 'heading',
      title: 'Heading',
      type: 'string',
      description: 'The line above the list. Without it readers see “Please pray”.',
    }),
    defineField({
      name: 'prayerPoints',
      title: 'Prayer points',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'prayerPoint' }], weak: true })],
      description: 'Readers see those that are published, in this order.',
      validation: (rule) => [
        rule.required().min(1).error('Add at least one prayer point, or remove the list.'),
        rule.unique().error('This prayer point is listed twice. Remove one of them.'),
      ],
    }),
  ],
  preview: {
    select: { heading: 'heading', first: 'prayerPoints.0.text', second: 'prayerPoints.1' },
    prepare: (selection) => ({
      title: textOf(selection, 'heading') || 'Please pray',
      subtitle: `${textOf(selection, 'first')}${fieldOf(selection, 'second') ? ' … and more' : ''}`,
    }),
  },
})
