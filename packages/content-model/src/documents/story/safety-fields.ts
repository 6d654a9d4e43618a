import { defineArrayMember, defineField } from '@sanity/types'
import { fieldOf } from '../../field-of.ts'
import { placePrecisions } from '../../lists/place-precisions.ts'
import { riskLevels } from '../../lists/risk-levels.ts'

const hasPseudonym = (story: unknown): boolean => {
  const people = fieldOf(story, 'people')
  return Array.isArray(people) && people.some((person) => fieldOf(person, 'isPseudonym') === true)
}

/** Who could be harmed by the story, and what readers are told about it. */
export const safetyFields = [
  // NB: whether the risk was assessed is judged by the publishing rules, and said once, by them.
  defineField({
    name: 'risk',
    title: 'Risk for the people in this story',
    type: 'string',
    group: 'safety',
    initialValue: 'notAssessed',
    options: { list: [...riskLevels], layout: 'radio' },
    description: 'How much publishing could harm them, their families or those who helped. Readers never see this.',
  }),
  defineField({
    name: 'people',
    title: 'People in this story',
    type: 'array',
    group: 'safety',
    of: [defineArrayMember({ type: 'person' })],
    description: 'Everybody whom the story tells about, and why it may. Readers never see this list.',
  }),
  defineField({
    name: 'nameChangedNotice',
    title: 'Notice that names were changed',
    type: 'string',
    group: 'safety',
    description: 'What readers are told: “Names have been changed for security reasons.”',
    hidden: ({ parent, value }) => !hasPseudonym(parent) && value === undefined,
  }),
  defineField({
    name: 'placePrecision',
    title: 'How precise places may be',
    type: 'string',
    group: 'safety',
    initialValue: 'country',
    options: { list: [...placePrecisions], layout: 'radio' },
    description: 'The story is checked for places that say more than this. Readers never see this choice.',
  }),
  defineField({
    name: 'contentWarning',
    title: 'Content warning',
    type: 'text',
    rows: 2,
    group: 'safety',
    description: 'Only for distressing stories: what readers should know before they decide to read on.',
    validation: (rule) => rule.max(200).warning('Keep the warning below 200 characters; it is read before the story.'),
  }),
  defineField({
    name: 'identityStatement',
    title: 'Identity statement',
    type: 'text',
    rows: 2,
    group: 'safety',
    description: 'What readers are told about names and faces: “Names have been changed”, “We do not know who he was”.',
  }),
  defineField({
    name: 'provenanceStatement',
    title: 'Provenance statement',
    type: 'text',
    rows: 2,
    group: 'safety',
    description:
      'What readers are told about the source, or why it stays unnamed: “For safety we do not say how this reached us”.',
  }),
]
