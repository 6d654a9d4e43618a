import { defaultLocale } from '../../../../locales'
import { toMachineAnswer, toMissing } from '../../../../machines/machine-answer'
import { loadSitemap } from '../../../../machines/sitemaps/load-sitemap'
import { parseSitemapName } from '../../../../machines/sitemaps/parse-sitemap-name'
import { sitemapType } from '../../../../machines/sitemaps/write-sitemap'

/** The sitemaps that `/sitemap.xml` names. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; name: string }> },
): Promise<Response> {
  const { locale, name } = await params
  const choice = parseSitemapName(decodeURIComponent(name))
  if (locale !== defaultLocale || choice === null) return toMissing()
  const sitemap = await loadSitemap(choice)
  if (sitemap === null) return toMissing()
  return toMachineAnswer(request, sitemap.text, { contentType: sitemapType, syncTags: sitemap.syncTags })
}
