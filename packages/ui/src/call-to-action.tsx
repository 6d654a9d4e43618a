import type { CallToActionContent } from '@vigil/content-queries/calls-to-action/call-to-action'
import type { EditAttribute } from './edit-attribute.ts'
import type { Language } from './languages/create-language.ts'
import { type Sharing, ShareLinks } from './share-links.tsx'

export type CallToActionProps = {
  call: CallToActionContent
  headingLevel: 2 | 3
  /** What a call to share passes on. */
  sharing: Sharing
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** Something a reader can do now. One whose time is over says so and offers nothing; one to come is not shown. */
export function CallToAction({ call, headingLevel, sharing, language, editAttribute }: CallToActionProps) {
  if (call.isUpcoming) return null
  const Heading = `h${headingLevel}` as const
  const document = { id: call._id, type: 'callToAction' }
  const title = call.title ?? language.text(`calls.${call.kind}Title`)
  return (
    <article className="call" data-kind={call.kind} aria-label={title}>
      <Heading className="call-title" data-sanity={editAttribute?.(document, 'title')}>
        {title}
      </Heading>
      {call.text && (
        <p className="call-text" data-sanity={editAttribute?.(document, 'text')}>
          {call.text}
        </p>
      )}
      {call.hasEnded ? (
        <EndedCall call={call} language={language} editAttribute={editAttribute} />
      ) : (
        <CallLinks call={call} sharing={sharing} language={language} />
      )}
    </article>
  )
}

function EndedCall({ call, language, editAttribute }: Pick<CallToActionProps, 'call' | 'language' | 'editAttribute'>) {
  return (
    <>
      <p className="call-ended">
        {call.endsOn
          ? language.text('calls.endedOn', { day: language.day(call.endsOn) })
          : language.text('calls.ended')}
      </p>
      {call.expiredText && (
        <p className="call-text" data-sanity={editAttribute?.({ id: call._id, type: 'callToAction' }, 'expiredText')}>
          {call.expiredText}
        </p>
      )}
    </>
  )
}

function CallLinks({ call, sharing, language }: Pick<CallToActionProps, 'call' | 'sharing' | 'language'>) {
  const label = call.buttonLabel ?? language.text(`calls.${call.kind}Button`)
  switch (call.kind) {
    case 'share':
      return <ShareLinks sharing={sharing} language={language} />
    case 'pray':
      return call.url ? (
        <OutwardLink url={call.url} label={label} />
      ) : (
        <PrayerPageLink label={label} language={language} />
      )
    case 'give':
      return <GiveLinks call={call} label={label} language={language} />
    case 'write':
    case 'sign':
    case 'learn':
      return call.url && <OutwardLink url={call.url} label={label} />
  }
}

function GiveLinks({
  call: { url, currency, suggestedAmounts },
  label,
  language,
}: Pick<CallToActionProps, 'call' | 'language'> & { label: string }) {
  if (!url) return null
  return (
    <>
      {currency && suggestedAmounts.length > 0 && (
        <ul className="call-amounts">
          {suggestedAmounts.map((amount) => (
            <li key={amount}>
              <a
                className="call-amount"
                href={withAmount(url, amount)}
                rel="external noopener noreferrer"
                aria-label={language.text('calls.giveAmount', { amount: language.amount(amount, currency) })}
              >
                {language.amount(amount, currency)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <OutwardLink url={url} label={label} />
    </>
  )
}

// The page visited is not told where its visitor came from: that could give a reader away.
function OutwardLink({ url, label }: { url: string; label: string }) {
  return (
    <a className="button" href={url} rel="external noopener noreferrer">
      {label}
    </a>
  )
}

function PrayerPageLink({ label, language }: { label: string; language: Language }) {
  return (
    <a className="button" href={language.paths.prayer}>
      {label}
    </a>
  )
}

function withAmount(url: string, amount: number): string {
  const withParameter = new URL(url)
  withParameter.searchParams.set('amount', String(amount))
  return withParameter.href
}
