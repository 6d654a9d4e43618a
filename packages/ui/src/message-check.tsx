import type { MessageCampaignContent } from '@vigil/content-queries/message-campaigns/message-campaign'
import type { Language } from './languages/create-language.ts'
import type { MessageValues } from './message-form.tsx'
import { HiddenValues, type MessageNotice, resultId, SendingNotice } from './message-parts.tsx'
import { type MessageWarning, toWarningText } from './message-problem.tsx'

export type MessageCheckProps = {
  campaign: MessageCampaignContent
  values: MessageValues
  warnings: readonly MessageWarning[]
  notice: MessageNotice | null
  /** Says when this page was made, for exactly this message. */
  token: string
  language: Language
}

/** The message once more as others will read it, with what may be wrong with it; from here it is sent. */
export function MessageCheck({ campaign, values, warnings, notice, token, language }: MessageCheckProps) {
  const { text, paths } = language
  const isStuck = notice?.kind === 'unavailable' || notice?.kind === 'busy'
  const told = campaign.allowedFields.filter((field) => values[field] !== '')
  return (
    <section id={resultId} className="message-check" tabIndex={-1} aria-labelledby="check-title">
      {notice && <SendingNotice notice={notice} language={language} />}
      <h2 id="check-title" className="section-title">
        {text('write.checkTitle')}
      </h2>
      {!isStuck && <p className="message-check-introduction">{text('write.checkIntroduction')}</p>}
      <figure className="message-card">
        <blockquote className="message-card-text" dir="auto">
          {values.text}
        </blockquote>
        <figcaption className="message-card-sender">
          {told.length === 0 ? (
            text('write.nothingAbout')
          ) : (
            <dl>
              {told.map((field) => (
                <div key={field}>
                  <dt>{text(`write.${field}`)}</dt>
                  <dd dir="auto">{values[field]}</dd>
                </div>
              ))}
            </dl>
          )}
        </figcaption>
      </figure>
      {warnings.length > 0 && <Warnings warnings={warnings} language={language} />}
      <form
        className="form-actions"
        action={`${paths.write(campaign.slug)}#${resultId}`}
        method="post"
        acceptCharset="utf-8"
        data-enhance="message-check"
      >
        <HiddenValues values={values} token={token} />
        <div className="form-buttons">
          <button className="button button-large" type="submit" name="step" value="send">
            {text(warnings.length > 0 ? 'write.sendAnyway' : 'write.send')}
          </button>
          <button className="button button-large button-quiet" type="submit" name="step" value="change">
            {text('write.change')}
          </button>
          {isStuck && (
            <button className="button button-large button-quiet" type="submit" name="step" value="save">
              {text('write.save')}
            </button>
          )}
        </div>
      </form>
    </section>
  )
}

function Warnings({ warnings, language }: Pick<MessageCheckProps, 'warnings' | 'language'>) {
  const { text } = language
  return (
    <section className="message-warnings" aria-labelledby="warnings-title">
      <h3 id="warnings-title" className="message-warnings-title">
        {text('write.warningsTitle')}
      </h3>
      <p>{text('write.warningsIntroduction')}</p>
      <ul>
        {warnings.map((warning) => {
          const sentence = toWarningText(warning, language)
          return <li key={sentence}>{sentence}</li>
        })}
      </ul>
    </section>
  )
}
