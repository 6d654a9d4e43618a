/** The part of a Vite plugin that is used here. */
interface BuildPlugin {
  readonly name: string
  readonly enforce: 'pre'
  readonly transform: (code: string, id: string) => string | null
  readonly generateBundle: { readonly order: 'post'; readonly handler: (options: unknown, bundle: Bundle) => void }
}

type Bundle = Record<string, { readonly type: string; source?: unknown }>

/**
 * Keeps the built Studio on the host that serves it. Sanity's build puts in a script that connects a Studio to its
 * dashboard, and its components load their typeface: both would tell a third party who opens the newsroom, and when.
 */
export function withoutForeignHosts(): BuildPlugin {
  return {
    name: 'vigil:without-foreign-hosts',
    enforce: 'pre',
    transform: (code, id) => (/\.css(\?|$)/.test(id) ? removeForeignFonts(code) : null),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page !== undefined && typeof page.source === 'string') page.source = removeForeignScripts(page.source)
      },
    },
  }
}

/** The page without `<script src="https://…">`. */
export function removeForeignScripts(html: string): string {
  return html.replace(/<script\b[^>]*\bsrc="(https?:)?\/\/[^"]*"[^>]*>\s*<\/script>\s*/g, '')
}

/** The stylesheet without typefaces of other hosts. */
export function removeForeignFonts(css: string): string {
  return css.replace(/@font-face\s*\{[^{}]*\}/g, (rule) => (/url\(\s*["']?(https?:)?\/\//.test(rule) ? '' : rule))
}
