import type { Path } from 'sanity'
import { useDocumentPane, usePaneRouter } from 'sanity/structure'

/** Leads to a field of the open document: shows the form if another view is open, opens what the field is in, puts the cursor there. */
export function useOpenField(): (path: Path) => void {
  const { onPathOpen, onFocus } = useDocumentPane()
  const { params, setView } = usePaneRouter()
  return (path) => {
    if (params?.view !== undefined) setView(null)
    // After the dialog that this was pressed in has given the focus back.
    setTimeout(() => {
      onPathOpen(path)
      onFocus(path)
    }, 50)
  }
}
