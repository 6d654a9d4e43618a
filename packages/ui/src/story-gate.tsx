import type { ReactNode } from 'react'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'

export type StoryGateProps = {
  /** What readers should know before they decide to read on; null: there is nothing to warn of, and no gate. */
  warning: string | null
  /** The language of the warning. */
  textLanguage: string
  language: Language
  /** Leads to the field of the warning in a preview. */
  editTarget: string | undefined
  children: ReactNode
}

/**
 * Keeps the text and the photos of a distressing story closed until a reader opens them; without any script. Photos in
 * it must load lazily: browsers then fetch them when it is opened. (Where scripts are switched off, browsers fetch them at
 * once, so that nobody can tell how far a reader has read; they are not shown.) Search engines are asked to quote nothing.
 */
export function StoryGate({ warning, textLanguage, language, editTarget, children }: StoryGateProps) {
  if (warning === null) return children
  return (
    <details className="gate">
      <summary className="gate-summary">
        <span className="gate-title">{language.text('stories.beforeReading')}</span>
        <span className="gate-warning" {...inTextLanguage(textLanguage, language)} data-sanity={editTarget}>
          {warning}
        </span>
        <span className="gate-button gate-show">{language.text('reading.show')}</span>
        <span className="gate-button gate-hide">{language.text('reading.hide')}</span>
        <span className="gate-print">{language.text('reading.openToPrint')}</span>
      </summary>
      <div className="gate-content" data-nosnippet="">
        {children}
      </div>
    </details>
  )
}
