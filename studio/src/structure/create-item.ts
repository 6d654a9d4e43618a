import { AddIcon } from '@sanity/icons/Add'
import type { MenuItemBuilder, StructureBuilder } from 'sanity/structure'

/**
 * The button of a pane that begins something new, by the name of its template.
 *
 * NB: one, not several. Of several the Studio makes a menu, whose button has no name for those who listen.
 */
export function createItem(S: StructureBuilder, templateId: string): MenuItemBuilder[] {
  return S.context.templates
    .filter(({ id }) => id === templateId)
    .map(({ id, title, schemaType }) =>
      S.menuItem()
        .title(`New: ${title}`)
        .icon(AddIcon)
        .intent({ type: 'create', params: { type: schemaType, template: id } })
        .showAsAction(true),
    )
}
