import type { Metadata } from 'next'
import { createStoryListMetadata, StoryListPage } from './story-list-page'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return createStoryListMetadata({ locale, segments: [] })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  return <StoryListPage locale={locale} segments={[]} />
}
