import { ExitLink } from './exit-link.tsx'
import type { Language } from './languages/create-language.ts'
import { PageHeader } from './page-header.tsx'

export type ExitViewProps = {
  language: Language
  /** Where the exit leads: somewhere that nobody would ask about. */
  exitUrl: string
  /** The site's address in the Tor network; null without one. */
  onionUrl: string | null
}

/** How to leave quickly, and, as honestly, what stays behind. */
export function ExitView({ language, exitUrl, onionUrl }: ExitViewProps) {
  const { text } = language
  return (
    <div className="page statement">
      <PageHeader title={text('exit.title')} introduction={text('exit.introduction')} />
      <p className="statement-exit">
        <ExitLink language={language} exitUrl={exitUrl} />
      </p>
      <section className="statement-part">
        <h2 className="section-title">{text('exit.howTitle')}</h2>
        <ul className="statement-list">
          <li>{text('exit.howLink')}</li>
          <li>{text('exit.howKeys')}</li>
          <li>{text('exit.howClose')}</li>
        </ul>
      </section>
      <section className="statement-part">
        <h2 className="section-title">{text('exit.staysTitle')}</h2>
        <ul className="statement-list">
          <li>{text('exit.staysHistory')}</li>
          <li>{text('exit.staysNetwork')}</li>
          <li>{text('exit.staysHere')}</li>
        </ul>
        {onionUrl !== null && (
          <p>
            {text('exit.onion')}{' '}
            {/* NB: no link. Outside the Tor Browser a click would ask for the name in the open. */}
            <code dir="ltr">{onionUrl}</code>
          </p>
        )}
      </section>
    </div>
  )
}
