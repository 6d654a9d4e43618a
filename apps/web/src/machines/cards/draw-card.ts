import sharp, { type OverlayOptions } from 'sharp'
import { cardFont, loadCardFonts } from './card-fonts.ts'
import { cardSize } from './card-size.ts'

/** The photo's place on a card. */
export const cardPhotoSize = { width: 440, height: 630 }

export interface Card {
  title: string
  /** Above the title: the site's name. */
  site: string
  /** Below the title: where it happened. */
  place: string | null
  direction: 'ltr' | 'rtl'
  /** In the size of its place; null: nobody may see it here. */
  photo: Buffer | null
}

const margin = 72
const night = '#1c2330'
const onNight = '#f4eee2'
const quiet = '#c3bfb5'
const candle = '#f2b266'

const titleSizes = [76, 68, 60, 54, 48, 42]
const smallestTitle = 36
/** Twice what editors are warned of; more would not fit at any size. */
const mostLetters = 180
const tallestTitle = 310

/** Draws a card as PNG; the same card is always the same bytes. */
export async function drawCard({ title, site, place, direction, photo }: Card): Promise<Buffer> {
  await loadCardFonts()
  const isRightToLeft = direction === 'rtl'
  const photoWidth = photo === null ? 0 : cardPhotoSize.width
  const width = cardSize.width - photoWidth - 2 * margin
  // The text begins where reading begins, the photo stands at the other side.
  const textLeft = margin + (isRightToLeft ? photoWidth : 0)
  const put = ({ bytes, width: ownWidth }: DrawnText, top: number, indent = 0): OverlayOptions => ({
    input: bytes,
    top,
    left: isRightToLeft ? textLeft + width - indent - ownWidth : textLeft + indent,
  })

  const drawnTitle = await drawTitle(title, width)
  const drawnSite = await drawText(site, { size: 30, color: onNight, width: width - 48 })
  const drawnPlace = place === null ? null : await drawText(place, { size: 30, color: quiet, width })
  const titleTop = Math.round((cardSize.height - drawnTitle.height) / 2) + 12
  const flame: DrawnText = { bytes: Buffer.from(flameMark), width: 30, height: 40 }
  const layers = [
    ...(photo === null ? [] : [{ input: photo, top: 0, left: isRightToLeft ? 0 : cardSize.width - photoWidth }]),
    put(flame, margin - 8),
    put(drawnSite, margin + Math.round((32 - drawnSite.height) / 2), 48),
    put(drawnTitle, titleTop),
    ...(drawnPlace === null ? [] : [put(drawnPlace, cardSize.height - margin - drawnPlace.height)]),
    { input: Buffer.from(baseLine), top: cardSize.height - 10, left: 0 },
  ]
  return sharp({ create: { ...cardSize, channels: 3, background: night } })
    .composite(layers)
    .png({ palette: true, quality: 90, effort: 7 })
    .toBuffer()
}

interface DrawnText {
  bytes: Buffer
  width: number
  height: number
}

/** As large as fits. */
async function drawTitle(title: string, width: number): Promise<DrawnText> {
  const text = shorten(title, mostLetters)
  const draw = (size: number) => drawText(text, { size, color: onNight, width, weight: 600 })
  for (const size of titleSizes) {
    const drawn = await draw(size)
    if (drawn.height <= tallestTitle && drawn.width <= width) return drawn
  }
  return draw(smallestTitle)
}

async function drawText(
  text: string,
  { size, color, width, weight = 400 }: { size: number; color: string; width: number; weight?: number },
): Promise<DrawnText> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${color}" weight="${weight}">${toMarkup(text)}</span>`,
      font: `${cardFont} ${size}`,
      width,
      // A point is a pixel.
      dpi: 72,
      rgba: true,
      // Within a word only if it would not fit otherwise.
      wrap: 'word-char',
      spacing: Math.round(size / 8),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

/** A text as Pango's markup; what no font can show is left out. */
function toMarkup(text: string): string {
  // Nor may a title turn round what stands beside it.
  const plain = text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  // Pango draws no picture of nothing.
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(plain) ? escaped : '–'
}

function shorten(text: string, most: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return letters.length <= most ? text : `${letters.slice(0, most).join('').trimEnd()}…`
}

const flameMark = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="40" viewBox="0 0 24 32">
<path fill="${candle}" d="M12 1c1 6 9 9.500 9 18a9 9 0 0 1-18 0c0-4 2-6.500 4-9 .4 2.400 1.300 3.800 2.800 4.600C9.600 10 10 5.500 12 1Z"/>
<path fill="${night}" d="M12 18c.6 2.600 3.400 3.800 3.400 6.800a3.400 3.400 0 0 1-6.800 0c0-3 2.800-4.200 3.400-6.800Z"/>
</svg>`

const baseLine = `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="10"><rect width="100%" height="100%" fill="${candle}"/></svg>`
