import type { Language } from './languages/create-language.ts'
import type { MessageValues } from './message-form.tsx'

/** Names the part of a page that says what became of a form; browsers go to it by themselves. */
export const resultId = 'message-result'

/** Why a message has not gone on its way. */
export type MessageNotice =
  | { kind: 'early' | 'stale' | 'unavailable' }
  /** More messages than can be looked after. */
  | { kind: 'busy'; seconds: number }

/** Says why a message has not been sent, and that it is not lost. */
export function SendingNotice({ notice, language }: { notice: MessageNotice; language: Language }) {
  const { text } = language
  if (notice.kind === 'early' || notice.kind === 'stale') {
    return (
      <div className="message-notice" role="status">
        <p>{text(`write.notice_${notice.kind}`)}</p>
      </div>
    )
  }
  return (
    <div className="error-summary" role="alert" aria-labelledby="notice-title">
      <h2 id="notice-title" className="error-summary-title">
        {text(`write.notice_${notice.kind}Title`)}
      </h2>
      <p>
        {notice.kind === 'busy'
          ? text('write.notice_busy', { seconds: notice.seconds })
          : text('write.notice_unavailable')}
      </p>
    </div>
  )
}

/** What was written, out of sight, so that it goes along with the next press of a button. */
export function HiddenValues({ values, token }: { values: MessageValues; token: string }) {
  return (
    <>
      {Object.entries({ ...values, token }).map(
        ([name, value]) => value !== '' && <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  )
}
