import { HeartIcon } from '@sanity/icons/Heart'
import { defineField, defineType } from '@sanity/types'
import { countriesOfBlockField, generalField, importSourceField } from '../fields/reusable-block-fields.ts'
import { contentGroups, inContent } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** A written prayer that readers can pray word for word. */
export const prayerType = defineType({
  name: 'prayer',
  title: 'Prayer',
  type: 'document',
  icon: HeartIcon,
  validation: publishSafetyRules,
  groups: contentGroups,
  fields: [
    ...inContent([
      defineField({
        name: 'title',
        title: 'Title',
        type: 'string',
        description: 'What the prayer is for, in a few words: “For families who wait”.',
        validation: (rule) => rule.required().error('Give the prayer a title; editors and readers find it by that.'),
      }),
      defineField({
        name: 'body',
        title: 'Prayer',
        type: 'text',
        rows: 10,
        description: 'The words of the prayer. An empty line starts a new paragraph.',
        validation: (rule) => rule.required().error('Write the words of the prayer.'),
      }),
      generalField,
      countriesOfBlockField,
      importSourceField,
    ]),
    translationsField('prayer'),
  ],
  orderings: [
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
    { name: 'changed', title: 'Last changed', by: [{ field: '_updatedAt', direction: 'desc' }] },
  ],
  preview: { select: { title: 'title', subtitle: 'body' } },
})
