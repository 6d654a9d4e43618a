import { PortableText, type PortableTextComponents } from '@portabletext/react'
import type { BodyBlock } from '@vigil/content-queries/portable-text'
import { CallToAction } from './call-to-action.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import { Figure } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { PrayerPoints } from './prayer-points.tsx'
import type { Sharing } from './share-links.tsx'

type BlockOf<Type extends BodyBlock['_type']> = { value: Extract<BodyBlock, { _type: Type }> }

export type StoryBodyProps = {
  body: BodyBlock[]
  imageUrl: ImageUrl
  sharing: Sharing
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
  language,
  editAttribute,
}: Omit<StoryBodyProps, 'body'>): PortableTextComponents {
  return {
    marks: { link: ({ value, children }) => <TextLink href={value?.href}>{children}</TextLink> },
    types: {
      figure: ({ value: { figure } }: BlockOf<'figure'>) =>
        figure && <Figure figure={figure} imageUrl={imageUrl} sizes="(min-width: 46em) 41rem, 92vw" />,
      pullQuote: ({ value }: BlockOf<'pullQuote'>) => <PullQuote {...value} />,
      prayerList: ({ value }: BlockOf<'prayerList'>) => (
        <PrayerList {...value} language={language} editAttribute={editAttribute} />
      ),
      callToActionCard: ({ value: { callToAction } }: BlockOf<'callToActionCard'>) =>
        callToAction && (
          <CallToAction
            call={callToAction}
            headingLevel={2}
            sharing={sharing}
            language={language}
            editAttribute={editAttribute}
          />
        ),
    },
  }
}

function TextLink({ href, children }: { href?: string | null; children: React.ReactNode }) {
  if (!href) return children
  return (
    <a href={href} {...(href.startsWith('/') ? {} : { rel: 'external noopener noreferrer' })}>
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

function PrayerList({
  heading,
  prayerPoints,
  language,
  editAttribute,
}: BlockOf<'prayerList'>['value'] & Pick<StoryBodyProps, 'language' | 'editAttribute'>) {
  if (prayerPoints.length === 0) return null
  const title = heading ?? language.text('prayer.please')
  return (
    <section className="prayer-panel" aria-label={title}>
      <h2 className="prayer-panel-title">{title}</h2>
      <PrayerPoints prayerPoints={prayerPoints} language={language} editAttribute={editAttribute} />
    </section>
  )
}
