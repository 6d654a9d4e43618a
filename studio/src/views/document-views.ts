import type { ComponentType } from 'react'
import type { DefaultDocumentNodeResolver, StructureBuilder, UserViewComponent, ViewBuilder } from 'sanity/structure'
import { checklistView } from '../safety/checklist/checklist-view.tsx'
import { previewView } from './preview/preview-view.tsx'
import { publicView } from './public/public-view.tsx'
import { referencesView } from './references/references-view.tsx'

/** A tab beside the form of a document. */
export interface DocumentView {
  /** Stands in the address of the Studio. */
  readonly id: string
  readonly title: string
  readonly icon: ComponentType
  readonly component: UserViewComponent
  /** The types whose documents have it. Defaults to all. */
  readonly types?: readonly string[]
}

/** The views beside the form, in the order of their tabs. */
const documentViews: readonly DocumentView[] = [previewView, publicView, checklistView, referencesView]

/** The form and the views of a type, for documents that a list opens by itself. */
export function viewsOf(S: StructureBuilder, schemaType: string): ViewBuilder[] {
  const views = documentViews.filter(({ types }) => types?.includes(schemaType) ?? true)
  return [
    S.view.form(),
    ...views.map(({ id, title, icon, component }) => S.view.component(component).id(id).title(title).icon(icon)),
  ]
}

/** Gives every document its views, wherever it is opened from. */
export const withDocumentViews: DefaultDocumentNodeResolver = (S, { schemaType }) =>
  S.document().schemaType(schemaType).views(viewsOf(S, schemaType))
