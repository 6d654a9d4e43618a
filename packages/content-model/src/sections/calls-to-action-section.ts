import { BellIcon } from '@sanity/icons/Bell'
import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { sectionHeadingField } from '../fields/section-heading-field.ts'
import { fieldOf, textOf } from '../field-of.ts'

/** What readers can do, on a page. */
export const callsToActionSectionType = defineType({
  name: 'callsToActionSection',
  title: 'Calls to action',
  type: 'object',
  icon: BellIcon,
  fields: [
    sectionHeadingField,
    defineField({
      name: 'callsToAction',
      title: 'Calls to action',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'callToAction' }], weak: true })],
      description:
        'Leave it empty to show those that end soonest. Each appears while it is published and its days last.',
      validation: (rule) => rule.unique().error('This call to action is listed twice. Remove one of them.'),
    }),
  ],
  preview: {
    select: { heading: 'heading', first: 'callsToAction.0.title', second: 'callsToAction.1' },
    prepare: (selection) => ({
      title: textOf(selection, 'heading') || 'Calls to action',
      subtitle: callsOf(selection),
    }),
  },
})

function callsOf(selection: unknown): string {
  const first = textOf(selection, 'first')
  if (first === '') return 'Those that end soonest'
  return fieldOf(selection, 'second') === undefined ? first : `${first} … and more`
}
