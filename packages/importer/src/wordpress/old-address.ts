/** Where a thing of the old site was, told apart from where it will be. */
export interface OldSite {
  /** Host and folder, by which the site is known: `example.org/blog`. */
  readonly name: string
  /** The path of an address of this site without a slash at the end, or null for another site's. */
  pathOf(address: string): string | null
}

/** @param url of the site as the export says it; may be empty */
export function toOldSite(url: string): OldSite {
  const base = URL.canParse(url) ? new URL(url) : null
  const host = base === null ? '' : hostOf(base)
  return {
    name: base === null ? 'a site without an address' : `${host}${base.pathname.replace(/\/+$/, '')}`,
    pathOf(address) {
      const isRelative = address.startsWith('/') && !address.startsWith('//')
      if (base === null || !URL.canParse(address, base.href) || !(isRelative || /^(?:https?:)?\/\//i.test(address)))
        return null
      const target = new URL(address, base)
      if (!/^https?:$/.test(target.protocol) || hostOf(target) !== host) return null
      return toPath(target)
    },
  }
}

/** `/?p=12` keeps its query, which is all that tells it from the front page. */
function toPath({ pathname, searchParams }: URL): string {
  const path = decode(pathname).replace(/\/+$/, '') || '/'
  const number = searchParams.get('p') ?? searchParams.get('page_id')
  return path === '/' && number !== null && /^\d+$/.test(number) ? `/?p=${number}` : path
}

function hostOf({ host }: URL): string {
  return host.toLowerCase().replace(/^www\./, '')
}

function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
