import { LayerProvider, type ThemeColorSchemeKey, ThemeProvider } from '@sanity/ui'
import { buildTheme } from '@sanity/ui/theme'
import { ToastProvider } from '@sanity/ui/toast'
import axe from 'axe-core'
import type { ComponentType, ReactNode } from 'react'

// jsdom draws nothing and has no media queries; dialogs ask for the width of the screen.
Object.defineProperty(window, 'matchMedia', {
  value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
})

/** What surrounds a component in the Studio: colours, layers for dialogs, messages. For tests. */
export function inTheme(scheme: ThemeColorSchemeKey): ComponentType<{ readonly children: ReactNode }> {
  return function Theme({ children }) {
    return (
      <ThemeProvider theme={buildTheme()} scheme={scheme}>
        <ToastProvider>
          <LayerProvider>{children}</LayerProvider>
        </ToastProvider>
      </ThemeProvider>
    )
  }
}

/**
 * What axe finds wrong with the page as it is. Colours are judged in a browser: jsdom draws nothing. The page around
 * the component, with its landmarks and headings, is the Studio's.
 */
export async function findAccessibilityProblems(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: {
      'color-contrast': { enabled: false },
      // It draws words to tell icons from letters.
      'label-content-name-mismatch': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
      'document-title': { enabled: false },
      'html-has-lang': { enabled: false },
    },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
