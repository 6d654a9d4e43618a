import type { Metadata } from 'next'
import { buildPlaceholder } from '../../../../../locales'
import { createStoryListMetadata, StoryListPage } from '../../story-list-page'

type Props = { params: Promise<{ locale: string; filter: string[] }> }

export function generateStaticParams() {
  return [{ filter: [buildPlaceholder] }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, filter } = await params
  return createStoryListMetadata({ locale, segments: ['from', ...filter] })
}

export default async function Page({ params }: Props) {
  const { locale, filter } = await params
  return <StoryListPage locale={locale} segments={['from', ...filter]} />
}
