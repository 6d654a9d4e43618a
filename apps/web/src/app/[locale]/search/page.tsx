import { createLanguage } from '@vigil/ui/languages/create-language'
import { SearchView } from '@vigil/ui/search-view'
import type { Metadata } from 'next'
import { publishedPerspective } from '../../../data/perspective'
import { readGiven } from '../../../data/read-given'
import { getSearchResults } from '../../../data/search-pages'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'
import { createMetadata } from '../../../page-metadata'
import { createExcerpt } from '../../../search/create-excerpt'
import { givenSearch } from '../../../search/given-search'

type Props = { params: Promise<{ locale: string }> }

// With words to search for it is rendered for one reader; without, it is the same for all, and stored.
export const instant = false

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const given = await readGiven(givenSearch)
  const title =
    given === null ? language.text('search.title') : language.text('search.titleFor', { query: given.query })
  const metadata = await createMetadata({
    language,
    path: language.paths.search,
    perspective: publishedPerspective,
    title,
  })
  return given === null ? metadata : { ...metadata, alternates: {}, robots: { index: false, follow: true } }
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const given = await readGiven(givenSearch)
  const ids = given?.ids ?? []
  const { results, syncTags } = await getSearchResults(ids, locale)
  const { query, words, total, page, pageCount } = given ?? { query: '', words: [], total: 0, page: 1, pageCount: 1 }
  return (
    <PageFrame language={language} path={language.paths.search} perspective={publishedPerspective} syncTags={syncTags}>
      <SearchView
        language={language}
        query={query}
        results={
          given === null || given.ids === null || query === ''
            ? null
            : results.map((result) => ({
                ...result,
                // What readers are warned of is not shown to those who only search.
                excerpt: createExcerpt(words, result.isWarned ? [result.summary] : [result.summary, result.text]),
              }))
        }
        total={total}
        page={page}
        pageCount={pageCount}
        isPreparing={given !== null && given.ids === null}
      />
    </PageFrame>
  )
}
