import sharp from 'sharp'

// NB: not imported, as bundlers would look for the fonts themselves, and want to know what to do with them.
const { createRequire } = process.getBuiltinModule('node:module')

// The site's own type, in the one form that Pango reads.
const fontFiles = [
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
]

/** Latin first; what it lacks comes from the Arabic one. */
export const cardFont = 'Source Serif 4,Noto Naskh Arabic'

let loading: Promise<void> | undefined

/** Makes the fonts known to this process, once. */
export function loadCardFonts(): Promise<void> {
  loading ??= load()
  return loading
}

async function load(): Promise<void> {
  const { resolve } = createRequire(import.meta.url)
  for (const file of fontFiles) {
    // A font file that some text named is known to all texts after it.
    await sharp({ text: { text: 'a', font: cardFont, fontfile: resolve(file) } })
      .png()
      .toBuffer()
  }
}
