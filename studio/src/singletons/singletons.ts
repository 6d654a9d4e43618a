import { CogIcon } from '@sanity/icons/Cog'
import { HomeIcon } from '@sanity/icons/Home'
import { homePageId } from '@vigil/content-model/documents/home-page'
import { siteSettingsId } from '@vigil/content-model/documents/site-settings'
import type { ComponentType } from 'react'
import type { DocumentActionsResolver, NewDocumentOptionsResolver } from 'sanity'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'

/** A document of which there is one. */
export interface Singleton {
  readonly type: string
  readonly id: string
  readonly title: string
  readonly icon: ComponentType
}

export const homePage: Singleton = { type: 'homePage', id: homePageId, title: 'Home page', icon: HomeIcon }
export const siteSettings: Singleton = {
  type: 'siteSettings',
  id: siteSettingsId,
  title: 'Site settings',
  icon: CogIcon,
}

const singletonTypes: ReadonlySet<string> = new Set([homePage.type, siteSettings.type])

/** What would make a second one, or take away the only one, is not offered. */
const actionsThatBreakIt: ReadonlySet<string | undefined> = new Set(['duplicate', 'delete', 'unpublish'])

/** A singleton opens as a form, not as a list of one. */
export function singletonItem(S: StructureBuilder, { type, id, title, icon }: Singleton): ListItemBuilder {
  return S.listItem()
    .id(id)
    .title(title)
    .icon(icon)
    .child(S.defaultDocument({ documentId: id, schemaType: type }).title(title))
}

/** Leaves only the actions that keep a singleton one document. */
export const keepSingletons: DocumentActionsResolver = (actions, { schemaType }) =>
  singletonTypes.has(schemaType) ? actions.filter(({ action }) => !actionsThatBreakIt.has(action)) : actions

/** Takes singletons out of the menus that make new documents. */
export const withoutNewSingletons: NewDocumentOptionsResolver = (options) =>
  options.filter(({ templateId }) => !singletonTypes.has(templateId))
