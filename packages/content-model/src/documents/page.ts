import { DocumentIcon } from '@sanity/icons/Document'
import { defineField, defineType } from '@sanity/types'
import { sectionsField } from '../fields/sections-field.ts'
import { slugField } from '../fields/slug-field.ts'
import { textOf } from '../field-of.ts'
import { addressesOfTheSite } from '../lists/addresses-of-the-site.ts'
import { contentGroups, inContent } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** A page of the site that is not a story: who we are, how we protect people. */
export const pageType = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  icon: DocumentIcon,
  validation: publishSafetyRules,
  groups: contentGroups,
  fields: [
    ...inContent([
      defineField({
        name: 'title',
        title: 'Title',
        type: 'string',
        description: 'The heading of the page. Menus and search results show it too.',
        validation: (rule) => rule.required().error('Give the page a title; it is its heading.'),
      }),
      slugField({ source: 'title', description: 'The address of the page: /this-part.', taken: addressesOfTheSite }),
      sectionsField,
      defineField({
        name: 'seo',
        title: 'Search and sharing',
        type: 'seo',
        description: 'How the page looks in search results and in links, where that should differ from the page.',
      }),
    ]),
    translationsField('page'),
  ],
  orderings: [
    { name: 'title', title: 'Title', by: [{ field: 'title', direction: 'asc' }] },
    { name: 'changed', title: 'Last changed', by: [{ field: '_updatedAt', direction: 'desc' }] },
  ],
  preview: {
    select: { title: 'title', slug: 'slug.current' },
    prepare: (selection) => ({
      title: textOf(selection, 'title') || 'Page without a title',
      subtitle: textOf(selection, 'slug') === '' ? 'no address yet' : `/${textOf(selection, 'slug')}`,
    }),
  },
})
