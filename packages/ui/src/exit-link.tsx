import type { Language } from './languages/create-language.ts'

export type ExitLinkProps = { language: Language; exitUrl: string }

/**
 * Leads out of the site at once: a plain link, that a script makes quicker (`enhancements/exit.ts`).
 *
 * @see https://design-system.service.gov.uk/components/exit-this-page/
 */
export function ExitLink({ language, exitUrl }: ExitLinkProps) {
  return (
    <a
      className="exit-link"
      href={exitUrl}
      rel="nofollow noreferrer"
      data-exit=""
      data-exit-pressed={[2, 1].map((left) => language.text('exit.pressed', { left })).join('\n')}
      data-exit-leaving={language.text('exit.leaving')}
    >
      {language.text('exit.link')}
    </a>
  )
}

/** The exit at the top of a page. Comes right after the way past the navigation, and stays in view. */
export function ExitBar({ language, exitUrl }: ExitLinkProps) {
  return (
    <aside className="exit-bar" aria-label={language.text('exit.title')}>
      <ExitLink language={language} exitUrl={exitUrl} />
    </aside>
  )
}
