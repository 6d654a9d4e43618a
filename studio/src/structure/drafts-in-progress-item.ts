import { EditIcon } from '@sanity/icons/Edit'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '../api-version.ts'

const typesInProgress = ['story', 'prayerPoint', 'prayer', 'callToAction', 'country', 'topic', 'siteSettings']

// A query in the drafts perspective calls a draft by its published id and keeps its own in `_originalId`;
// the listener that keeps the list fresh sees plain documents, where only `_id` tells.
export const draftFilter = '_type in $types && (_id in path("drafts.**") || _originalId in path("drafts.**"))'

/** Everything that somebody has begun or changed and not published, the latest change first. */
export function draftsInProgressItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('drafts-in-progress')
    .title('Drafts in progress')
    .icon(EditIcon)
    .child(
      S.documentList()
        .id('drafts-in-progress')
        .title('Drafts in progress')
        .apiVersion(apiVersion)
        .filter(draftFilter)
        .params({ types: typesInProgress })
        .defaultOrdering([{ field: '_updatedAt', direction: 'desc' }])
        .initialValueTemplates([S.initialValueTemplateItem('story')]),
    )
}
