'use client'

import { VisualEditing, type VisualEditingProps } from 'next-sanity/visual-editing/client-component'
import { useRouter } from 'next/navigation'

/** Click-to-edit overlays. The page is rendered again whenever the Studio says that a document changed. */
export function Overlays({ onPerspectiveChange }: Required<Pick<VisualEditingProps, 'onPerspectiveChange'>>) {
  const router = useRouter()
  return (
    <VisualEditing
      onPerspectiveChange={onPerspectiveChange}
      refresh={async () => {
        router.refresh()
      }}
    />
  )
}
