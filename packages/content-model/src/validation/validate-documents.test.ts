import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { aCallToAction, aCountry, aPrayer, aPrayerPoint, aStory, aTopic, siteSettings } from '@vigil/fixtures/documents'
import { paragraph, richText } from '@vigil/fixtures/portable-text'
import { references } from '@vigil/fixtures/references'
import { validateInDataset } from '../testing/validate-in-dataset.ts'

const jordan = aCountry()
const inJordan = { countries: references([jordan._id]) }
const picture = { _id: 'image-abc-10x10-jpg', _type: 'sanity.imageAsset' }
const others = [jordan, picture]
const figure = { _type: 'figure', asset: { _type: 'reference', _ref: picture._id } }

describe('what is finished', () => {
  it.each([
    ['a story', aStory(inJordan)],
    ['a prayer point', aPrayerPoint(inJordan)],
    ['a prayer', aPrayer({ general: true })],
    ['a call to action', aCallToAction(inJordan)],
    ['a country', jordan],
    ['a topic', aTopic()],
    ['the settings', siteSettings()],
  ])('%s that is complete has nothing to say', async (_what, document) => {
    expect(await validateInDataset(document, { others })).toEqual([])
  })

  it('finds no error in any document of the demo dataset', async () => {
    const documents = createDemoDocuments().map(withId)
    const published = documents.filter(({ _id }) => !_id.startsWith('drafts.'))
    expect(published.length).toBeGreaterThan(50)
    for (const document of published) {
      const markers = await validateInDataset(document, { others: published })
      expect([document._id, markers.filter(({ level }) => level === 'error')]).toEqual([document._id, []])
    }
  })
})

describe('what is missing', () => {
  it.each([
    ['story', ['body', 'countries', 'publishedOn', 'risk', 'slug', 'standfirst', 'title']],
    ['prayerPoint', ['text']],
    ['prayer', ['body', 'title']],
    ['callToAction', ['kind', 'title']],
    ['country', ['isoCode', 'name', 'region', 'slug']],
    ['topic', ['slug', 'title']],
    ['siteSettings', ['description', 'organisation', 'tagline', 'title']],
  ])('an empty %s is told about each missing field once, in a sentence of ours', async (_type, fields) => {
    const errors = (await validateInDataset({ _id: 'empty', _type })).filter(({ level }) => level === 'error')
    expect(errors.map(({ path }) => String(path[0])).sort()).toEqual(fields)
    for (const { message } of errors) expect(message).toMatch(/^[A-Z].{15,}[.]$/)
  })

  it('an image without alternative text is refused once, at the field where it is written', async () => {
    const story = { ...aStory(inJordan), heroImage: figure }
    expect(await problems(story)).toEqual([
      ['error', 'heroImage.alt', expect.stringContaining('Describe what the image shows')],
    ])
  })

  it('an image in the text needs alternative text too', async () => {
    const story = { ...aStory(inJordan), body: [{ _key: 'f1', ...figure, alt: 'IMG_2041.jpg' }] }
    expect(await problems(story)).toEqual([['error', 'body.f1.alt', expect.stringContaining('is a file name')]])
  })

  it('a story without a main image is not asked for its alternative text', async () => {
    expect(await problems(aStory({ ...inJordan, heroImage: undefined }))).toEqual([])
  })
})

describe('calls to action', () => {
  it.each(['give', 'write', 'learn'] as const)('a call to %s must lead to a page', async (kind) => {
    const call = aCallToAction({ ...inJordan, kind, url: undefined })
    expect(await problems(call)).toContainEqual(['error', 'url', expect.stringContaining('Give the address')])
  })

  it.each(['pray', 'share'] as const)('a call to %s needs no page', async (kind) => {
    const call = aCallToAction({ ...inJordan, kind, url: undefined, suggestedAmounts: undefined })
    expect(await problems(call)).toEqual([])
  })

  it('a call cannot end before it starts', async () => {
    const call = aCallToAction({ ...inJordan, startsOn: '2999-02-01', endsOn: '2999-01-01' })
    expect(await problems(call)).toEqual([['error', 'endsOn', expect.stringContaining('before the first')]])
  })

  it('suggested amounts need a currency and are above zero', async () => {
    const call = aCallToAction({ ...inJordan, suggestedAmounts: [0, 10], currency: undefined })
    expect((await problems(call)).map(([, path]) => path).sort()).toEqual(['currency', 'suggestedAmounts.0'])
  })
})

describe('safety', () => {
  it('a telephone number in the text is refused at the paragraph where it stands', async () => {
    const story = aStory({ ...inJordan, body: richText(paragraph('Call him on +962 7 9012 3456 tonight.')) })
    expect(await problems(story)).toEqual([['error', 'body.b0', expect.any(String)]])
  })

  it('a link that is not encrypted is refused once', async () => {
    const body = richText(paragraph({ text: 'Read', href: 'http://example.org' }))
    const errors = await problems(aStory({ ...inJordan, body }))
    expect(errors).toEqual([['error', expect.stringMatching(/^body\.b0\.markDefs\..+\.href$/), expect.any(String)]])
  })

  it('a story whose risk nobody has assessed is refused', async () => {
    expect(await problems(aStory({ ...inJordan, risk: 'notAssessed' }))).toEqual([
      ['error', 'risk', expect.stringContaining('assessed')],
    ])
  })

  it('a document is still judged when the content lake cannot be reached', async () => {
    const point = aPrayerPoint({ ...inJordan, text: 'Pray for him: write to someone@example.org.' })
    const markers = await validateInDataset(point, { others, connection: 'offline' })
    expect(markers.map(({ message }) => message)).toEqual([expect.stringContaining('@')])
  })
})

/** What is wrong with a document: level, path, sentence. */
async function problems(document: Parameters<typeof validateInDataset>[0]): Promise<[string, string, string][]> {
  const markers = await validateInDataset(document, { others })
  return markers.map(({ level, path, message }) => [level, path.map(segment).join('.'), message])
}

function segment(step: unknown): string {
  return typeof step === 'object' && step !== null && '_key' in step ? String(step._key) : String(step)
}

function withId(document: Record<string, unknown>) {
  return { ...document, _id: String(document._id), _type: String(document._type) }
}
