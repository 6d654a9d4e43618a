import type { Language } from './languages/create-language.ts'

export type ErrorSummaryProps = {
  /** What is wrong, each leading to the field where it can be mended. */
  errors: readonly { fieldId: string; message: string }[]
  language: Language
  /** The end of the address that the form was sent to, so that browsers go to it by themselves. */
  id: string
}

/** What stands in the way of a form, above everything else. Works without scripts: each error is a link to its field. */
export function ErrorSummary({ errors, language, id }: ErrorSummaryProps) {
  return (
    <div id={id} className="error-summary" role="alert" tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="error-summary-title">
        {language.text('write.problemsTitle')}
      </h2>
      <ul className="error-summary-list">
        {errors.map(({ fieldId, message }) => (
          <li key={message}>
            <a href={`#${fieldId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
