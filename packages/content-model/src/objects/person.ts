import { UserIcon } from '@sanity/icons/User'
import { defineField, defineType } from '@sanity/types'
import { fieldOf, textOf } from '../field-of.ts'
import { consentBases } from '../lists/consent-bases.ts'

/** Somebody whom a story tells about, and why it may. Editors see it; the site never asks for it. */
export const personType = defineType({
  name: 'person',
  title: 'Person',
  type: 'object',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name in the story',
      type: 'string',
      description: 'The name as readers see it. Never write a real name here when the story uses another one.',
      validation: (rule) =>
        rule.required().error('Write how the story calls this person; without a name, a description: “the doctor”.'),
    }),
    defineField({
      name: 'isPseudonym',
      title: 'Name changed for safety',
      type: 'boolean',
      initialValue: true,
      description: 'Switch this off only when the name is the person’s own. Readers are told that names were changed.',
    }),
    // NB: whether the reason and the consent hold is judged by the publishing rules, and said once, by them.
    defineField({
      name: 'consentBasis',
      title: 'Why they may appear',
      type: 'string',
      options: { list: [...consentBases], layout: 'radio' },
      description: 'What allows the story to tell about this person.',
    }),
    defineField({
      name: 'consent',
      title: 'Consent',
      type: 'string',
      description:
        'The record of what this person agreed to. It is kept apart, where no reader and no export reaches it.',
      hidden: ({ parent, value }) => fieldOf(parent, 'consentBasis') !== 'consent' && value === undefined,
    }),
  ],
  preview: {
    select: { name: 'name', isPseudonym: 'isPseudonym', consentBasis: 'consentBasis', consent: 'consent' },
    prepare: (selection) => ({
      title: textOf(selection, 'name') || 'Person without a name',
      subtitle: [fieldOf(selection, 'isPseudonym') === true ? 'name changed' : '', basisOf(selection)]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})

function basisOf(selection: unknown): string {
  const basis = fieldOf(selection, 'consentBasis')
  if (basis === 'consent') return textOf(selection, 'consent') === '' ? 'consent is missing' : 'consent on record'
  return consentBases.find(({ value }) => value === basis)?.title ?? 'not yet said why they may appear'
}
