import { createHash } from 'node:crypto'

const transportTag = '<script src="/studio-transport.js"></script>'

interface PreparedPage {
  readonly html: string
  readonly scriptHashes: readonly string[]
}

/**
 * Makes the built Studio's page stay on this machine: takes out what it would load from elsewhere (Sanity's build
 * puts such a script in), and puts the stream transport before the first script. The origin of the website goes into
 * a `<meta>`: a Studio that is built once cannot know on which port the site will run.
 *
 * @returns the page, and the hashes of its inline scripts for the Content-Security-Policy.
 */
export function prepareStudioHtml(built: string, siteOrigin?: string): PreparedPage {
  const local = built
    .replaceAll(/<script\b[^>]*\bsrc=["'](?:https?:)?\/\/[^>]*>\s*<\/script>/gi, '')
    .replaceAll(/<link\b[^>]*\bhref=["'](?:https?:)?\/\/[^>]*>/gi, '')
  const html = insertBeforeFirstScript(local.replace(/<\/head>/i, (end) => toMeta(siteOrigin) + end))
  return { html, scriptHashes: [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].flatMap(toHash) }
}

function toMeta(siteOrigin: string | undefined): string {
  return siteOrigin === undefined ? '' : `<meta name="vigil-site-origin" content="${new URL(siteOrigin).origin}">`
}

function insertBeforeFirstScript(html: string): string {
  const first = html.search(/<script\b/i)
  const place = first === -1 ? html.search(/<\/head>/i) : first
  return place === -1 ? transportTag + html : html.slice(0, place) + transportTag + html.slice(place)
}

function toHash([, attributes = '', code = '']: RegExpExecArray): readonly string[] {
  if (/\bsrc=/i.test(attributes) || code === '') return []
  return [`sha256-${createHash('sha256').update(code).digest('base64')}`]
}
