import type { Language } from './languages/create-language.ts'

export type FormFieldProps = {
  id: string
  name: string
  label: string
  hint: string
  value: string
  error: string | null
  language: Language
  /** More than one: a field of several lines. */
  rows?: number
  isRequired?: boolean
  inputMode?: 'text' | 'numeric'
  /** The most characters, for a counter. Never cuts off what is typed or pasted. */
  countUpTo?: number
}

/** A field with its label above it, what helps to fill it in, and what is wrong with it, in words. */
export function FormField(props: FormFieldProps) {
  const { id, name, label, hint, value, error, language, rows = 1, isRequired, inputMode = 'text', countUpTo } = props
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const common = {
    id,
    name,
    defaultValue: value,
    required: isRequired,
    autoComplete: 'off',
    // The text may be in another script than the page.
    dir: 'auto',
    'aria-invalid': error === null ? undefined : true,
    'aria-describedby': error === null ? hintId : `${hintId} ${errorId}`,
  }
  return (
    <div className="form-field" data-state={error === null ? undefined : 'wrong'}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <p id={hintId} className="form-hint">
        {hint}
      </p>
      {error !== null && (
        <p id={errorId} className="form-error">
          <span className="visually-hidden">{language.text('write.errorPrefix')} </span>
          {error}
        </p>
      )}
      {rows > 1 ? (
        <textarea
          {...common}
          className="form-input"
          rows={rows}
          data-count-up-to={countUpTo}
          data-count-left={countUpTo && language.text('write.countLeft')}
          data-count-over={countUpTo && language.text('write.countOver')}
        />
      ) : (
        <input {...common} className="form-input" type="text" inputMode={inputMode} />
      )}
    </div>
  )
}
