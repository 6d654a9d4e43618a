import { HeartIcon } from '@sanity/icons/Heart'
import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { sectionHeadingField } from '../fields/section-heading-field.ts'
import { fieldOf, textOf } from '../field-of.ts'

/** Prayer points and a prayer on a page. */
export const prayerSectionType = defineType({
  name: 'prayerSection',
  title: 'Prayer',
  type: 'object',
  icon: HeartIcon,
  fields: [
    sectionHeadingField,
    defineField({
      name: 'prayerPoints',
      title: 'Prayer points',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'prayerPoint' }], weak: true })],
      description: 'Leave it empty to show what the prayer diary has for the day. Each appears while it is published.',
      validation: (rule) => rule.unique().error('This prayer point is listed twice. Remove one of them.'),
    }),
    defineField({
      name: 'prayer',
      title: 'Prayer',
      type: 'reference',
      to: [{ type: 'prayer' }],
      weak: true,
      description: 'A written prayer below the prayer points. It may stay empty.',
    }),
  ],
  preview: {
    select: { heading: 'heading', first: 'prayerPoints.0.text', second: 'prayerPoints.1', prayer: 'prayer.title' },
    prepare: (selection) => ({
      title: textOf(selection, 'heading') || 'Prayer',
      subtitle: [pointsOf(selection), textOf(selection, 'prayer')].filter(Boolean).join(' · '),
    }),
  },
})

function pointsOf(selection: unknown): string {
  const first = textOf(selection, 'first')
  if (first === '') return 'What the diary has for the day'
  return fieldOf(selection, 'second') === undefined ? first : `${first} … and more`
}
