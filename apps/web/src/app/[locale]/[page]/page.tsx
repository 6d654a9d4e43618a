import { PageView } from '@vigil/ui/page-view'
import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPerspective } from '../../../data/read-perspective'
import { getPage } from '../../../data/story-pages'
import { getEnvironment } from '../../../environment'
import { imageUrl } from '../../../images/image-url'
import { buildPlaceholder, isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'
import { createMetadata, toAbsoluteUrl } from '../../../page-metadata'
import { createEditAttribute } from '../../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string; page: string }> }

export function generateStaticParams() {
  return [{ page: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const found = await getPage(decodeURIComponent(page), locale, perspective)
  if (found.state !== 'found') return {}
  const { title, seo } = found.page
  const path = language.paths.page(found.page.slug)
  return createMetadata({ language, path, perspective, title, text: found.page, seo })
}

export default async function Page({ params }: Props) {
  const { locale, page } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const found = await getPage(decodeURIComponent(page), locale, perspective)
  if (found.state !== 'found') notFound()
  const path = language.paths.page(found.page.slug)
  return (
    <PageFrame language={language} path={path} perspective={perspective} syncTags={found.syncTags}>
      <PageView
        page={found.page}
        imageUrl={imageUrl}
        url={toAbsoluteUrl(path)}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}
