import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { defineField, defineType } from '@sanity/types'
import { slugField } from '../fields/slug-field.ts'
import { regions } from '../lists/regions.ts'
import { contentGroups, inContent } from '../fields/translation-groups.ts'
import { translationsField } from '../fields/translations-field.ts'
import { publishSafetyRules } from '../validation/publish-safety-rules.ts'

/** A country of the world. Stories name no place more precise than this, so that nobody can be found by it. */
export const countryType = defineType({
  name: 'country',
  title: 'Country',
  type: 'document',
  icon: EarthGlobeIcon,
  validation: publishSafetyRules,
  groups: contentGroups,
  fields: [
    ...inContent([
      defineField({
        name: 'name',
        title: 'Name',
        type: 'string',
        description: 'The name of the country as readers know it.',
        validation: (rule) => rule.required().error('Give the country its name; readers find stories by it.'),
      }),
      slugField({ source: 'name', description: 'The part of the address that stands for this country.' }),
      defineField({
        name: 'isoCode',
        title: 'Country code',
        type: 'string',
        description: 'The two capital letters of ISO 3166: KP for North Korea, NG for Nigeria.',
        validation: (rule) => [
          rule.required().error('Give the two letters of the country code; flags and feeds rely on it.'),
          rule.regex(/^[A-Z]{2}$/).error('Write the country code as two capital letters, like KP or NG.'),
        ],
      }),
      defineField({
        name: 'region',
        title: 'Region',
        type: 'string',
        options: { list: [...regions] },
        description:
          'The part of the world it belongs to. Where a place is too risky to name, stories name the region.',
        validation: (rule) => rule.required().error('Choose the region that the country belongs to.'),
      }),
      defineField({
        name: 'description',
        title: 'Description',
        type: 'text',
        rows: 4,
        description: 'A few sentences about the situation there, for readers who meet the country for the first time.',
      }),
      defineField({
        name: 'quickExit',
        title: 'Quick exit on its pages',
        type: 'boolean',
        initialValue: false,
        description:
          'Turn on where reading about this country can put readers in danger. Its stories then have a link at the top that leads away at once.',
      }),
    ]),
    translationsField('country'),
  ],
  orderings: [
    { name: 'name', title: 'Name', by: [{ field: 'name', direction: 'asc' }] },
    {
      name: 'region',
      title: 'Region',
      by: [
        { field: 'region', direction: 'asc' },
        { field: 'name', direction: 'asc' },
      ],
    },
  ],
  preview: { select: { title: 'name', subtitle: 'region' } },
})
