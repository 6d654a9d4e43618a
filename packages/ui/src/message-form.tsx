import type { MessageCampaignContent } from '@vigil/content-queries/message-campaigns/message-campaign'
import type { Language } from './languages/create-language.ts'
import { resultId } from './message-parts.tsx'
import { findProblem, type MessageProblem, toFieldId, toProblemText } from './message-problem.tsx'
import { FormField } from './form-field.tsx'

/** What somebody wrote, as they wrote it. */
export type MessageValues = {
  text: string
  firstName: string
  age: string
  profession: string
  country: string
}

export const noValues: MessageValues = { text: '', firstName: '', age: '', profession: '', country: '' }

/** Must stay empty. People do not see it, and programs that fill in everything do. */
export const trapField = 'subject'

export type MessageFormProps = {
  campaign: MessageCampaignContent
  values: MessageValues
  problems: readonly MessageProblem[]
  language: Language
}

/**
 * The form of a campaign: the message, and what the campaign allows to tell about oneself. It leads to the page on which
 * everything is read once more. Nothing is suggested or remembered by the browser: the device may not be theirs alone.
 */
export function MessageForm({ campaign, values, problems, language }: MessageFormProps) {
  const { text, paths } = language
  const errorOf = (field: keyof MessageValues) => {
    const problem = findProblem(problems, field)
    return problem && toProblemText(problem, language)
  }
  return (
    <form
      className="form"
      action={`${paths.write(campaign.slug)}#${resultId}`}
      method="post"
      encType="application/x-www-form-urlencoded"
      acceptCharset="utf-8"
      autoComplete="off"
      noValidate
      data-enhance="message-form"
    >
      <FormField
        id={toFieldId('text')}
        name="text"
        label={text('write.text')}
        hint={text('write.textHint', { count: campaign.maxLength })}
        value={values.text}
        error={errorOf('text')}
        language={language}
        rows={9}
        isRequired
        countUpTo={campaign.maxLength}
      />
      {campaign.allowedFields.length > 0 && (
        <fieldset className="form-group">
          <legend className="form-legend">{text('write.about')}</legend>
          <p className="form-hint">{text('write.aboutHint')}</p>
          <div className="form-columns">
            {campaign.allowedFields.map((field) => (
              <FormField
                key={field}
                id={toFieldId(field)}
                name={field}
                label={text(`write.${field}`)}
                hint={text(`write.${field}Hint`)}
                value={values[field]}
                error={errorOf(field)}
                language={language}
                inputMode={field === 'age' ? 'numeric' : 'text'}
              />
            ))}
          </div>
        </fieldset>
      )}
      <Trap label={text('write.trap')} />
      <p className="form-note">{text('write.privacy')}</p>
      <div className="form-actions">
        <button className="button button-large" type="submit" name="step" value="check">
          {text('write.continue')}
        </button>
        <p className="form-hint">{text('write.continueHint')}</p>
      </div>
    </form>
  )
}

/** Not drawn, so neither eyes, nor screen readers, nor the tab key, nor password managers come to it. */
function Trap({ label }: { label: string }) {
  return (
    <div className="form-trap" aria-hidden="true">
      <label htmlFor="message-trap">{label}</label>
      <input
        id="message-trap"
        name={trapField}
        type="text"
        defaultValue=""
        tabIndex={-1}
        autoComplete="off"
        data-1p-ignore=""
        data-bwignore=""
        data-lpignore="true"
      />
    </div>
  )
}
