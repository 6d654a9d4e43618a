import { CogIcon } from '@sanity/icons/Cog'
import { defineField, defineType } from '@sanity/types'
import { textOf } from '../field-of.ts'
import { quickExitChoices } from '../lists/quick-exit-choices.ts'
import { contentGroups, inContent } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
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
  groups: contentGroups,
  fields: [
    ...inContent([
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
        name: 'quickExit',
        title: 'Quick exit',
        type: 'string',
        initialValue: 'chosenCountries',
        options: { list: [...quickExitChoices], layout: 'radio' },
        description:
          'A link at the top of pages that leads away at once, for readers who must not be seen here. It can unsettle readers who are not in danger.',
      }),
      defineField({
        name: 'exitUrl',
        title: 'Where the quick exit leads',
        type: 'url',
        initialValue: 'https://www.bbc.com/weather',
        description: 'A site that nobody would ask about, and that shows nothing of who its visitor is.',
        hidden: ({ parent }) => textOf(parent, 'quickExit') === 'never',
        validation: (rule) =>
          rule.uri({ scheme: ['https'] }).error('Write an address that starts with https://; the exit leads there.'),
      }),
      defineField({
        name: 'footerNote',
        title: 'Note in the footer',
        type: 'text',
        rows: 3,
        description: 'A few words at the foot of every page: who you are, how to reach you safely.',
      }),
    ]),
    translationsField('siteSettings'),
  ],
  preview: { select: { title: 'title', subtitle: 'tagline' } },
})
