import type { Language } from './languages/create-language.ts'

/** Tells editors that they see drafts, and lets them leave. */
export function PreviewBar({ leavePath, language }: { leavePath: string; language: Language }) {
  return (
    <aside className="preview-bar" aria-label={language.text('preview.label')}>
      <p>{language.text('preview.drafts')}</p>
      <a className="preview-bar-leave" href={leavePath}>
        {language.text('preview.leave')}
      </a>
    </aside>
  )
}
