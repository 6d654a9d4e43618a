import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { HeartIcon } from '@sanity/icons/Heart'
import { ImagesIcon } from '@sanity/icons/Images'
import { LockIcon } from '@sanity/icons/Lock'
import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { importSourceField } from '../fields/reusable-block-fields.ts'
import { slugField } from '../fields/slug-field.ts'
import { fieldOf, textOf } from '../field-of.ts'
import { riskLevels } from '../lists/risk-levels.ts'
import { readableDate } from '../readable-date.ts'
import { today } from '../today.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** A story of people at risk: the page that readers come for. */
export const storyType = defineType({
  name: 'story',
  title: 'Story',
  type: 'document',
  icon: DocumentTextIcon,
  validation: publishSafetyRules,
  groups: [
    { name: 'story', title: 'Story', icon: DocumentTextIcon, default: true },
    { name: 'images', title: 'Images', icon: ImagesIcon },
    { name: 'links', title: 'Links and prayer', icon: HeartIcon },
    { name: 'safety', title: 'Safety', icon: LockIcon },
  ],
  fields: [
    defineField({
      name: 'importNotes',
      title: 'From the import: needs your decision',
      type: 'array',
      group: 'story',
      of: [defineArrayMember({ type: 'importNote' })],
      description: 'What the import could not decide alone. Readers never see these notes.',
      hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
      // Notes are ticked off, not written: the notes themselves are read-only, and nothing can be added.
      options: { disableActions: ['add', 'addBefore', 'addAfter', 'duplicate', 'copy'] },
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      group: 'story',
      description: 'The headline. Name nobody who could be harmed by it.',
      validation: (rule) => [
        rule.required().error('Give the story a title; readers see it in lists and search.'),
        rule.max(90).warning('Keep the title below 90 characters; lists and phones cut longer ones.'),
      ],
    }),
    {
      ...slugField({ source: 'title', description: 'The end of the story’s address: /stories/this-part.' }),
      group: 'story',
    },
    defineField({
      name: 'publishedOn',
      title: 'Date',
      type: 'date',
      group: 'story',
      initialValue: () => today(),
      description: 'The day that readers see above the story. Lists put the newest first.',
      validation: (rule) => rule.required().error('Choose the day of the story; lists are sorted by it.'),
    }),
    defineField({
      name: 'standfirst',
      title: 'Standfirst',
      type: 'text',
      rows: 3,
      group: 'story',
      description:
        'One or two sentences below the title that say what happened and why it matters. Lists show them too.',
      validation: (rule) => [
        rule.required().error('Write the standfirst; readers decide by it whether to read on.'),
        rule.max(300).warning('Keep the standfirst below 300 characters; two sentences are enough.'),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      group: 'story',
      description: 'The story itself. Images, quotes, prayer points and calls to action can stand between paragraphs.',
      validation: (rule) => rule.required().min(1).error('Write the story; its page would be empty.'),
    }),
    defineField({
      name: 'heroImage',
      title: 'Main image',
      type: 'figure',
      group: 'images',
      description: 'The image at the top of the page, in lists and on cards. A story may do without.',
    }),
    defineField({
      name: 'countries',
      title: 'Countries',
      type: 'array',
      group: 'links',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'country' }] })],
      description: 'Where it happened. Never more precise than the country.',
      validation: (rule) => [
        rule.required().min(1).error('Choose at least one country; readers find stories by country.'),
        rule.unique().error('This country is listed twice. Remove one of them.'),
      ],
    }),
    defineField({
      name: 'topics',
      title: 'Topics',
      type: 'array',
      group: 'links',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
      description: 'What the story is about, apart from where.',
      validation: (rule) => rule.unique().error('This topic is listed twice. Remove one of them.'),
    }),
    defineField({
      name: 'prayerPoints',
      title: 'Prayer points',
      type: 'array',
      group: 'links',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'prayerPoint' }], weak: true })],
      description: 'What readers can pray for after the story. They appear when they are published themselves.',
      validation: (rule) => rule.unique().error('This prayer point is listed twice. Remove one of them.'),
    }),
    defineField({
      name: 'prayer',
      title: 'Prayer',
      type: 'reference',
      group: 'links',
      to: [{ type: 'prayer' }],
      weak: true,
      description: 'A written prayer after the prayer points. It appears when it is published itself.',
    }),
    defineField({
      name: 'callsToAction',
      title: 'Calls to action',
      type: 'array',
      group: 'links',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'callToAction' }], weak: true })],
      description: 'What readers can do. Each appears while it is published and its days last.',
      validation: (rule) => rule.unique().error('This call to action is listed twice. Remove one of them.'),
    }),
    defineField({
      name: 'risk',
      title: 'Risk for the people in this story',
      type: 'string',
      group: 'safety',
      initialValue: 'notAssessed',
      options: { list: [...riskLevels], layout: 'radio' },
      description: 'How much publishing could harm them, their families or those who helped. Readers never see this.',
      validation: (rule) => rule.required().error('Choose how much this story could harm the people in it.'),
    }),
    defineField({
      name: 'identityStatement',
      title: 'Identity statement',
      type: 'text',
      rows: 2,
      group: 'safety',
      description:
        'What readers are told about names and faces: “Names have been changed”, “We do not know who he was”.',
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
    importSourceField,
  ],
  orderings: [
    { name: 'newest', title: 'Date, newest first', by: [{ field: 'publishedOn', direction: 'desc' }] },
    { name: 'changed', title: 'Last changed', by: [{ field: '_updatedAt', direction: 'desc' }] },
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: {
      title: 'title',
      publishedOn: 'publishedOn',
      country: 'countries.0.name',
      anotherCountry: 'countries.1.name',
      risk: 'risk',
      media: 'heroImage',
    },
    prepare: ({ media, ...selection }) => ({
      title: textOf(selection, 'title') || 'Story without a title',
      subtitle: [
        readableDate(textOf(selection, 'publishedOn')),
        [textOf(selection, 'country'), textOf(selection, 'anotherCountry')].filter(Boolean).join(', '),
        fieldOf(selection, 'risk') === 'high' ? 'high risk' : '',
      ]
        .filter(Boolean)
        .join(' · '),
      media,
    }),
  },
})
