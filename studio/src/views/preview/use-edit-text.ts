import { useCallback } from 'react'
import { getPublishedId } from 'sanity'
import { useRouter } from 'sanity/router'
import { usePaneRouter } from 'sanity/structure'
import type { Place } from './use-site-connection.ts'

/** Leads from a text of the preview to its field: of this document in its form, of another one in a form of its own. */
export function useEditText(documentId: string): (place: Place) => void {
  const { navigateIntent } = useRouter()
  const { params, setParams } = usePaneRouter()

  return useCallback(
    ({ id, type, path }: Place) => {
      const open = () => navigateIntent('edit', { id: getPublishedId(id), type, path })
      if (getPublishedId(id) !== documentId) return open()
      // The form takes the place of this view. It looks for the field when the path changes, so it must be there first.
      const { view: _view, path: _path, ...rest } = params ?? {}
      setParams(rest)
      void formIsShown().then(open)
    },
    [documentId, navigateIntent, params, setParams],
  )
}

/** After three seconds without a form there is nothing to wait for. */
const mostFrames = 180

async function formIsShown(): Promise<void> {
  for (let frame = 0; frame < mostFrames; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    if (document.querySelector('[data-testid="document-pane"] [data-testid^="field-"]') !== null) return
  }
}
