/** The site's mark: a small flame that is kept burning. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 24 32" aria-hidden="true" focusable="false">
      <path d="M12 1c1 6 9 9.500 9 18a9 9 0 0 1-18 0c0-4 2-6.500 4-9 .4 2.400 1.300 3.800 2.800 4.600C9.600 10 10 5.500 12 1Z" />
      <path
        className="brand-mark-heart"
        d="M12 18c.6 2.600 3.400 3.800 3.400 6.800a3.400 3.400 0 0 1-6.800 0c0-3 2.800-4.200 3.400-6.800Z"
      />
    </svg>
  )
}
