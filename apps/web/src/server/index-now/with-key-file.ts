import type { RenderPage } from '../render-page.ts'

/** Search engines look at `/<key>.txt` for the key that announcements were signed with; this renders it. */
export function withKeyFile(render: RenderPage, key: string | null): RenderPage {
  if (key === null) return render
  return async (path, note) => {
    if (path !== `/${key}.txt`) return render(path, note)
    return { state: 'page', body: key, contentType: 'text/plain; charset=utf-8', tags: [], headers: {}, note: '' }
  }
}
