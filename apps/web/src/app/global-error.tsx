'use client'

import '@vigil/ui/styles.css'

/** Shown when a page could not be rendered at all. Knows nothing of the content: that may be what is missing. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>This page cannot be shown right now</title>
        <main className="page message-page">
          <h1 className="page-title">This page cannot be shown right now</h1>
          <p className="page-introduction">The fault is ours, not yours. Please try again in a minute.</p>
          <ul className="message-links">
            <li>
              <a className="button" href="/">
                Go to the front page
              </a>
            </li>
          </ul>
        </main>
      </body>
    </html>
  )
}
