import '@vigil/ui/styles.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { directionOf } from '@vigil/ui/languages/locales'
import { firstFonts } from '@vigil/ui/languages/first-fonts'
import { buildPlaceholder, defaultLocale, isLocale } from '../../locales'

export const metadata: Metadata = { formatDetection: { telephone: false, email: false, address: false, date: false } }

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#14161b' },
  ],
}

export function generateStaticParams() {
  return [{ locale: buildPlaceholder }]
}

export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  const language = isLocale(locale) ? locale : defaultLocale
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <link rel="preload" href={firstFonts[language]} as="font" type="font/woff2" crossOrigin="anonymous" />
      </head>
      <body>{children}</body>
    </html>
  )
}
