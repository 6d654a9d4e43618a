import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '../api-version.ts'
import { storyInCountryTemplate } from '../templates/story-in-country.ts'

/** The stories of one country, the newest first. */
export function storiesByCountryItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('stories-by-country')
    .title('Stories by country')
    .icon(EarthGlobeIcon)
    .child(
      S.documentTypeList('country')
        .id('stories-by-country')
        .title('Stories by country')
        .initialValueTemplates([])
        .defaultOrdering([{ field: 'name', direction: 'asc' }])
        .child((countryId) => storiesOfCountry(S, countryId)),
    )
}

function storiesOfCountry(S: StructureBuilder, countryId: string) {
  return S.documentList()
    .id(countryId)
    .title('Stories of this country')
    .apiVersion(apiVersion)
    .schemaType('story')
    .filter('_type == "story" && $countryId in countries[]._ref')
    .params({ countryId })
    .defaultOrdering([{ field: 'publishedOn', direction: 'desc' }])
    .initialValueTemplates([S.initialValueTemplateItem(storyInCountryTemplate.id, { countryId })])
}
