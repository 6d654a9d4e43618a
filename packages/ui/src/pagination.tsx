import type { Language } from './languages/create-language.ts'

export type PaginationProps = {
  /** The page shown; the first is 1. */
  page: number
  pageCount: number
  toPath: (page: number) => string
  language: Language
}

/** The way through a long list, page by page. */
export function Pagination({ page, pageCount, toPath, language }: PaginationProps) {
  if (pageCount <= 1) return null
  return (
    <nav className="pagination" aria-label={language.text('pages.label')}>
      {page > 1 && (
        <a className="pagination-link" href={toPath(page - 1)} rel="prev">
          <span className="arrow-back" aria-hidden="true" />
          <span>{language.text('pages.newer')}</span>
        </a>
      )}
      <p className="pagination-place">{language.text('pages.place', { page, count: pageCount })}</p>
      {page < pageCount && (
        <a className="pagination-link" href={toPath(page + 1)} rel="next">
          <span>{language.text('pages.older')}</span>
          <span className="arrow-on" aria-hidden="true" />
        </a>
      )}
    </nav>
  )
}
