import type { Language } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { publishedPerspective } from '../data/perspective'
import { createMetadata } from '../page-metadata'

/** Search engines and those who share are led to the page of the site itself. */
export async function createLiteMetadata(full: Language, fullPath: string, title: string): Promise<Metadata> {
  const metadata = await createMetadata({ language: full, path: fullPath, perspective: publishedPerspective, title })
  return { title: metadata.title, alternates: { canonical: metadata.alternates?.canonical }, referrer: 'no-referrer' }
}
