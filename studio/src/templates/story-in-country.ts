import type { Template } from 'sanity'

/** A new story that begins with its country: the “+” of a country's list makes one. */
export const storyInCountryTemplate: Template<{ countryId: string }> = {
  id: 'story-in-country',
  title: 'Story in this country',
  schemaType: 'story',
  parameters: [{ name: 'countryId', type: 'string' }],
  value: ({ countryId }: { countryId: string }) => ({
    countries: [{ _key: countryId, _type: 'reference', _ref: countryId }],
  }),
}
