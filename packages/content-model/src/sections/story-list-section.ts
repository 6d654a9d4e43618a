import { DocumentsIcon } from '@sanity/icons/Documents'
import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { sectionHeadingField } from '../fields/section-heading-field.ts'
import { fieldOf, textOf } from '../field-of.ts'

/** Which stories a list on a page shows. */
export const storyChoices = [
  { value: 'newest', title: 'The newest' },
  { value: 'country', title: 'The newest of a country' },
  { value: 'topic', title: 'The newest on a topic' },
  { value: 'chosen', title: 'These stories' },
] as const

const chooses = (parent: unknown, choice: string): boolean => fieldOf(parent, 'show') === choice

/** Stories as cards on a page. */
export const storyListSectionType = defineType({
  name: 'storyListSection',
  title: 'Stories',
  type: 'object',
  icon: DocumentsIcon,
  fields: [
    sectionHeadingField,
    defineField({
      name: 'show',
      title: 'Which stories',
      type: 'string',
      initialValue: 'newest',
      options: { list: [...storyChoices], layout: 'radio' },
      description: 'Which stories stand here. Only published ones do.',
      validation: (rule) => rule.required().error('Choose which stories stand here.'),
    }),
    defineField({
      name: 'country',
      title: 'Country',
      type: 'reference',
      to: [{ type: 'country' }],
      description: 'The country whose stories stand here.',
      hidden: ({ parent, value }) => !chooses(parent, 'country') && value === undefined,
      validation: (rule) =>
        rule
          .custom((country, { parent }) =>
            chooses(parent, 'country') && country === undefined ? 'Choose the country of the stories.' : true,
          )
          .error(),
    }),
    defineField({
      name: 'topic',
      title: 'Topic',
      type: 'reference',
      to: [{ type: 'topic' }],
      description: 'The topic whose stories stand here.',
      hidden: ({ parent, value }) => !chooses(parent, 'topic') && value === undefined,
      validation: (rule) =>
        rule
          .custom((topic, { parent }) =>
            chooses(parent, 'topic') && topic === undefined ? 'Choose the topic of the stories.' : true,
          )
          .error(),
    }),
    defineField({
      name: 'stories',
      title: 'Stories',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'story' }], weak: true })],
      description: 'The stories in this order. Each appears while it is published.',
      hidden: ({ parent, value }) => !chooses(parent, 'chosen') && value === undefined,
      validation: (rule) => [
        rule.unique().error('This story is listed twice. Remove one of them.'),
        rule
          .custom((stories, { parent }) =>
            chooses(parent, 'chosen') && (stories ?? []).length === 0 ? 'Choose the stories that stand here.' : true,
          )
          .error(),
      ],
    }),
    defineField({
      name: 'count',
      title: 'How many',
      type: 'number',
      initialValue: 3,
      description: 'How many stories stand here at most.',
      hidden: ({ parent }) => chooses(parent, 'chosen'),
      validation: (rule) => rule.integer().min(1).max(12).error('Write a whole number from 1 to 12.'),
    }),
  ],
  preview: {
    select: { heading: 'heading', show: 'show', country: 'country.name', topic: 'topic.title' },
    prepare: (selection) => ({
      title: textOf(selection, 'heading') || 'Stories',
      subtitle: [
        storyChoices.find(({ value }) => value === fieldOf(selection, 'show'))?.title,
        textOf(selection, 'country') || textOf(selection, 'topic'),
      ]
        .filter(Boolean)
        .join(': '),
    }),
  },
})
