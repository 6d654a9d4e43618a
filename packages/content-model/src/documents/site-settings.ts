import { CogIcon } from '@sanity/icons/Cog'
import { defineField, defineType } from '@sanity/types'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** The one settings document has this id; the Studio offers no way to make a second. */
export const siteSettingsId = 'siteSettings'

/** What the site says about itself on every page. */
export const siteSettingsType = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  icon: CogIcon,
  validation: publishSafetyRules,
  fields: [
    defineField({
      name: 'title',
      title: 'Name of the site',
      type: 'string',
      description: 'Stands in the header of every page and in search results.',
      validation: (rule) => rule.required().error('Give the site a name; every page shows it.'),
    }),
    defineField({
      name: 'tagline',
      title: 'Tagline',
      type: 'string',
      description: 'One line that says what the site is for. It stands below the name on the home page.',
      validation: (rule) => rule.required().error('Write the one line that says what the site is for.'),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      description: 'Two sentences for search engines and for links that people share.',
      validation: (rule) => [
        rule.required().error('Describe the site in two sentences; search engines show them.'),
        rule.max(200).warning('Search engines cut the description after about 200 characters.'),
      ],
    }),
    defineField({
      name: 'organisation',
      title: 'Organisation',
      type: 'string',
      description: 'Who is responsible for the site. It is named as the author of every story, so that no editor is.',
      validation: (rule) => rule.required().error('Name the organisation that is responsible for the site.'),
    }),
    defineField({
      name: 'leadStory',
      title: 'Lead story',
      type: 'reference',
      to: [{ type: 'story' }],
      description: 'The story at the top of the home page. Without it the newest story stands there.',
    }),
    defineField({
      name: 'footerNote',
      title: 'Note in the footer',
      type: 'text',
      rows: 3,
      description: 'A few words at the foot of every page: who you are, how to reach you safely.',
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'tagline' } },
})
