export interface PaletteSwatch {
  readonly _type: 'sanity.imagePaletteSwatch'
  readonly background: string
  /** Black or white, whichever can be read on the background. */
  readonly foreground: string
  readonly title: string
  /** How much of the picture has this colour, in percent. */
  readonly population: number
}

type SwatchName = 'dominant' | 'vibrant' | 'lightVibrant' | 'darkVibrant' | 'muted' | 'lightMuted' | 'darkMuted'

export type ImagePalette = Readonly<Record<SwatchName, PaletteSwatch>> & { readonly _type: 'sanity.imagePalette' }

interface Colour {
  readonly rgb: readonly [number, number, number]
  readonly saturation: number
  readonly lightness: number
  readonly share: number
}

const targets = {
  vibrant: { saturation: 1, lightness: 0.5 },
  lightVibrant: { saturation: 1, lightness: 0.74 },
  darkVibrant: { saturation: 1, lightness: 0.26 },
  muted: { saturation: 0.3, lightness: 0.5 },
  lightMuted: { saturation: 0.3, lightness: 0.74 },
  darkMuted: { saturation: 0.3, lightness: 0.26 },
}

/**
 * The colours that stand for a picture, in the shape that Sanity's image metadata has.
 * @param pixels a small version of the picture, four bytes each: red, green, blue, opacity
 */
export function readPalette(pixels: Uint8ClampedArray): ImagePalette {
  const colours = countColours(pixels)
  const dominant = colours.reduce((best, colour) => (colour.share > best.share ? colour : best))
  const nearest = (target: { readonly saturation: number; readonly lightness: number }) => {
    const distance = (colour: Colour) =>
      3 * Math.abs(colour.saturation - target.saturation) +
      6 * Math.abs(colour.lightness - target.lightness) -
      colour.share
    return toSwatch(colours.reduce((best, colour) => (distance(colour) < distance(best) ? colour : best)))
  }
  return {
    _type: 'sanity.imagePalette',
    dominant: toSwatch(dominant),
    vibrant: nearest(targets.vibrant),
    lightVibrant: nearest(targets.lightVibrant),
    darkVibrant: nearest(targets.darkVibrant),
    muted: nearest(targets.muted),
    lightMuted: nearest(targets.lightMuted),
    darkMuted: nearest(targets.darkMuted),
  }
}

/** Similar pixels counted together, each group as its average; never empty. What shines through is taken as white. */
function countColours(pixels: Uint8ClampedArray): readonly Colour[] {
  const groups = new Map<number, { red: number; green: number; blue: number; count: number }>()
  for (let offset = 0; offset + 3 < pixels.length; offset += 4) {
    const opacity = (pixels[offset + 3] ?? 255) / 255
    const onWhite = (channel: number) => (pixels[offset + channel] ?? 0) * opacity + 255 * (1 - opacity)
    const [red, green, blue] = [onWhite(0), onWhite(1), onWhite(2)]
    const name = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const group = groups.get(name) ?? { red: 0, green: 0, blue: 0, count: 0 }
    group.red += red
    group.green += green
    group.blue += blue
    group.count += 1
    groups.set(name, group)
  }
  const all = pixels.length / 4
  return [...groups.values()].map(({ red, green, blue, count }) =>
    toColour([Math.round(red / count), Math.round(green / count), Math.round(blue / count)], count / all),
  )
}

function toColour(rgb: readonly [number, number, number], share: number): Colour {
  const most = Math.max(...rgb) / 255
  const least = Math.min(...rgb) / 255
  const lightness = (most + least) / 2
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * lightness - 1))
  return { rgb, saturation, lightness, share }
}

function toSwatch({ rgb, share }: Colour): PaletteSwatch {
  const [red, green, blue] = rgb
  // The brightness that eyes perceive (Rec. 601 luma).
  const foreground = red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? '#000' : '#fff'
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`,
    foreground,
    title: foreground,
    population: Math.round(share * 10_000) / 100,
  }
}
