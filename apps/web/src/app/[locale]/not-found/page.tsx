import { createLanguage } from '@vigil/ui/languages/create-language'
import { NotFoundView } from '@vigil/ui/not-found-view'
import type { Metadata } from 'next'
import { readPerspective } from '../../../data/read-perspective'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return { title: createLanguage(locale).text('messages.notFoundTitle'), robots: { index: false } }
}

/**
 * What readers are shown, with status 404, in place of a page that is not there.
 *
 * Next leaves the body of a 404 to the browser's scripts, which readers' pages do not have; so the body is a page of
 * its own, and the site's server sends it. See decisions/001-pages-rendered-on-demand.md.
 */
export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  return (
    <PageFrame language={language} path={language.paths.notFound} perspective={await readPerspective()} syncTags={[]}>
      <NotFoundView language={language} />
    </PageFrame>
  )
}
