import type { ComponentType } from 'react'
import type { ListItemBuilder, StructureBuilder, UserComponent } from 'sanity/structure'
import { createItem } from '../create-item.ts'
import { documentChild } from '../document-child.ts'

interface WorkListItemOptions {
  readonly id: string
  readonly title: string
  readonly icon: ComponentType
  readonly pane: UserComponent
  /** The template of what can be begun from here. */
  readonly template?: string
}

/** A list of work as a line of the desk. It is as wide as the Studio's own lists. */
export function workListItem(
  S: StructureBuilder,
  { id, title, icon, pane, template }: WorkListItemOptions,
): ListItemBuilder {
  return S.listItem()
    .id(id)
    .title(title)
    .icon(icon)
    .child(
      S.component(pane)
        .id(id)
        .title(title)
        .minWidth(320)
        .currentMaxWidth(350)
        .maxWidth(640)
        .menuItems(template === undefined ? [] : createItem(S, template))
        .child(documentChild(S)),
    )
}
