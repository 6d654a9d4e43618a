import { AddIcon } from '@sanity/icons/Add'
import type { MenuItemBuilder, StructureBuilder } from 'sanity/structure'

/** The buttons of a pane that begin something new, by the names of their templates, the likeliest first. */
export function createItems(S: StructureBuilder, templateIds: readonly string[]): MenuItemBuilder[] {
  const templates = templateIds.flatMap((id) => S.context.templates.filter((template) => template.id === id))
  return templates.map(({ id, title, schemaType, icon }) =>
    S.menuItem()
      .title(`New: ${title}`)
      .icon(icon ?? AddIcon)
      .intent({ type: 'create', params: { type: schemaType, template: id } })
      .showAsAction(templates.length === 1),
  )
}
