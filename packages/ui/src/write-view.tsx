import type { MessageCampaignContent } from '@vigil/content-queries/message-campaigns/message-campaign'
import type { EditAttribute } from './edit-attribute.ts'
import { ErrorSummary } from './error-summary.tsx'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { MessageCheck } from './message-check.tsx'
import { MessageForm, type MessageValues, noValues } from './message-form.tsx'
import { HiddenValues, type MessageNotice, resultId } from './message-parts.tsx'
import { type MessageProblem, type MessageWarning, toFieldId, toProblemText } from './message-problem.tsx'
import { CountryLinks } from './story-meta.tsx'
import { UntranslatedNotice } from './untranslated-notice.tsx'

/** How far somebody has come: nothing is written yet, something is to be mended, or it is read once more. */
export type WritingState =
  | { step: 'write'; values: MessageValues; problems: readonly MessageProblem[] }
  | {
      step: 'check'
      values: MessageValues
      warnings: readonly MessageWarning[]
      notice: MessageNotice | null
      token: string
    }

export const nothingWritten: WritingState = { step: 'write', values: noValues, problems: [] }

export type WriteViewProps = {
  campaign: MessageCampaignContent
  state: WritingState
  /** Whether messages can be taken at all on this site. */
  canWrite: boolean
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** The page of a campaign: to whom one writes, what helps and what could harm, and the form. */
export function WriteView({ campaign, state, canWrite, language, editAttribute }: WriteViewProps) {
  const document = { id: campaign._id, type: 'messageCampaign' }
  const isOpen = canWrite && !campaign.hasEnded && !campaign.isUpcoming
  const problems = state.step === 'write' ? state.problems : []
  const textLanguage = inTextLanguage(campaign.language, language)
  return (
    <div className="page write-page">
      {problems.length > 0 && (
        <ErrorSummary
          id={resultId}
          errors={problems.map((problem) => ({
            fieldId: toFieldId(problem.field),
            message: toProblemText(problem, language),
          }))}
          language={language}
        />
      )}
      <header className="page-header">
        <CountryLinks countries={campaign.countries} language={language} />
        <h1 className="page-title" {...textLanguage} data-sanity={editAttribute?.(document, 'title')}>
          {campaign.title ?? language.text('write.title')}
        </h1>
        {campaign.introduction && (
          <p className="page-introduction" {...textLanguage} data-sanity={editAttribute?.(document, 'introduction')}>
            {campaign.introduction}
          </p>
        )}
        <UntranslatedNotice textLanguage={campaign.language} language={language} />
      </header>
      {isOpen ? (
        <div className="write-columns">
          <Guidance campaign={campaign} language={language} editAttribute={editAttribute} />
          <div className="write-form">
            {state.step === 'check' ? (
              <MessageCheck campaign={campaign} language={language} {...state} />
            ) : (
              <MessageForm campaign={campaign} language={language} {...state} />
            )}
          </div>
        </div>
      ) : (
        <Closed campaign={campaign} canWrite={canWrite} values={state.values} language={language} />
      )}
    </div>
  )
}

/** Which of the things that must not be in a message this campaign names. Others are moderators’ business. */
const knownRules = [
  'surnames',
  'contactDetails',
  'links',
  'charityName',
  'politics',
  'religionCriticism',
  'offersOfHelp',
  'money',
] as const

function Guidance({ campaign, language, editAttribute }: Omit<WriteViewProps, 'state' | 'canWrite'>) {
  const { text } = language
  const document = { id: campaign._id, type: 'messageCampaign' }
  return (
    <aside className="write-guidance" aria-labelledby="rules-title">
      {campaign.guidance && (
        <>
          <h2 className="write-guidance-title">{text('write.guidanceTitle')}</h2>
          <p
            className="write-guidance-text"
            {...inTextLanguage(campaign.language, language)}
            data-sanity={editAttribute?.(document, 'guidance')}
          >
            {campaign.guidance}
          </p>
        </>
      )}
      <h2 id="rules-title" className="write-guidance-title">
        {text('write.rulesTitle')}
      </h2>
      <ul className="write-rules">
        <li>{text('write.ruleRead')}</li>
        <li>{text('write.ruleLength', { count: campaign.maxLength })}</li>
        {knownRules
          .filter((rule) => campaign.forbids.includes(rule))
          .map((rule) => (
            <li key={rule}>{text(`write.rule_${rule}`)}</li>
          ))}
      </ul>
      {campaign.closesOn && (
        <p className="write-until">{text('write.openUntil', { day: language.day(campaign.closesOn) })}</p>
      )}
    </aside>
  )
}

type ClosedProps = Pick<WriteViewProps, 'campaign' | 'canWrite' | 'language'> & { values: MessageValues }

function Closed({ campaign, canWrite, values, language }: ClosedProps) {
  const { text, paths } = language
  const { title, sentence } = explainClosed(campaign, canWrite, language)
  return (
    <section id={resultId} className="write-closed" tabIndex={-1} aria-labelledby="closed-title">
      <h2 id="closed-title" className="section-title">
        {title}
      </h2>
      <p>{sentence}</p>
      {values.text !== '' && (
        <form action={paths.write(campaign.slug)} method="post" className="form" autoComplete="off">
          <h3>{text('write.keepTitle')}</h3>
          <blockquote className="message-card message-card-text" dir="auto">
            {values.text}
          </blockquote>
          <HiddenValues values={values} token="" />
          <div className="form-buttons">
            <button className="button button-large" type="submit" name="step" value="save">
              {text('write.save')}
            </button>
          </div>
        </form>
      )}
      <p>
        <a href={paths.act}>{text('write.otherWays')}</a>
      </p>
    </section>
  )
}

function explainClosed(
  { opensOn, closesOn, isUpcoming, hasEnded }: MessageCampaignContent,
  canWrite: boolean,
  language: Language,
) {
  const { text, day } = language
  if (hasEnded) {
    const sentence = closesOn ? text('write.closedOn', { day: day(closesOn) }) : text('write.closed')
    return { title: text('write.closedTitle'), sentence }
  }
  if (isUpcoming && opensOn) {
    return { title: text('write.notOpenTitle'), sentence: text('write.notOpen', { day: day(opensOn) }) }
  }
  return canWrite
    ? { title: text('write.closedTitle'), sentence: text('write.closed') }
    : { title: text('write.impossibleTitle'), sentence: text('write.impossible') }
}
