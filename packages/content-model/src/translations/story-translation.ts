import { defineArrayMember, defineField } from '@sanity/types'
import { defineTranslation } from '../fields/define-translation.ts'

/** The texts of a story in another language. */
export const storyTranslationType = defineTranslation({
  of: 'story',
  called: 'story',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'The headline in this language. Name nobody who could be harmed by it.',
    }),
    defineField({
      name: 'standfirst',
      title: 'Standfirst',
      type: 'text',
      rows: 3,
      description: 'The one or two sentences below the title.',
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      description:
        'The story in this language. Copy the text of the original here to begin with: its images, prayer points and calls come along. An image that the original does not show is not shown here either.',
    }),
    defineField({
      name: 'heroImage',
      title: 'Words of the main image',
      type: 'figureWords',
      description: 'What the image at the top shows, and its caption.',
    }),
    defineField({
      name: 'changedNames',
      title: 'Changed names as they are written here',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      options: { layout: 'tags' },
      description:
        'The names in this story that were changed for safety, in the script of this language. They get an asterisk, as in the original.',
      validation: (rule) => rule.unique().error('This name is listed twice. Remove one of them.'),
    }),
    defineField({
      name: 'nameChangedNotice',
      title: 'Notice that names were changed',
      type: 'string',
      description:
        'What readers are told, in this language. Without it a story with changed names cannot be published.',
    }),
    defineField({
      name: 'contentWarning',
      title: 'Content warning',
      type: 'text',
      rows: 2,
      description: 'What readers should know before they decide to read on, where the original warns of something.',
    }),
    defineField({
      name: 'identityStatement',
      title: 'Identity statement',
      type: 'text',
      rows: 2,
      description: 'What readers are told about names and faces, where the original says something.',
    }),
    defineField({
      name: 'provenanceStatement',
      title: 'Provenance statement',
      type: 'text',
      rows: 2,
      description: 'What readers are told about the source, where the original says something.',
    }),
    defineField({
      name: 'claims',
      title: 'Claims',
      type: 'array',
      of: [defineArrayMember({ type: 'translatedClaim' })],
      description: 'One for each claim of the original, in the same order.',
    }),
    defineField({
      name: 'corrections',
      title: 'Corrections',
      type: 'array',
      of: [defineArrayMember({ type: 'translatedCorrection' })],
      description: 'One for each correction of the original, in the same order.',
    }),
    defineField({
      name: 'seo',
      title: 'Search and sharing',
      type: 'seoWords',
      description: 'How the story looks in search results of this language.',
    }),
  ],
})
