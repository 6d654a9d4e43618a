import type { ReactNode } from 'react'
import type { TextKey } from './languages/all-texts.ts'
import type { Language } from './languages/create-language.ts'
import { PageHeader } from './page-header.tsx'

export type StatementViewProps = {
  language: Language
  /** Where readers can write to, as `mailto:` or `https:`; null when the site names nobody. */
  contact: string | null
}

/** What the site learns of its readers: nothing, and how that can be. */
export function PrivacyView({ language, contact }: StatementViewProps) {
  const { text, paths } = language
  return (
    <div className="page statement">
      <PageHeader title={text('statements.privacyTitle')} introduction={text('statements.privacyIntroduction')} />
      <Part title="statements.nothingTitle" language={language}>
        <List
          language={language}
          keys={[
            'statements.nothingCookies',
            'statements.nothingThird',
            'statements.nothingLogs',
            'statements.nothingScripts',
          ]}
        />
      </Part>
      <Part title="statements.writeTitle" language={language}>
        <p>{text('statements.writeKept')}</p>
        <p>{text('statements.writeRead')}</p>
      </Part>
      <Part title="statements.linksTitle" language={language}>
        <p>{text('statements.linksOther')}</p>
      </Part>
      <Part title="statements.seenTitle" language={language}>
        <List language={language} keys={['statements.seenNetwork', 'statements.seenBrowser']} />
        <p>
          <a href={paths.exit}>{text('statements.seenMore')}</a>
        </p>
      </Part>
      <Contact language={language} contact={contact} />
    </div>
  )
}

/** Who can use the site, how that is tested, and what is known to be missing. */
export function AccessibilityView({ language, contact }: StatementViewProps) {
  const { text, paths } = language
  return (
    <div className="page statement">
      <PageHeader
        title={text('statements.accessibilityTitle')}
        introduction={text('statements.accessibilityIntroduction')}
      />
      <Part title="statements.worksTitle" language={language}>
        <List
          language={language}
          keys={[
            'statements.worksKeyboard',
            'statements.worksReader',
            'statements.worksZoom',
            'statements.worksScheme',
            'statements.worksLite',
          ]}
        />
        <p>
          <a href={paths.lite}>{text('statements.liteLink')}</a>
        </p>
      </Part>
      <Part title="statements.testedTitle" language={language}>
        <p>{text('statements.testedText')}</p>
      </Part>
      <Part title="statements.limitsTitle" language={language}>
        <List language={language} keys={['statements.limitsTranslation', 'statements.limitsPictures']} />
      </Part>
      <Contact language={language} contact={contact} />
    </div>
  )
}

function Contact({ language, contact }: StatementViewProps) {
  if (contact === null) return null
  // The address is a link of its own, wherever the sentence of a language has it.
  const [before, after] = language.text('statements.contactText', { contact: '\u0000' }).split('\u0000')
  return (
    <Part title="statements.contactTitle" language={language}>
      <p>
        {before}
        <a href={contact} dir="ltr">
          {contact.replace(/^mailto:/, '')}
        </a>
        {after}
      </p>
    </Part>
  )
}

function Part({ title, language, children }: { title: TextKey; language: Language; children: ReactNode }) {
  return (
    <section className="statement-part">
      <h2 className="section-title">{language.text(title)}</h2>
      {children}
    </section>
  )
}

function List({ language, keys }: { language: Language; keys: readonly TextKey[] }) {
  return (
    <ul className="statement-list">
      {keys.map((key) => (
        <li key={key}>{language.text(key)}</li>
      ))}
    </ul>
  )
}
