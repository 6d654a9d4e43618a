import { defineArrayMember, defineField } from '@sanity/types'

/** What a story is about, and what readers can do after it. */
export const linkFields = [
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
    name: 'relatedStories',
    title: 'Related stories',
    type: 'array',
    group: 'links',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'story' }], weak: true })],
    description: 'Stories to read next. Each appears while it is published itself. Three are enough.',
    validation: (rule) => [
      rule.unique().error('This story is listed twice. Remove one of them.'),
      rule.max(6).warning('More than six related stories are rarely read. Keep the three that fit best.'),
    ],
  }),
]
