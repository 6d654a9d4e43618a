import { notFound } from 'next/navigation'
import { buildPlaceholder, isLocale } from '../../../locales'

export function generateStaticParams() {
  return [{ rest: [buildPlaceholder] }]
}

/** Every path that leads to no page. */
export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  notFound()
}
