import type { Language } from './languages/create-language.ts'

export type Sharing = {
  title: string
  /** The page's address on the web. */
  url: string
}

/** Ways to pass a page on: plain links, nothing is loaded from anywhere until a reader follows one. */
export function ShareLinks({ sharing: { title, url }, language }: { sharing: Sharing; language: Language }) {
  const text = encodeURIComponent(`${title}\n\n${url}`)
  return (
    <ul className="share-links">
      <li>
        <a className="button" href={`mailto:?subject=${encodeURIComponent(title)}&body=${text}`}>
          {language.text('calls.shareByMail')}
        </a>
      </li>
      <li>
        <a className="button" href={`https://wa.me/?text=${text}`} rel="external noopener noreferrer">
          {language.text('calls.shareOnWhatsApp')}
        </a>
      </li>
    </ul>
  )
}
