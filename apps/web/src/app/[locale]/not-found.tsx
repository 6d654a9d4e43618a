import { defaultSiteSettings } from '@vigil/content-queries/settings/site-settings'
import { createLanguage } from '@vigil/ui/languages/create-language'
import { NotFoundView } from '@vigil/ui/not-found-view'
import { SiteLayout } from '@vigil/ui/site-layout'
import { defaultLocale } from '../../locales'

// NB: Next renders this along with every page, just in case, so it must not ask for anything. It is not told the
// language either; readers get the page `/not-found` of theirs.
export default function NotFound() {
  const language = createLanguage(defaultLocale)
  return (
    <SiteLayout settings={defaultSiteSettings} path={language.paths.notFound} language={language}>
      <NotFoundView language={language} />
    </SiteLayout>
  )
}
