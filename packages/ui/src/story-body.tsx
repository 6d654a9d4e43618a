import { PortableText, type PortableTextComponents } from '@portabletext/react'
import type { BodyBlock } from '@vigil/content-queries/portable-text'
import { CallToAction } from './call-to-action.tsx'
import type { EditAttribute } from './edit-attribute.ts'
import { Figure } from './figure.tsx'
import type { ImageUrl } from './image-url.ts'
import { PrayerPoints } from './prayer-points.tsx'
import type { Sharing } from './share-links.tsx'

type BlockOf<Type extends BodyBlock['_type']> = { value: Extract<BodyBlock, { _type: Type }> }

export type StoryBodyProps = {
  body: BodyBlock[]
  imageUrl: ImageUrl
  sharing: Sharing
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

function createComponents({ imageUrl, sharing, editAttribute }: Omit<StoryBodyProps, 'body'>): PortableTextComponents {
  return {
    marks: { link: ({ value, children }) => <TextLink href={value?.href}>{children}</TextLink> },
    types: {
      figure: ({ value: { figure } }: BlockOf<'figure'>) =>
        figure && <Figure figure={figure} imageUrl={imageUrl} sizes="(min-width: 46em) 41rem, 92vw" />,
      pullQuote: ({ value }: BlockOf<'pullQuote'>) => <PullQuote {...value} />,
      prayerList: ({ value }: BlockOf<'prayerList'>) => <PrayerList {...value} editAttribute={editAttribute} />,
      callToActionCard: ({ value: { callToAction } }: BlockOf<'callToActionCard'>) =>
        callToAction && (
          <CallToAction call={callToAction} headingLevel={2} sharing={sharing} editAttribute={editAttribute} />
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
  editAttribute,
}: BlockOf<'prayerList'>['value'] & Pick<StoryBodyProps, 'editAttribute'>) {
  if (prayerPoints.length === 0) return null
  return (
    <section className="prayer-panel" aria-label={heading ?? 'Please pray'}>
      <h2 className="prayer-panel-title">{heading ?? 'Please pray'}</h2>
      <PrayerPoints prayerPoints={prayerPoints} editAttribute={editAttribute} />
    </section>
  )
}
