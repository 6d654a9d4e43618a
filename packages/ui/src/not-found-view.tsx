import { homePath, prayerPath, storiesPath } from './paths.ts'

/** Says that nothing is at this address (any more), and where to go instead. */
export function NotFoundView() {
  return (
    <div className="page message-page">
      <h1 className="page-title">This page is not here</h1>
      <p className="page-introduction">
        It may have moved, or it was taken down. Sometimes we take a story down to keep somebody safe.
      </p>
      <ul className="message-links">
        <li>
          <a className="button" href={storiesPath}>
            Read our stories
          </a>
        </li>
        <li>
          <a className="button" href={prayerPath}>
            Pray with us
          </a>
        </li>
        <li>
          <a className="button" href={homePath}>
            Go to the front page
          </a>
        </li>
      </ul>
    </div>
  )
}
