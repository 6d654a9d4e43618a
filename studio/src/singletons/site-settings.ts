import { CogIcon } from '@sanity/icons/Cog'
import { siteSettingsId } from '@vigil/content-model/documents/site-settings'
import type { DocumentActionsResolver, NewDocumentOptionsResolver } from 'sanity'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'

const settingsType = 'siteSettings'

/** There is one settings document: what would make a second, or take away the only one, is not offered. */
const actionsThatBreakIt: ReadonlySet<string | undefined> = new Set(['duplicate', 'delete', 'unpublish'])

/** The settings open as a form, not as a list of one. */
export function siteSettingsItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('site-settings')
    .title('Site settings')
    .icon(CogIcon)
    .child(S.document().id('site-settings').schemaType(settingsType).documentId(siteSettingsId).title('Site settings'))
}

/** Leaves only the actions that keep the settings one document. */
export const withoutSettingsActions: DocumentActionsResolver = (actions, { schemaType }) =>
  schemaType === settingsType ? actions.filter(({ action }) => !actionsThatBreakIt.has(action)) : actions

/** Takes the settings out of the menus that make new documents. */
export const withoutNewSettings: NewDocumentOptionsResolver = (options) =>
  options.filter(({ templateId }) => templateId !== settingsType)
