/** What every answer tells the browser not to do. */

export interface SecurityHeaders {
  /** For pages as readers see them: only our own few little scripts run, nothing comes from anywhere else. */
  reader: Readonly<Record<string, string>>
  /** For the files of the build, which the Studio loads too when it shows a page as readers get it. */
  file: Readonly<Record<string, string>>
  /** For previews that somebody was given a link to: a reader's page that nobody may find or keep. */
  preview: Readonly<Record<string, string>>
  /** For drafts, which the Studio shows in a frame with click-to-edit overlays. */
  draft: Readonly<Record<string, string>>
  /** For pictures; also one that is opened by itself can do nothing. */
  media: Readonly<Record<string, string>>
}

export interface SecurityHeadersOptions {
  /** The only other origin that may frame the site; null for none. */
  studioOrigin: string | null
  /** The site's own address on the web. */
  siteUrl: URL
}

// Two years; without sub-domains, which may be somebody else's.
const strictTransport = 'max-age=63072000'

export function createSecurityHeaders({ studioOrigin, siteUrl }: SecurityHeadersOptions): SecurityHeaders {
  const everywhere = {
    ...(siteUrl.protocol === 'https:' && { 'Strict-Transport-Security': strictTransport }),
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  }
  const frames = studioOrigin ?? "'none'"
  const reader = {
    ...everywhere,
    // Nothing of a page asks for anything by itself; who checks a page from within it reads this site's robots.txt.
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ${frames}`,
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
  // Always said, to everybody: these files are kept by browsers and caches, and each copy must do for the Studio too.
  const sharing = studioOrigin === null ? {} : { 'Access-Control-Allow-Origin': studioOrigin }
  return {
    reader,
    file: { ...reader, ...sharing },
    preview: { ...reader, 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow, noarchive' },
    draft: {
      ...everywhere,
      // No opener policy: the Studio may show a draft in a window of its own and talks to it.
      'Content-Security-Policy': `frame-ancestors 'self'${studioOrigin === null ? '' : ` ${studioOrigin}`}`,
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
    media: {
      ...everywhere,
      ...sharing,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-site',
    },
  }
}
