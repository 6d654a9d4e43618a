import type { Language } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { publishedPerspective } from '../data/perspective'
import { createMetadata } from '../page-metadata'

/** Search engines and those who share are led to the page of the site itself. */
export async function createLiteMetadata(full: Language, fullPath: string, title: string): Promise<Metadata> {
  const metadata = await createMetadata({ language: full, path: fullPath, perspective: publishedPerspective, title })
  const { canonical, languages } = metadata.alternates ?? {}
  // The front page of the light version is at home here; all other pages of it are at home in the full one.
  const alternates = fullPath === full.paths.lite ? { canonical, languages } : { canonical }
  return { title: metadata.title, alternates, referrer: 'no-referrer' }
}
