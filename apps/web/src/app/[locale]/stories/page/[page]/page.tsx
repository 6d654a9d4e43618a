import { createPaths } from '@vigil/ui/paths'
import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { buildPlaceholder, isLocale } from '../../../../../locales'
import { createStoryListMetadata, StoryListPage } from '../../story-list-page'

type Props = { params: Promise<{ locale: string; page: string }> }

export function generateStaticParams() {
  return [{ page: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await params
  return createStoryListMetadata({ locale, segments: ['page', page] })
}

export default async function Page({ params }: Props) {
  const { locale, page } = await params
  if (isLocale(locale) && page === '1') permanentRedirect(createPaths(locale).stories)
  return <StoryListPage locale={locale} segments={['page', page]} />
}
