import type { Language } from './languages/create-language.ts'

/** Tells whoever was given a link to a preview what they see, and for how long. */
export function SharedPreviewBar({ endsAt, language }: { endsAt: Date; language: Language }) {
  const worksUntil = language.text('preview.worksUntil', { moment: language.moment(endsAt) })
  return (
    <aside className="preview-bar" aria-label={language.text('preview.label')}>
      <p>
        {language.text('preview.notPublished')} <time dateTime={endsAt.toISOString()}>{worksUntil}</time>{' '}
        {language.text('preview.keep')}
      </p>
    </aside>
  )
}
