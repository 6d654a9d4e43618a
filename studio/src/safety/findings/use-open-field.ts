import { type Path, pathToString } from 'sanity'
import { useDocumentPane, usePaneRouter } from 'sanity/structure'

/** Leads to a field of the open document: shows the form if another view is open, opens what the field is in, puts the cursor there. */
export function useOpenField(): (path: Path) => void {
  const { onPathOpen, onFocus } = useDocumentPane()
  const { params, setParams } = usePaneRouter()
  return (path) => {
    const { view, path: _path, ...others } = params ?? {}
    // After the dialog that this was pressed in has given the focus back.
    setTimeout(async () => {
      if (view === undefined) {
        onPathOpen(path)
        onFocus(path)
        return
      }
      // NB: no `onPathOpen` here. It sets the path beside the parameters of the view that is left, and so brings it back.
      setParams(others)
      await whenThere(() => document.querySelector(anyField))
      const nextPath = pathToString(path)
      setParams({ ...others, path: nextPath })
      // NB: a form that is still busy may miss the path. What has the cursor tells the form so itself.
      const input = await whenThere(() => document.getElementById(nextPath))
      if (document.activeElement === document.body) input?.focus()
    }, 50)
  }
}

const anyField = '[data-testid="document-panel-scroller"] [data-testid^="field-"]'
/** Longer than any machine needs. What has no element of its own, such as a paragraph, is not waited for longer. */
const patienceMilliseconds = 20_000

/** Looks in each frame until something is found. */
async function whenThere<T>(find: () => T | null): Promise<T | null> {
  const end = performance.now() + patienceMilliseconds
  for (;;) {
    const found = find()
    if (found !== null || performance.now() > end) return found
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
