import { PortableText, type PortableTextComponents } from '@portabletext/react'
import type { BodyBlock } from '@vigil/content-queries/portable-text'
import type { ReactNode } from 'react'
import { CallToAction } from './call-to-action.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import { Figure } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { localeOf, toPathIn } from './paths.ts'
import { PrayerPoints } from './prayer-points.tsx'
import type { Sharing } from './share-links.tsx'

type BlockOf<Type extends BodyBlock['_type']> = { value: Extract<BodyBlock, { _type: Type }> }

export type StoryBodyProps = {
  body: BodyBlock[]
  imageUrl: ImageUrl
  sharing: Sharing
  /** The language of the text; left out: that of the page. What stands in it from elsewhere may be in the page's. */
  textLanguage?: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** The text of a story with everything that stands between its paragraphs. */
export function StoryBody({ body, ...context }: StoryBodyProps) {
  return (
    <div className="story-body">
      <PortableText value={body} components={createComponents(context)} />
    </div>
  )
}

function createComponents({
  imageUrl,
  sharing,
  textLanguage,
  language,
  editAttribute,
}: Omit<StoryBodyProps, 'body'>): PortableTextComponents {
  const isForeign = textLanguage !== undefined && textLanguage !== language.locale
  const inPageLanguage = (part: ReactNode) =>
    isForeign ? (
      <div lang={language.locale} dir={language.direction}>
        {part}
      </div>
    ) : (
      part
    )
  return {
    marks: {
      link: ({ value, children }) => (
        <TextLink href={value?.href} language={language}>
          {children}
        </TextLink>
      ),
    },
    types: {
      figure: ({ value: { figure } }: BlockOf<'figure'>) =>
        figure && <Figure figure={figure} imageUrl={imageUrl} sizes="(min-width: 46em) 41rem, 92vw" />,
      pullQuote: ({ value }: BlockOf<'pullQuote'>) => <PullQuote {...value} />,
      prayerList: ({ value }: BlockOf<'prayerList'>) => (
        <PrayerList {...value} language={language}>
          {inPageLanguage(
            <PrayerPoints prayerPoints={value.prayerPoints} language={language} editAttribute={editAttribute} />,
          )}
        </PrayerList>
      ),
      callToActionCard: ({ value: { callToAction } }: BlockOf<'callToActionCard'>) =>
        callToAction &&
        inPageLanguage(
          <CallToAction
            call={callToAction}
            headingLevel={2}
            sharing={sharing}
            language={language}
            editAttribute={editAttribute}
          />,
        ),
    },
  }
}

type TextLinkProps = { href?: string | null; language: Language; children: ReactNode }

function TextLink({ href, language, children }: TextLinkProps) {
  if (!href) return children
  // Within the site, readers stay in their language, whichever the text was written in.
  if (/^\/(?!\/|media\/)/.test(href)) return <a href={toPathIn(language.locale, href, localeOf(href))}>{children}</a>
  return (
    <a href={href} rel="external noopener noreferrer">
      {children}
    </a>
  )
}

function PullQuote({ quote, attribution }: BlockOf<'pullQuote'>['value']) {
  if (!quote) return null
  return (
    <figure className="pull-quote">
      <blockquote>
        <p>{quote}</p>
      </blockquote>
      {attribution && <figcaption>{attribution}</figcaption>}
    </figure>
  )
}

type PrayerListProps = BlockOf<'prayerList'>['value'] & { language: Language; children: ReactNode }

function PrayerList({ heading, prayerPoints, language, children }: PrayerListProps) {
  if (prayerPoints.length === 0) return null
  const title = heading ?? language.text('prayer.please')
  return (
    <section className="prayer-panel" aria-label={title}>
      <h2 className="prayer-panel-title">{title}</h2>
      {children}
    </section>
  )
}
