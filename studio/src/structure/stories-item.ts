import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { LockIcon } from '@sanity/icons/Lock'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '../api-version.ts'
import { storyInCountryTemplate } from './story-in-country-template.ts'

const newestFirst = [{ field: 'publishedOn', direction: 'desc' } as const]

/** Stories: all of them, those of one country, and those whose risk somebody must still assess. */
export function storiesItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('stories')
    .title('Stories')
    .icon(DocumentTextIcon)
    .child(
      S.list()
        .id('stories')
        .title('Stories')
        .items([
          S.listItem()
            .id('all')
            .title('All stories')
            .icon(DocumentTextIcon)
            .child(S.documentTypeList('story').title('All stories').defaultOrdering(newestFirst)),
          S.listItem()
            .id('by-country')
            .title('By country')
            .icon(EarthGlobeIcon)
            .child(
              S.documentTypeList('country')
                .title('Stories by country')
                .initialValueTemplates([])
                .defaultOrdering([{ field: 'name', direction: 'asc' }])
                .child((countryId) => storiesOfCountry(S, countryId)),
            ),
          S.listItem()
            .id('risk-not-assessed')
            .title('Risk not assessed')
            .icon(LockIcon)
            .child(
              S.documentList()
                .id('risk-not-assessed')
                .title('Risk not assessed')
                .apiVersion(apiVersion)
                .schemaType('story')
                .filter('_type == "story" && (!defined(risk) || risk == "notAssessed")')
                .defaultOrdering(newestFirst)
                .initialValueTemplates([]),
            ),
        ]),
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
    .defaultOrdering(newestFirst)
    .initialValueTemplates([S.initialValueTemplateItem(storyInCountryTemplate.id, { countryId })])
}
