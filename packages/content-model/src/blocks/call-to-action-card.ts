import { BellIcon } from '@sanity/icons/Bell'
import { defineField, defineType } from '@sanity/types'
import { textOf } from '../field-of.ts'

/** One call to action in the middle of a story. */
export const callToActionCardType = defineType({
  name: 'callToActionCard',
  title: 'Call to action',
  type: 'object',
  icon: BellIcon,
  fields: [
    defineField({
      name: 'callToAction',
      title: 'Call to action',
      type: 'reference',
      to: [{ type: 'callToAction' }],
      weak: true,
      description: 'Readers see it here while it is published and its days last.',
      validation: (rule) => rule.required().error('Choose the call to action, or remove the card.'),
    }),
  ],
  preview: {
    select: { title: 'callToAction.title', kind: 'callToAction.kind' },
    prepare: (selection) => ({
      title: textOf(selection, 'title') || 'No call chosen yet',
      subtitle: 'Call to action',
    }),
  },
})
