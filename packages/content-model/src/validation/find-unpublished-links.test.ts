import { aCallToAction, aCountry, aPrayer, aPrayerPoint, aStory } from '@vigil/fixtures/documents'
import { callToActionCard, prayerList, richText } from '@vigil/fixtures/portable-text'
import { references, weakReferences, weakReferenceTo } from '@vigil/fixtures/references'
import { validateInDataset } from '../testing/validate-in-dataset.ts'

const jordan = aCountry()
const nigeria = aCountry({ _id: 'country-nigeria', name: 'Nigeria', isoCode: 'NG', region: 'West Africa' })
const inJordan = { countries: references([jordan._id]) }
const point = aPrayerPoint(inJordan)
const prayer = aPrayer(inJordan)
const call = aCallToAction(inJordan)

const asDraft = <T extends { _id: string }>(document: T): T => ({ ...document, _id: `drafts.${document._id}` })

async function markersOf(story: ReturnType<typeof aStory>, others: Parameters<typeof asDraft>[0][]) {
  return validateInDataset(story, { others: [jordan, nigeria, ...others.map(withType)] })
}

async function warnings(...about: Parameters<typeof markersOf>): Promise<string[]> {
  const markers = await markersOf(...about)
  expect(markers.filter(({ level }) => level === 'error')).toEqual([])
  return markers.map(({ message }) => message)
}

async function errors(...about: Parameters<typeof markersOf>): Promise<string[]> {
  return (await markersOf(...about)).filter(({ level }) => level === 'error').map(({ message }) => message)
}

const withType = <T extends { _id: string; _type?: string }>(document: T) => ({ _type: 'unknown', ...document })

describe('a story that links to reusable blocks', () => {
  const story = aStory({
    ...inJordan,
    body: richText(callToActionCard(call._id)),
    prayerPoints: weakReferences([point._id]),
    prayer: weakReferenceTo(prayer._id),
  })

  it('has nothing to say when all of them are published', async () => {
    expect(await warnings(story, [point, prayer, call])).toEqual([])
  })

  it('names each one that exists only as a draft, wherever it is linked', async () => {
    expect(await warnings(story, [point, prayer, call].map(asDraft))).toEqual([
      expect.stringContaining('The call to action “Oil for the lamp” is not published yet'),
      expect.stringContaining('The prayer point “For all who keep a light burning for others.” is not published yet'),
      expect.stringContaining('The prayer “For the night” is not published yet'),
    ])
  })

  it('does not warn about a published block that has newer changes in a draft', async () => {
    expect(await warnings(story, [point, prayer, call, asDraft(point)])).toEqual([])
  })

  it('warns of a link whose target is nowhere', async () => {
    expect(await warnings(story, [point, call])).toEqual([expect.stringContaining('remove the link')])
  })
})

describe('a block about another country', () => {
  const aboutNigeria = { countries: references([nigeria._id]) }

  it('is named with its country, also while it is a draft', async () => {
    const story = aStory({ ...inJordan, prayer: weakReferenceTo(prayer._id) })
    const found = await errors(story, [asDraft(aPrayer(aboutNigeria))])
    expect(found[0]).toMatch(/“For the night” is about Nigeria, but this story is not/)
  })

  it('is found in a list in the text', async () => {
    const story = aStory({ ...inJordan, body: richText(prayerList('Pray', point._id)) })
    expect(await errors(story, [aPrayerPoint(aboutNigeria)])).toEqual([expect.stringContaining('about Nigeria')])
  })

  it('is fine when it is marked as fitting any story', async () => {
    const story = aStory({ ...inJordan, prayer: weakReferenceTo(prayer._id) })
    expect(await warnings(story, [aPrayer({ ...aboutNigeria, general: true })])).toEqual([])
  })
})
