export type PaginationProps = {
  /** The page shown; the first is 1. */
  page: number
  pageCount: number
  toPath: (page: number) => string
}

/** The way through a long list, page by page. */
export function Pagination({ page, pageCount, toPath }: PaginationProps) {
  if (pageCount <= 1) return null
  return (
    <nav className="pagination" aria-label="Pages">
      {page > 1 && (
        <a className="pagination-link" href={toPath(page - 1)} rel="prev">
          <span aria-hidden="true">←</span>
          <span>Newer</span>
        </a>
      )}
      <p className="pagination-place">
        Page {page} of {pageCount}
      </p>
      {page < pageCount && (
        <a className="pagination-link" href={toPath(page + 1)} rel="next">
          <span>Older</span>
          <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  )
}
