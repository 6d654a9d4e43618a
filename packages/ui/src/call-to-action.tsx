import type { CallToActionContent } from '@vigil/content-queries/calls-to-action/call-to-action'
import type { EditAttribute } from './edit-attribute.ts'
import { formatAmount, formatDay } from './format.ts'
import { prayerPath } from './paths.ts'
import { type Sharing, ShareLinks } from './share-links.tsx'

export type CallToActionProps = {
  call: CallToActionContent
  headingLevel: 2 | 3
  /** What a call to share passes on. */
  sharing: Sharing
  editAttribute?: EditAttribute | undefined
}

const defaultTexts = {
  give: { title: 'Please give', button: 'Give' },
  pray: { title: 'Please pray', button: 'Pray with us' },
  write: { title: 'Write a message', button: 'Write a message' },
  share: { title: 'Share this story', button: 'Share' },
  sign: { title: 'Sign with us', button: 'Sign' },
  learn: { title: 'Learn more', button: 'Learn more' },
} as const

/** Something a reader can do now. One whose time is over says so and offers nothing; one to come is not shown. */
export function CallToAction({ call, headingLevel, sharing, editAttribute }: CallToActionProps) {
  if (call.isUpcoming) return null
  const Heading = `h${headingLevel}` as const
  const document = { id: call._id, type: 'callToAction' }
  return (
    <article className="call" data-kind={call.kind} aria-label={call.title ?? defaultTexts[call.kind].title}>
      <Heading className="call-title" data-sanity={editAttribute?.(document, 'title')}>
        {call.title ?? defaultTexts[call.kind].title}
      </Heading>
      {call.text && (
        <p className="call-text" data-sanity={editAttribute?.(document, 'text')}>
          {call.text}
        </p>
      )}
      {call.hasEnded ? (
        <EndedCall call={call} editAttribute={editAttribute} />
      ) : (
        <CallLinks call={call} sharing={sharing} />
      )}
    </article>
  )
}

function EndedCall({ call, editAttribute }: Pick<CallToActionProps, 'call' | 'editAttribute'>) {
  return (
    <>
      <p className="call-ended">This ended{call.endsOn && ` on ${formatDay(call.endsOn)}`}.</p>
      {call.expiredText && (
        <p className="call-text" data-sanity={editAttribute?.({ id: call._id, type: 'callToAction' }, 'expiredText')}>
          {call.expiredText}
        </p>
      )}
    </>
  )
}

function CallLinks({ call, sharing }: Pick<CallToActionProps, 'call' | 'sharing'>) {
  const label = call.buttonLabel ?? defaultTexts[call.kind].button
  switch (call.kind) {
    case 'share':
      return <ShareLinks sharing={sharing} />
    case 'pray':
      return call.url ? <OutwardLink url={call.url} label={label} /> : <PrayerPageLink label={label} />
    case 'give':
      return <GiveLinks call={call} label={label} />
    case 'write':
    case 'sign':
    case 'learn':
      return call.url && <OutwardLink url={call.url} label={label} />
  }
}

function GiveLinks({ call: { url, currency, suggestedAmounts }, label }: { call: CallToActionContent; label: string }) {
  if (!url) return null
  return (
    <>
      {currency && suggestedAmounts.length > 0 && (
        <ul className="call-amounts">
          {suggestedAmounts.map((amount) => (
            <li key={amount}>
              <a className="call-amount" href={withAmount(url, amount)} rel="external noopener noreferrer">
                <span className="visually-hidden">Give </span>
                {formatAmount(amount, currency)}
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

function PrayerPageLink({ label }: { label: string }) {
  return (
    <a className="button" href={prayerPath}>
      {label}
    </a>
  )
}

function withAmount(url: string, amount: number): string {
  const withParameter = new URL(url)
  withParameter.searchParams.set('amount', String(amount))
  return withParameter.href
}
