import type { Language } from '@vigil/ui/languages/create-language'
import { PreviewBar } from '@vigil/ui/preview-bar'
import { perspectiveChangeAction } from 'next-sanity/visual-editing/server-actions'
import { Overlays } from './overlays'

/** What an editor in draft mode gets in addition: a bar that says so, and overlays that lead into the Studio. */
export function PreviewTools({ path, language }: { path: string; language: Language }) {
  return (
    <>
      <PreviewBar leavePath={`/api/draft-mode/disable?to=${encodeURIComponent(path)}`} language={language} />
      <Overlays onPerspectiveChange={perspectiveChangeAction} />
    </>
  )
}
