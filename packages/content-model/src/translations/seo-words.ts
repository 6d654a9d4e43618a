import { SearchIcon } from '@sanity/icons/Search'
import { defineField, defineType } from '@sanity/types'

/** How a page looks in search results of another language. Whether it is listed at all, the original says. */
export const seoWordsType = defineType({
  name: 'seoWords',
  title: 'Search and sharing',
  type: 'object',
  icon: SearchIcon,
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: 'title',
      title: 'Title for search results',
      type: 'string',
      description: 'Needed only where the original has one of its own.',
      validation: (rule) => rule.max(60).warning('Search results cut titles after about 60 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'Description for search results',
      type: 'text',
      rows: 2,
      description: 'Needed only where the original has one of its own.',
      validation: (rule) => rule.max(160).warning('Search results cut descriptions after about 160 characters.'),
    }),
  ],
})
