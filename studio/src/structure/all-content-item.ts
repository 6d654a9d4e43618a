import { DocumentsIcon } from '@sanity/icons/Documents'
import { EditIcon } from '@sanity/icons/Edit'
import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '../api-version.ts'
import { typeItem } from './type-item.ts'
import { writtenTypes } from './work-list/document-types.ts'

// A query in the drafts perspective calls a draft by its published id and keeps its own in `_originalId`;
// the listener that keeps the list fresh sees plain documents, where only `_id` tells.
export const draftFilter = '_type in $types && (_id in path("drafts.**") || _originalId in path("drafts.**"))'
export const riskNotAssessedFilter = '_type == "story" && (!defined(risk) || risk == "notAssessed")'

const newestFirst = { field: 'publishedOn', direction: 'desc' } as const

/** Everything there is, by type: for whoever looks for a document rather than for work. */
export function allContentItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('all-content')
    .title('All content')
    .icon(DocumentsIcon)
    .child(
      S.list()
        .id('all-content')
        .title('All content')
        .items([
          typeItem(S, { type: 'story', title: 'All stories', sortBy: newestFirst }),
          S.listItem()
            .id('risk-not-assessed')
            .title('Risk not assessed')
            .icon(ErrorOutlineIcon)
            .child(
              S.documentList()
                .id('risk-not-assessed')
                .title('Risk not assessed')
                .apiVersion(apiVersion)
                .schemaType('story')
                .filter(riskNotAssessedFilter)
                .defaultOrdering([newestFirst])
                .initialValueTemplates([]),
            ),
          S.listItem()
            .id('all-drafts')
            .title('Everybody’s drafts')
            .icon(EditIcon)
            .child(
              S.documentList()
                .id('all-drafts')
                .title('Everybody’s drafts')
                .apiVersion(apiVersion)
                .filter(draftFilter)
                .params({ types: [...writtenTypes] })
                .defaultOrdering([{ field: '_updatedAt', direction: 'desc' }])
                .initialValueTemplates([]),
            ),
          S.divider(),
          typeItem(S, { type: 'prayerPoint', title: 'Prayer points', sortBy: { field: 'date', direction: 'desc' } }),
          typeItem(S, { type: 'prayer', title: 'Prayers', sortBy: { field: 'title', direction: 'asc' } }),
          typeItem(S, {
            type: 'callToAction',
            title: 'All calls to action',
            sortBy: { field: 'endsOn', direction: 'desc' },
          }),
        ]),
    )
}
