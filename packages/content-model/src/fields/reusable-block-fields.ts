import { defineArrayMember, defineField } from '@sanity/types'
import { fieldOf } from '../field-of.ts'

/** The countries that a reusable prayer, prayer point or call is about. */
export const countriesOfBlockField = defineField({
  name: 'countries',
  title: 'Countries',
  type: 'array',
  of: [defineArrayMember({ type: 'reference', to: [{ type: 'country' }] })],
  description: 'What this is about. Editors are warned when it stands under a story of another country.',
  hidden: ({ parent, value }) => fieldOf(parent, 'general') === true && value === undefined,
  validation: (rule) => [
    rule.unique().error('This country is listed twice. Remove one of them.'),
    rule
      .custom((countries, { parent }) =>
        fieldOf(parent, 'general') === true || (countries ?? []).length > 0
          ? true
          : 'Choose the country this is about, or mark it as fitting any story.',
      )
      .warning(),
  ],
})

/** Marks a block that stands well under any story, whatever its country. */
export const generalField = defineField({
  name: 'general',
  title: 'Fits any story',
  type: 'boolean',
  initialValue: false,
  description: 'Switch this on when it names no country and can stand under any story.',
})

/** Where an imported document came from. Never shown, never published to readers. */
export const importSourceField = defineField({
  name: 'importSource',
  title: 'Import source',
  type: 'importSource',
  description: 'Which file this came from. The import fills it in.',
  hidden: true,
  readOnly: true,
})
