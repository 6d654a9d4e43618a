import { defaultLocale } from '../../../locales'
import { readNote, toMachineAnswer, toMissing } from '../../../machines/machine-answer'
import { loadSitemapIndex } from '../../../machines/sitemaps/load-sitemap'
import { sitemapType } from '../../../machines/sitemaps/write-sitemap'

/** The sitemap of sitemaps, for the whole site, at `/sitemap.xml`. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  const index = locale === defaultLocale ? await loadSitemapIndex(readNote(request), new Date()) : null
  if (index === null) return toMissing()
  return toMachineAnswer(request, index.text, { contentType: sitemapType, syncTags: index.syncTags, note: index.note })
}
