import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'

interface TypeItemOptions {
  readonly type: string
  readonly title: string
  /** The field that the list is sorted by until the editor chooses another. */
  readonly sortBy: { readonly field: string; readonly direction: 'asc' | 'desc' }
}

/** All documents of one type, as one line of the Studio's first list. */
export function typeItem(S: StructureBuilder, { type, title, sortBy }: TypeItemOptions): ListItemBuilder {
  return S.documentTypeListItem(type)
    .title(title)
    .child(S.documentTypeList(type).title(title).defaultOrdering([sortBy]))
}
