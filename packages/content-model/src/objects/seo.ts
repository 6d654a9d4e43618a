import { SearchIcon } from '@sanity/icons/Search'
import { defineField, defineType } from '@sanity/types'

/** How a page looks in search results and in links that people share, where that should differ from the page. */
export const seoType = defineType({
  name: 'seo',
  title: 'Search and sharing',
  type: 'object',
  icon: SearchIcon,
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: 'title',
      title: 'Title for search results',
      type: 'string',
      description: 'Leave it empty to use the title of the page. Name nobody who could be harmed by it.',
      validation: (rule) => rule.max(60).warning('Search results cut titles after about 60 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'Description for search results',
      type: 'text',
      rows: 2,
      description: 'Leave it empty to use the first words of the page.',
      validation: (rule) => rule.max(160).warning('Search results cut descriptions after about 160 characters.'),
    }),
    defineField({
      name: 'noIndex',
      title: 'Keep out of search engines',
      type: 'boolean',
      initialValue: false,
      description: 'Search engines are asked not to list the page. Whoever has the address can still read it.',
    }),
  ],
})
