import type { CallToActionContent } from '@vigil/content-queries/calls-to-action/call-to-action'
import type { Language } from '@vigil/ui/languages/create-language'
import { getSiteSettings } from '../../data/pages'
import { type Perspective, publishedPerspective } from '../../data/perspective'
import { toAbsoluteUrl } from '../../page-metadata'
import { toBreadcrumbs } from './breadcrumbs'
import { toDonateActions } from './donate-action'
import { StructuredData } from './structured-data'
import { toWebSite } from './web-site'

type SiteDataProps = { language: Language; perspective: Perspective }

/** What the front page says to programs: which site this is, how to search it, where to give. */
export async function HomeData({
  calls,
  language,
  perspective,
}: SiteDataProps & { calls: readonly CallToActionContent[] }) {
  if (perspective !== publishedPerspective) return null
  const { locale, paths } = language
  const { settings } = await getSiteSettings(locale, perspective)
  const homeUrl = toAbsoluteUrl(paths.home)
  const site = toWebSite({ settings, language: locale, homeUrl, searchUrl: toAbsoluteUrl(paths.search) })
  return <StructuredData things={[site, ...toDonateActions(calls, settings, homeUrl)]} />
}

/** The way from the front page to this one, by names and paths; and where to give, if the page says so. */
export async function PageData({
  steps,
  calls = [],
  language,
  perspective,
}: SiteDataProps & {
  steps: readonly { name: string; path: string }[]
  calls?: readonly CallToActionContent[]
}) {
  if (perspective !== publishedPerspective) return null
  const { settings } = await getSiteSettings(language.locale, perspective)
  const way = [{ name: settings.title, path: language.paths.home }, ...steps]
  const crumbs = toBreadcrumbs(way.map(({ name, path }) => ({ name, url: toAbsoluteUrl(path) })))
  const gifts = toDonateActions(calls, settings, toAbsoluteUrl(language.paths.home))
  return <StructuredData things={[crumbs, ...gifts]} />
}
