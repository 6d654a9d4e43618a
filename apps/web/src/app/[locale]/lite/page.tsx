import type { Metadata } from 'next'
import { createLiteListMetadata, LiteListPage } from '../../../lite/lite-list-page'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return createLiteListMetadata({ locale, page: 1, isFront: true })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  return <LiteListPage locale={locale} page={1} isFront />
}
