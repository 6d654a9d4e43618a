import { TagIcon } from '@sanity/icons/Tag'
import { defineField, defineType } from '@sanity/types'
import { slugField } from '../fields/slug-field.ts'
import { contentGroups, inContent } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** What a story is about, apart from where: “Prison”, “Women”, “Schools”. */
export const topicType = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  validation: publishSafetyRules,
  groups: contentGroups,
  fields: [
    ...inContent([
      defineField({
        name: 'title',
        title: 'Title',
        type: 'string',
        description: 'One or two words, as readers see them.',
        validation: (rule) => rule.required().error('Give the topic a title; readers choose topics by it.'),
      }),
      slugField({ source: 'title', description: 'The part of the address that stands for this topic.' }),
      defineField({
        name: 'description',
        title: 'Description',
        type: 'text',
        rows: 3,
        description: 'One or two sentences that say which stories belong here.',
      }),
    ]),
    translationsField('topic'),
  ],
  orderings: [{ name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] }],
  preview: { select: { title: 'title', subtitle: 'description' } },
})
