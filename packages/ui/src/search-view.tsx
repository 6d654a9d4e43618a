import type { SearchResult } from '@vigil/content-queries/search/search-results'
import type { Language } from './languages/create-language.ts'
import { PageHeader } from './page-header.tsx'
import { Pagination } from './pagination.tsx'

/** A part of a text; a hit is a word that was searched for. */
export type ExcerptPart = { text: string; isHit: boolean }

export type SearchResultCard = Pick<SearchResult, '_id' | '_type' | 'slug' | 'language' | 'day' | 'title'> & {
  excerpt: readonly ExcerptPart[]
}

export type SearchViewProps = {
  language: Language
  /** As it was typed; empty before anything is searched for. */
  query: string
  /** Null while the search is getting ready, or nothing is searched for. */
  results: readonly SearchResultCard[] | null
  total: number
  page: number
  pageCount: number
  isPreparing: boolean
}

/** The search: a form, and what was found for it. Works as plain pages. */
export function SearchView({ language, query, results, total, page, pageCount, isPreparing }: SearchViewProps) {
  const { text, paths } = language
  return (
    <div className="page search-page">
      <PageHeader title={text('search.title')} introduction={query === '' ? text('search.introduction') : null} />
      {/* biome-ignore lint/a11y/useSemanticElements: React warns of <search> wherever the browser does not know it yet. */}
      <form className="search-form" role="search" action={paths.search} method="get">
        <label className="search-label" htmlFor="q">
          {text('search.label')}
        </label>
        <div className="search-row">
          <input id="q" className="search-input" type="search" name="q" defaultValue={query} maxLength={200} required />
          <button className="button" type="submit">
            {text('search.button')}
          </button>
        </div>
      </form>
      {isPreparing && <p className="page-empty">{text('search.preparing')}</p>}
      {results !== null && (
        <section aria-labelledby="results-title">
          <h2 id="results-title" className="section-title">
            {text('search.results', { count: total })}
          </h2>
          {results.length === 0 ? (
            <div className="search-nothing">
              <p>{text('search.nothing', { query })}</p>
              <p>
                <a href={paths.stories}>{text('search.browse')}</a>
              </p>
            </div>
          ) : (
            <ol className="search-results">
              {results.map((result) => (
                <Result key={result._id} result={result} language={language} />
              ))}
            </ol>
          )}
          <Pagination
            page={page}
            pageCount={pageCount}
            toPath={(number) => toSearchPath(paths.search, query, number)}
            language={language}
          />
        </section>
      )}
    </div>
  )
}

function Result({ result, language }: { result: SearchResultCard; language: Language }) {
  const isForeign = result.language !== language.locale
  return (
    <li className="search-result">
      <article {...(isForeign && { lang: result.language, dir: 'auto' })}>
        <p className="search-result-kind" lang={language.locale} dir={language.direction}>
          {language.text(`search.${result._type}`)}
          {result.day !== null && (
            <>
              {' · '}
              <time dateTime={result.day}>{language.day(result.day)}</time>
            </>
          )}
        </p>
        <h3 className="search-result-title">
          <a href={toPath(result, language)}>{result.title}</a>
        </h3>
        {result.excerpt.length > 0 && (
          <p className="search-result-excerpt">
            {result.excerpt.map(({ text, isHit }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: The parts of a text have no other identity.
              isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </p>
        )}
      </article>
    </li>
  )
}

function toPath({ _type, slug }: SearchResultCard, { paths }: Language): string {
  switch (_type) {
    case 'story':
      return paths.story(slug)
    case 'page':
      return paths.page(slug)
    case 'country':
      return paths.country(slug)
    case 'topic':
      return paths.topic(slug)
    case 'messageCampaign':
      return paths.write(slug)
  }
}

function toSearchPath(path: string, query: string, page: number): string {
  const parameters = new URLSearchParams({ q: query, ...(page > 1 && { page: String(page) }) })
  return `${path}?${parameters}`
}
