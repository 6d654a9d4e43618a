import { createElement as h } from 'react'

const pageStyle = `
  html { color-scheme: light dark; background-color: light-dark(#ffffff, #13141b); }
  html, body, #sanity { height: 100%; }
  body { margin: 0; -webkit-font-smoothing: antialiased; }
  .no-script { position: absolute; inset: 0; display: grid; place-content: center; font: 1rem/1.5 system-ui, sans-serif; }
`
const noScript = 'The newsroom needs JavaScript. Switch it on in your browser and load this page again.'

/**
 * The page that the Studio runs in. It takes the place of Sanity's own, which loads its typeface from a third party
 * and reports errors to one; here everything comes from the host that serves the Studio.
 *
 * NB: `sanity build` finds this file by its name, and loads it with plain Node: no types, no JSX.
 *
 * @param {{ basePath?: string, css?: readonly string[], entryPath: string }} props
 *   basePath: the path of the Studio on its host, with or without slashes around it.
 */
export default function StudioDocument({ basePath = '', css = [], entryPath }) {
  const base = `/${basePath}`.replace(/\/{2,}/g, '/').replace(/\/$/, '')
  return h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'referrer', content: 'same-origin' }),
      h('title', null, 'Vigil'),
      h('link', { rel: 'icon', href: `${base}/static/favicon.ico`, sizes: '32x32' }),
      h('link', { rel: 'icon', href: `${base}/static/favicon.svg`, type: 'image/svg+xml' }),
      h('link', { rel: 'apple-touch-icon', href: `${base}/static/apple-touch-icon.png` }),
      css.map((href) => h('link', { key: href, rel: 'stylesheet', href })),
      h('style', null, pageStyle),
    ),
    h(
      'body',
      null,
      h('div', { id: 'sanity' }),
      h('noscript', null, h('p', { className: 'no-script' }, noScript)),
      h('script', { src: entryPath, type: 'module' }),
    ),
  )
}
