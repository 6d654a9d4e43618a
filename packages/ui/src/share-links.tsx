export type Sharing = {
  title: string
  /** The page's address on the web. */
  url: string
}

/** Ways to pass a page on: plain links, nothing is loaded from anywhere until a reader follows one. */
export function ShareLinks({ sharing: { title, url } }: { sharing: Sharing }) {
  const text = encodeURIComponent(`${title}\n\n${url}`)
  return (
    <ul className="share-links">
      <li>
        <a className="button" href={`mailto:?subject=${encodeURIComponent(title)}&body=${text}`}>
          Share by e-mail
        </a>
      </li>
      <li>
        <a className="button" href={`https://wa.me/?text=${text}`} rel="external noopener noreferrer">
          Share on WhatsApp
        </a>
      </li>
    </ul>
  )
}
