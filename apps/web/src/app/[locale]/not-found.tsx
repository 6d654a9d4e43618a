import { defaultSiteSettings } from '@vigil/content-queries/settings/site-settings'
import { NotFoundView } from '@vigil/ui/not-found-view'
import { SiteLayout } from '@vigil/ui/site-layout'

// NB: Next renders this along with every page, just in case, so it must not ask for anything.
export default function NotFound() {
  return (
    <SiteLayout settings={defaultSiteSettings} path="/not-found">
      <NotFoundView />
    </SiteLayout>
  )
}
