import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { isLocale } from '../../../locales'
import { createStoryListMetadata, StoryListPage } from './story-list-page'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? createStoryListMetadata(1, createLanguage(locale)) : {}
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  return isLocale(locale) ? <StoryListPage page={1} language={createLanguage(locale)} /> : null
}
