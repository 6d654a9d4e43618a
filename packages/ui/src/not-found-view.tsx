import type { Language } from './languages/create-language.ts'

/** Says that nothing is at this address (any more), and where to go instead. */
export function NotFoundView({ language }: { language: Language }) {
  const { paths } = language
  return (
    <div className="page message-page">
      <h1 className="page-title">{language.text('messages.notFoundTitle')}</h1>
      <p className="page-introduction">{language.text('messages.notFound')}</p>
      <ul className="message-links">
        <li>
          <a className="button" href={paths.stories}>
            {language.text('messages.readStories')}
          </a>
        </li>
        <li>
          <a className="button" href={paths.prayer}>
            {language.text('prayer.withUs')}
          </a>
        </li>
        <li>
          <a className="button" href={paths.home}>
            {language.text('messages.goHome')}
          </a>
        </li>
      </ul>
    </div>
  )
}
