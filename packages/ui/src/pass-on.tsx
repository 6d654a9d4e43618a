import type { Language } from './languages/create-language.ts'
import { type Sharing, ShareLinks } from './share-links.tsx'

export type PassOnProps = {
  sharing: Sharing
  /** Where the page can be had as one file; null: it cannot. */
  savePath: string | null
  language: Language
}

/** Ways to pass a story on: links, its address to copy, and a file for where there is no internet. */
export function PassOn({ sharing, savePath, language }: PassOnProps) {
  return (
    <section className="pass-on" aria-labelledby="pass-on-title">
      <h2 id="pass-on-title" className="section-title">
        {language.text('reading.passOn')}
      </h2>
      <ShareLinks sharing={sharing} language={language} />
      <p className="pass-on-address">
        <span>{language.text('reading.address')}</span>{' '}
        <bdi className="pass-on-url" dir="ltr">
          {sharing.url}
        </bdi>{' '}
        {/* For those whose browser runs our little script; it then shows the button. */}
        <button
          className="button pass-on-copy"
          type="button"
          hidden
          data-copy={sharing.url}
          data-copied={language.text('reading.copied')}
        >
          {language.text('reading.copy')}
        </button>
      </p>
      {savePath !== null && (
        <p className="pass-on-save">
          <a className="button" href={savePath} rel="nofollow">
            {language.text('reading.save')}
          </a>{' '}
          <span>{language.text('reading.saveHint')}</span>
        </p>
      )}
    </section>
  )
}
