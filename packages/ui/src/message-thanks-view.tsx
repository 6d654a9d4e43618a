import type { MessageCampaignContent } from '@vigil/content-queries/message-campaigns/message-campaign'
import type { Language } from './languages/create-language.ts'
import { resultId } from './message-parts.tsx'

export type MessageThanksViewProps = {
  campaign: MessageCampaignContent
  language: Language
}

/** Where somebody comes whose message has arrived. The same page for everybody, so it can be opened again and again. */
export function MessageThanksView({ campaign, language }: MessageThanksViewProps) {
  const { text, paths } = language
  return (
    <div id={resultId} className="page thanks-page" tabIndex={-1}>
      <header className="page-header">
        <h1 className="page-title">{text('write.thanksTitle')}</h1>
        <p className="page-introduction">{text('write.thanks')}</p>
      </header>
      <p className="thanks-privacy">{text('write.thanksPrivacy')}</p>
      <h2 className="section-title">{text('write.thanksMore')}</h2>
      <ul className="message-links">
        <li>
          <a className="button" href={paths.prayer}>
            {text('act.pray')}
          </a>
        </li>
        <li>
          <a className="button" href={paths.act}>
            {text('write.otherWays')}
          </a>
        </li>
        <li>
          <a className="button" href={paths.write(campaign.slug)}>
            {campaign.title ?? text('write.title')}
          </a>
        </li>
      </ul>
    </div>
  )
}
