/**
 * The page of a reader, made ready to be shown inside the Studio: what it loads comes from the site, without cookies,
 * and nothing in it leads the frame elsewhere.
 *
 * Addresses are written out: the Studio's policy allows no `<base>` of another origin.
 */
export function toFrameHtml(html: string, address: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll('script, base, meta[http-equiv]')) element.remove()
  const toAbsolute = (value: string) => (URL.canParse(value, address) ? new URL(value, address).href : value)

  for (const name of ['src', 'href', 'action', 'poster']) {
    for (const element of page.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? ''
      // A place on the page itself stays one.
      if (!value.startsWith('#')) element.setAttribute(name, toAbsolute(value))
    }
  }
  for (const element of page.querySelectorAll('[srcset]')) {
    const srcset = element.getAttribute('srcset') ?? ''
    element.setAttribute(
      'srcset',
      srcset.replace(/(^\s*|,\s+)(\S+)/g, (_match, before: string, url: string) => before + toAbsolute(url)),
    )
  }
  // An editor's cookies would show pictures that readers do not get.
  for (const image of page.querySelectorAll('img')) image.setAttribute('crossorigin', 'anonymous')
  // The frame may open no window, so these lead nowhere: the next page would come with the editor's cookies.
  for (const link of page.querySelectorAll('a[href]:not([href^="#"])')) link.setAttribute('target', '_blank')
  return `<!DOCTYPE html>${page.documentElement.outerHTML}`
}
