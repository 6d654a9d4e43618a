/** The part of a Vite plugin that is used here. */
interface HtmlPlugin {
  readonly name: string
  readonly apply: 'build'
  readonly enforce: 'post'
  readonly generateBundle: {
    readonly order: 'post'
    readonly handler: (
      options: unknown,
      bundle: Record<string, { type: string; fileName: string; source?: unknown }>,
    ) => void
  }
}

/**
 * Takes scripts of other hosts out of the built page. Sanity adds one that connects a Studio to its dashboard; here it
 * would tell a third party who opens the newsroom, and when.
 */
export function withoutForeignScripts(): HtmlPlugin {
  return {
    name: 'vigil:without-foreign-scripts',
    apply: 'build',
    enforce: 'post',
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
