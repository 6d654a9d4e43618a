import { NotFoundView } from '@vigil/ui/not-found-view'
import type { Metadata } from 'next'
import { readPerspective } from '../../../data/read-perspective'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'

type Props = { params: Promise<{ locale: string }> }

export const metadata: Metadata = { title: 'This page is not here', robots: { index: false } }

/**
 * What readers are shown, with status 404, in place of a page that is not there.
 *
 * Next leaves the body of a 404 to the browser's scripts, which readers' pages do not have; so the body is a page of
 * its own, and the site's server sends it. See decisions/001-pages-rendered-on-demand.md.
 */
export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  return (
    <PageFrame path="/not-found" perspective={await readPerspective()} syncTags={[]}>
      <NotFoundView />
    </PageFrame>
  )
}
