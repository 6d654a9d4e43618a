import type { ActPage } from '@vigil/content-queries/calls-to-action/act-page'
import type { MessageCampaignContent } from '@vigil/content-queries/message-campaigns/message-campaign'
import { CallToAction } from './call-to-action.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { PageHeader } from './page-header.tsx'
import type { Sharing } from './share-links.tsx'
import { CountryLinks } from './story-meta.tsx'
import { UntranslatedNotice } from './untranslated-notice.tsx'

export type ActViewProps = {
  act: ActPage
  /** What a call to share passes on. */
  sharing: Sharing
  language: Language
  editAttribute?: EditAttribute | undefined
}

type Call = ActPage['calls'][number]

/** Everything that readers can do now: for people in some countries, or wherever they are; then what is over. */
export function ActView({ act, sharing, language, editAttribute }: ActViewProps) {
  const { text } = language
  const isForCountries = ({ isGeneral, countries }: Call) => isGeneral !== true && countries.length > 0
  const context = { sharing, language, editAttribute }
  const isEmpty = act.calls.length === 0 && act.campaigns.length === 0
  return (
    <div className="page act-page">
      <PageHeader title={text('act.title')} introduction={text('act.introduction')} />
      {isEmpty && (
        <div className="page-empty">
          <p>{text('act.nothing')}</p>
          <p>
            <a href={language.paths.prayer}>{text('act.pray')}</a>
          </p>
        </div>
      )}
      <CallGroup
        id="countries"
        title={text('act.countries')}
        calls={act.calls.filter(isForCountries)}
        campaigns={act.campaigns.filter(({ countries }) => countries.length > 0)}
        {...context}
      />
      <CallGroup
        id="everywhere"
        title={text('act.everywhere')}
        calls={act.calls.filter((call) => !isForCountries(call))}
        campaigns={act.campaigns.filter(({ countries }) => countries.length === 0)}
        {...context}
      />
      {act.ended.length > 0 && (
        <section className="act-group act-ended" aria-labelledby="ended-title">
          <h2 id="ended-title" className="section-title">
            {text('act.ended')}
          </h2>
          <p className="act-ended-introduction">{text('act.endedIntroduction')}</p>
          <ul className="act-ended-list">
            {act.ended.map(({ _id, title, endsOn, expiredText, language: textLanguage }) => (
              <li key={_id}>
                <h3 className="act-ended-title" {...inTextLanguage(textLanguage, language)}>
                  {title}
                </h3>
                {endsOn && <p className="call-ended">{text('calls.endedOn', { day: language.day(endsOn) })}</p>}
                <p {...inTextLanguage(textLanguage, language)}>{expiredText}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type CallGroupProps = Omit<ActViewProps, 'act'> & {
  id: string
  title: string
  calls: readonly Call[]
  campaigns: readonly MessageCampaignContent[]
}

// What takes least comes first.
const order: readonly Call['kind'][] = ['pray', 'write', 'sign', 'give', 'share', 'learn']

function CallGroup({ id, title, calls, campaigns, ...context }: CallGroupProps) {
  if (calls.length === 0 && campaigns.length === 0) return null
  return (
    <section className="act-group" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="section-title">
        {title}
      </h2>
      <ul className="act-list">
        {order.map((kind) => (
          <CardsOfKind
            key={kind}
            kind={kind}
            calls={calls.filter((call) => call.kind === kind)}
            campaigns={kind === 'write' ? campaigns : []}
            {...context}
          />
        ))}
      </ul>
    </section>
  )
}

function CardsOfKind({
  kind,
  calls,
  campaigns,
  ...context
}: Omit<CallGroupProps, 'id' | 'title'> & { kind: Call['kind'] }) {
  const { language } = context
  const { text } = language
  return (
    <>
      {calls.map((call) => (
        <li key={call._id} className="act-card">
          <CardTop kind={text(`act.kind_${kind}`)} until={call.endsOn} language={language} />
          <CountryLinks countries={call.countries} language={language} />
          <CallToAction call={call} headingLevel={3} {...context} />
          <UntranslatedNotice textLanguage={call.language} language={language} />
        </li>
      ))}
      {campaigns.map((campaign) => (
        <li key={campaign._id} className="act-card">
          <CardTop kind={text(`act.kind_${kind}`)} until={campaign.closesOn} language={language} />
          <CountryLinks countries={campaign.countries} language={language} />
          <CampaignCard campaign={campaign} language={language} />
          <UntranslatedNotice textLanguage={campaign.language} language={language} />
        </li>
      ))}
    </>
  )
}

function CardTop({ kind, until, language }: { kind: string; until: string | null; language: Language }) {
  return (
    <p className="act-card-top">
      <span className="act-card-kind">{kind}</span>
      {until && <span>{language.text('act.until', { day: language.day(until) })}</span>}
    </p>
  )
}

function CampaignCard({ campaign, language }: { campaign: MessageCampaignContent; language: Language }) {
  const { text, paths } = language
  const title = campaign.title ?? text('write.title')
  const textLanguage = inTextLanguage(campaign.language, language)
  return (
    <article className="call" data-kind="write" aria-label={title}>
      <h3 className="call-title" {...textLanguage}>
        {title}
      </h3>
      {campaign.introduction && (
        <p className="call-text" {...textLanguage}>
          {campaign.introduction}
        </p>
      )}
      <a className="button" href={paths.write(campaign.slug)}>
        {text('act.writeCampaign')}
      </a>
    </article>
  )
}
