import { HomeIcon } from '@sanity/icons/Home'
import { defineField, defineType } from '@sanity/types'
import { sectionsField } from '../fields/sections-field.ts'
import { contentGroups, inContent } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** The one home page document has this id; the Studio offers no way to make a second. */
export const homePageId = 'homePage'

/** What the home page shows below its lead story. */
export const homePageType = defineType({
  name: 'homePage',
  title: 'Home page',
  type: 'document',
  icon: HomeIcon,
  validation: publishSafetyRules,
  groups: contentGroups,
  fields: [
    ...inContent([
      sectionsField,
      defineField({
        name: 'seo',
        title: 'Search and sharing',
        type: 'seo',
        description:
          'How the home page looks in search results and in links. Without it the site settings speak for it.',
      }),
    ]),
    translationsField('homePage'),
  ],
  preview: { prepare: () => ({ title: 'Home page' }) },
})
