import sharp from 'sharp'
import { type Card, cardPhotoSize, drawCard } from './draw-card.ts'

const card: Card = { title: 'The lamp', site: 'Vigil', place: 'Syria', direction: 'ltr', photo: null }

async function pixels(changes: Partial<Card>) {
  const { data, info } = await sharp(await drawCard({ ...card, ...changes }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
  /** The first and the last column between these rows that are not the ground. */
  const extent = (top: number, bottom: number) => {
    const columns = Array.from({ length: info.width }, (_value, x) => x).filter((x) =>
      Array.from({ length: bottom - top }, (_value, y) => at(x, top + y)).some(([red = 0]) => red > 128),
    )
    return [columns.at(0) ?? -1, columns.at(-1) ?? -1] as const
  }
  return { info, at, extent }
}

it('has the size that a card has, and is the same bytes each time', async () => {
  const { info } = await pixels({})
  expect([info.width, info.height]).toEqual([1200, 630])
  expect(await drawCard(card)).toEqual(await drawCard(card))
})

it('begins where reading begins', async () => {
  const [left, right] = (await pixels({})).extent(200, 430)
  expect(left).toBeLessThan(90)
  expect(right).toBeLessThan(600)
  const [arabicLeft, arabicRight] = (await pixels({ title: 'المصباح', direction: 'rtl' })).extent(200, 430)
  expect(arabicRight).toBeGreaterThan(1110)
  expect(arabicLeft).toBeGreaterThan(600)
})

it('joins Arabic letters: a word is narrower than its letters apart', async () => {
  const width = async (title: string) => {
    const [left, right] = (await pixels({ title, direction: 'rtl' })).extent(200, 430)
    return right - left
  }
  expect(await width('بببببب')).toBeLessThan((await width('ب\u200cب\u200cب\u200cب\u200cب\u200cب')) * 0.8)
})

it('shows the photo at the other side, and no text over it', async () => {
  const green = { create: { ...cardPhotoSize, channels: 3 as const, background: '#00ff00' } }
  const photo = await sharp(green).png().toBuffer()
  const title = 'A title that is long enough to need some lines beside a photo'
  const { at } = await pixels({ photo, title })
  const [red = 255, bright = 0] = at(1000, 300)
  expect(red).toBeLessThan(40)
  expect(bright).toBeGreaterThan(220)
  const mirrored = await pixels({ photo, title: 'المصباح في النافذة', direction: 'rtl' })
  expect(mirrored.at(200, 300)[1]).toBeGreaterThan(220)
  expect(mirrored.at(1000, 600)[1]).toBeLessThan(60)
})

it.each([
  ['nothing', ''],
  ['what cannot be seen', '\u0000\u202e\ud800'],
  ['markup', '<b>&amp;</b> </span>'],
  ['far too much', 'x'.repeat(5000)],
  ['other letters', '漢字 🕊️'],
])('draws whatever title there is: %s', async (_what, title) => {
  expect((await pixels({ title })).info.width).toBe(1200)
})
