import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from '@sanity/types'

/** A link inside running text. */
export const linkType = defineType({
  name: 'link',
  title: 'Link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'url',
      description: 'Where the link leads: an address that starts with https://, or with / for a page of this site.',
      validation: (rule) => [
        rule.required().error('Give the link an address, or remove the link.'),
        // NB: wide on purpose. Which addresses are safe is judged by the publishing rules, and said once, by them.
        rule
          .uri({ scheme: [/./], allowRelative: true })
          .error('Write the address as it stands in a browser, starting with https://.'),
      ],
    }),
  ],
})
