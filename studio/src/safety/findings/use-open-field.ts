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
      // The cursor goes to a field of a form that is there, when the path changes.
      await formIsShown()
      setParams({ ...others, path: pathToString(path) })
    }, 50)
  }
}

const field = '[data-testid="document-panel-scroller"] [data-testid^="field-"]'
/** Longer than any machine needs; without a form there is nothing to wait for. */
const patienceMilliseconds = 20_000

async function formIsShown(): Promise<void> {
  const end = performance.now() + patienceMilliseconds
  while (document.querySelector(field) === null && performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
