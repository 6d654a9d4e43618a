import type { RichImage } from '../rich-text/rich-block.ts'
import { type Attachment, type Attachments, withoutSize } from './attachments.ts'

/** A picture that an article shows, with every place where its file may be, the best first. */
export interface WantedImage {
  readonly addresses: readonly string[]
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** What a picture of the running text is: words of the text go before words of the picture's own page. */
export function wantImage(image: RichImage, attachments: Attachments, siteUrl: string): WantedImage {
  const source = image.source === '' || image.source.startsWith('data:') ? '' : toAbsolute(image.source, siteUrl)
  const attachment =
    (image.attachmentId === undefined ? null : attachments.findById(image.attachmentId)) ??
    attachments.findByUrl(source)
  return {
    addresses: unique([attachment?.url ?? '', withoutSize(source), source]),
    alt: readableAlt(image.alt ?? '') || readableAlt(attachment?.alt ?? ''),
    // A picture of a gallery has no words in the text.
    caption: image.caption ?? (image.source === '' ? (attachment?.caption ?? '') : ''),
    credit: attachment?.credit ?? '',
  }
}

/** The picture that stands for an article. */
export function wantMainImage({ url, alt, caption, credit }: Attachment): WantedImage {
  return { addresses: unique([url]), alt: readableAlt(alt), caption, credit }
}

/** Many alternative texts are the name of the file, which tells nobody what the picture shows. */
function readableAlt(alt: string): string {
  const text = alt.replace(/\s+/g, ' ').trim()
  const isFileName = /\.(?:jpe?g|png|gif|webp|avif)$/i.test(text) || /^[\w-]*\d{3,}[\w-]*$/.test(text)
  const isNamed = /^(?:img|dsc|dscn|image|photo|picture|screenshot|untitled|whatsapp image)[\W_\d]*$/i.test(text)
  return isFileName || isNamed ? '' : text
}

function toAbsolute(source: string, siteUrl: string): string {
  const base = URL.canParse(siteUrl) ? siteUrl : 'https://invalid.invalid'
  if (!URL.canParse(source, base)) return ''
  const url = new URL(source, base)
  return /^https?:$/.test(url.protocol) && url.hostname !== 'invalid.invalid' ? url.href : ''
}

function unique(addresses: readonly string[]): string[] {
  return [...new Set(addresses.filter((address) => address !== ''))]
}
