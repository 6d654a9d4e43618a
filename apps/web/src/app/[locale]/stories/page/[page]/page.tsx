import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { buildPlaceholder, isLocale } from '../../../../../locales'
import { createStoryListMetadata, StoryListPage } from '../../story-list-page'

type Props = { params: Promise<{ locale: string; page: string }> }

export function generateStaticParams() {
  return [{ page: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await params
  const number = parsePageNumber(page)
  return isLocale(locale) && number !== null ? createStoryListMetadata(number, createLanguage(locale)) : {}
}

export default async function Page({ params }: Props) {
  const { locale, page } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const number = parsePageNumber(page)
  if (number === null) notFound()
  if (number === 1) permanentRedirect(language.paths.stories)
  return <StoryListPage page={number} language={language} />
}

function parsePageNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}
