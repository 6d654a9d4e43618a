import { defineField } from '@sanity/types'
import { textOf } from '../../field-of.ts'
import { languages } from '../../lists/languages.ts'

/** When readers may see the story, and how others find it. */
export const publishingFields = [
  defineField({
    name: 'publishAt',
    title: 'Embargo until',
    type: 'datetime',
    group: 'publishing',
    fieldset: 'times',
    description: 'Until then the story cannot be published. Leave it empty when there is no embargo.',
  }),
  defineField({
    name: 'unpublishAt',
    title: 'Take down at',
    type: 'datetime',
    group: 'publishing',
    fieldset: 'times',
    description: 'At this time the story leaves the site by itself. Leave it empty to keep it.',
    validation: (rule) =>
      rule
        .custom((unpublishAt, { parent }) => {
          const publishAt = Date.parse(textOf(parent, 'publishAt'))
          return unpublishAt && Date.parse(unpublishAt) <= publishAt
            ? 'The story would be taken down before its embargo ends. Choose a later time.'
            : true
        })
        .error(),
  }),
  defineField({
    name: 'reviewBy',
    title: 'Look at it again by',
    type: 'date',
    group: 'publishing',
    fieldset: 'times',
    description:
      'The day on which somebody should read the story again: is everybody in it still safe? Readers never see it.',
  }),
  defineField({
    name: 'language',
    title: 'Language',
    type: 'string',
    group: 'publishing',
    initialValue: 'en',
    options: { list: [...languages] },
    description: 'The language that the story is written in. Screen readers pronounce it by that.',
  }),
  defineField({
    name: 'isSavable',
    title: 'Readers may save it as one file',
    type: 'boolean',
    group: 'publishing',
    initialValue: true,
    description:
      'A file to pass on without the internet. Nothing takes it back. Never offered while the risk is high or not assessed, or when the story is to be taken down at a time.',
  }),
  defineField({
    name: 'seo',
    title: 'Search and sharing',
    type: 'seo',
    group: 'publishing',
    description: 'How the story looks in search results and in links, where that should differ from the page.',
  }),
]
