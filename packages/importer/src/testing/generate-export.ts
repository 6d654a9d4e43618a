import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { endOfExport, startOfExport, type TestPost, testSite, toItem } from './an-export.ts'
import { generatePicture } from './generate-picture.ts'

interface GeneratedExport {
  readonly posts: number
  readonly pictures: number
}

const countries = ['Egypt', 'Eritrea', 'Iraq', 'Nigeria', 'Pakistan']
const topics = ['Prison', 'Schools', 'Women', 'Songs', 'Harvest', 'Letters', 'Courts']

/** An export like those of real sites, piece by piece: it may be larger than the memory. */
export function* generateExport({ posts, pictures }: GeneratedExport): Generator<string> {
  yield startOfExport()
  for (let number = 1; number <= pictures; number++) yield toItem(toAttachment(number))
  for (let number = 1; number <= posts; number++) yield toItem(toPost(number, pictures))
  yield endOfExport
}

/** Writes the pictures of such an export as a copy of its uploads. */
export function writePictures(folder: string, pictures: number, options: { readonly side?: number } = {}): void {
  for (let number = 1; number <= pictures; number++) {
    const path = join(folder, pathOf(number))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, generatePicture(number, options))
  }
}

function pathOf(picture: number): string {
  return `2019/${String((picture % 12) + 1).padStart(2, '0')}/photo-of-${picture}.png`
}

function toAttachment(number: number): TestPost {
  const id = 1_000_000 + number
  return {
    id,
    type: 'attachment',
    status: 'inherit',
    title: `photo-of-${number}`,
    excerpt: `A caption of picture ${number}`,
    attachmentUrl: `${testSite}/wp-content/uploads/${pathOf(number)}`,
    meta: number % 3 === 0 ? {} : { _wp_attachment_image_alt: `A field with ${number} furrows` },
  }
}

function toPost(number: number, pictures: number): TestPost {
  const picture = pictures === 0 ? 0 : (Math.floor(number / 3) % pictures) + 1
  const showsPicture = picture > 0 && number % 3 === 0
  const country = countries[number % countries.length] ?? ''
  const topic = topics[number % topics.length] ?? ''
  const image = `<img class="wp-image-${1_000_000 + picture}" src="${testSite}/wp-content/uploads/${pathOf(picture).replace('.png', '-300x200.png')}" alt="" />`
  const sentences = Array.from(
    { length: 12 },
    (_, index) => `In the ${index + 1}th week of story ${number} the neighbours came back and counted what was left.`,
  )
  return {
    id: number,
    type: number % 50 === 0 ? 'page' : 'post',
    status: number % 40 === 0 ? 'draft' : 'publish',
    title: `Story ${number} &#8211; what was left`,
    slug: `story-${number}`,
    excerpt: `How people in ${country} began again, for the ${number}th time.`,
    date: `20${10 + (number % 15)}-0${(number % 9) + 1}-1${number % 10} 10:00:00`,
    categories: [country, topic],
    tags: number % 4 === 0 ? [`Tag ${number % 20}`] : [],
    ...(showsPicture && number % 2 === 0 ? { meta: { _thumbnail_id: String(1_000_000 + picture) } } : {}),
    content: [
      sentences.slice(0, 4).join(' '),
      showsPicture
        ? `[caption id="attachment_${1_000_000 + picture}" width="300"]${image} The field[/caption]`
        : '<h2>After</h2>',
      `Read <a href="${testSite}/2019/05/story-${number + 1}/">what came next</a>. ${sentences.slice(4, 8).join(' ')}`,
      '<ul><li>one</li><li>two</li></ul>',
      sentences.slice(8).join(' '),
    ].join('\n\n'),
  }
}
