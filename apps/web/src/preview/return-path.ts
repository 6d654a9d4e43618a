const site = 'http://site.invalid'

/** A path of this site to go back to; anything that leads elsewhere becomes the front page. */
export function parseReturnPath(to: string | null): string {
  if (to === null || !URL.canParse(to, site)) return '/'
  const url = new URL(to, site)
  return url.origin === site && to.startsWith('/') ? url.pathname : '/'
}
