import type { CallToActionContent } from '@vigil/content-queries/calls-to-action/call-to-action'
import type { EditAttribute } from './edit-attribute.ts'
import { hostOf, toGivingLink } from './giving-link.tsx'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
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
  const textLanguage = inTextLanguage(call.language, language)
  return (
    <article className="call" data-kind={call.kind} aria-label={title}>
      <Heading
        className="call-title"
        {...(call.title && textLanguage)}
        data-sanity={editAttribute?.(document, 'title')}
      >
        {title}
      </Heading>
      {call.text && (
        <p className="call-text" {...textLanguage} data-sanity={editAttribute?.(document, 'text')}>
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
        <p
          className="call-text"
          {...inTextLanguage(call.language, language)}
          data-sanity={editAttribute?.({ id: call._id, type: 'callToAction' }, 'expiredText')}
        >
          {call.expiredText}
        </p>
      )}
    </>
  )
}

type CallLinksProps = Pick<CallToActionProps, 'call' | 'sharing' | 'language'>

function CallLinks({ call, sharing, language }: CallLinksProps) {
  const label = call.buttonLabel ?? language.text(`calls.${call.kind}Button`)
  const outward = call.url && <OutwardLink url={call.url} label={label} language={language} />
  switch (call.kind) {
    case 'share':
      return <ShareLinks sharing={sharing} language={language} />
    case 'pray':
      return outward || <InwardLink path={language.paths.prayer} label={label} />
    case 'write':
      return call.campaignSlug ? <InwardLink path={language.paths.write(call.campaignSlug)} label={label} /> : outward
    case 'give':
      return <GiveLinks call={call} label={label} language={language} />
    case 'sign':
    case 'learn':
      return outward
  }
}

function GiveLinks({
  call: { url, currency, suggestedAmounts },
  label,
  language,
}: Pick<CallToActionProps, 'call' | 'language'> & { label: string }) {
  if (!url) return null
  const withoutAmount = toGivingLink(url, null)
  const amounts = currency === null ? [] : suggestedAmounts.map((amount) => ({ amount, currency }))
  return (
    <>
      {amounts.length > 0 && (
        <ul className="call-amounts">
          {amounts.map(({ amount, currency }) => (
            <li key={amount}>
              <a
                className="call-amount"
                href={toGivingLink(url, amount) ?? url}
                rel="external noopener noreferrer"
                aria-label={language.text('calls.giveAmount', { amount: language.amount(amount, currency) })}
              >
                {language.amount(amount, currency)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {withoutAmount !== null && <OutwardButton url={withoutAmount} label={label} />}
      <p className="call-leads-to">
        {language.text(amounts.length > 0 ? 'act.leadsToGive' : 'act.leadsTo', { host: hostOf(url) })}
      </p>
    </>
  )
}

function OutwardLink({ url, label, language }: { url: string; label: string; language: Language }) {
  return (
    <>
      <OutwardButton url={url} label={label} />
      <p className="call-leads-to">{language.text('act.leadsTo', { host: hostOf(url) })}</p>
    </>
  )
}

// The page visited is not told where its visitor came from: that could give a reader away.
function OutwardButton({ url, label }: { url: string; label: string }) {
  return (
    <a className="button" href={url} rel="external noopener noreferrer">
      {label}
    </a>
  )
}

function InwardLink({ path, label }: { path: string; label: string }) {
  return (
    <a className="button" href={path}>
      {label}
    </a>
  )
}
