import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createLiteListMetadata, LiteListPage } from '../../../../../../lite/lite-list-page'
import { buildPlaceholder, isLocale } from '../../../../../../locales'

type Props = { params: Promise<{ locale: string; page: string }> }

export function generateStaticParams() {
  return [{ page: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await params
  const number = readNumber(page)
  return number === null ? {} : createLiteListMetadata({ locale, page: number })
}

export default async function Page({ params }: Props) {
  const { locale, page } = await params
  if (!isLocale(locale)) return null
  const number = readNumber(page)
  if (number === null) notFound()
  return <LiteListPage locale={locale} page={number} />
}

function readNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) && text !== '1' ? Number(text) : null
}
