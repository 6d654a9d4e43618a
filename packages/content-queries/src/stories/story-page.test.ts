import { aCallToAction, aClaim, aCorrection, aPerson, aPrayerPoint, aStory, slug } from '@vigil/fixtures/documents'
import { callToActionCard, paragraph, pullQuote, richText } from '@vigil/fixtures/portable-text'
import { createDemoDocuments } from '@vigil/fixtures/demo-dataset'
import { weakReferences } from '@vigil/fixtures/references'
import { z } from 'zod'
import { parsePage } from '../parse-page.ts'
import { ask } from '../testing/ask.ts'
import { storyPageQuery, storyPageResult } from './story-page.ts'

const today = '2026-11-20'

async function readStory(documents: readonly unknown[], storySlug = 'the-lighthouse') {
  return parsePage(storyPageResult, await ask(storyPageQuery, documents, { slug: storySlug, today }))
}

async function requireStory(documents: readonly unknown[], storySlug?: string) {
  const story = await readStory(documents, storySlug)
  if (story.state !== 'found') throw new Error(`The story is ${story.state}.`)
  return story
}

test('every story of the demo content is a whole page', async () => {
  const documents = createDemoDocuments().filter((document) => !String(document._id).startsWith('drafts.'))
  const slugs = z.array(z.string()).parse(await ask('*[_type == "story"].slug.current', documents))
  expect(slugs.length).toBeGreaterThanOrEqual(12)
  for (const slug of slugs) {
    const { page, issues } = await requireStory(documents, slug)
    expect(issues).toEqual([])
    expect(page.slug).toBe(slug)
    expect(page.body.length).toBeGreaterThan(2)
  }
})

test('a story whose every part is of the wrong kind is still a page', async () => {
  const { page, issues } = await requireStory([
    {
      _id: 'a',
      _type: 'story',
      slug: slug('the-lighthouse'),
      title: {},
      publishedOn: 'soon',
      standfirst: 1,
      body: 'text',
    },
  ])
  expect(page).toMatchObject({ title: 'Untitled story', publishedOn: null, standfirst: null, body: [] })
  expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(['title', 'publishedOn', 'standfirst']))
})

test('a slug that no story has is missing', async () => {
  expect(await readStory([aStory()], 'elsewhere')).toEqual({ state: 'missing' })
})

test('a story of which nothing is written but its slug is found, with empty parts', async () => {
  const { page, issues } = await requireStory([{ _id: 'a', _type: 'story', slug: slug('the-lighthouse') }])
  expect(issues).toEqual([])
  expect(page).toMatchObject({ title: 'Untitled story', standfirst: null, heroImage: null, body: [], countries: [] })
})

test('a figure whose image is not chosen yet is no figure', async () => {
  const { page } = await requireStory([
    aStory({ heroImage: { _type: 'figure', alt: 'Soon' }, body: richText({ _type: 'figure', alt: 'Soon' }) }),
  ])
  expect(page.heroImage).toBeNull()
  expect(page.body).toEqual([{ _type: 'figure', _key: 'b0', figure: null }])
})

test('references to what is not published are left out', async () => {
  const point = aPrayerPoint()
  const { page, issues } = await requireStory([
    point,
    aStory({
      prayerPoints: weakReferences(['not-published', point._id]),
      callsToAction: weakReferences(['not-published']),
      body: richText(callToActionCard('not-published')),
    }),
  ])
  expect(page.prayerPoints.map(({ text }) => text)).toEqual([point.text])
  expect(page.callsToAction).toEqual([])
  expect(page.body).toEqual([{ _type: 'callToActionCard', _key: 'b0', callToAction: null }])
  expect(issues).toEqual([])
})

test.each([
  [
    { startsOn: undefined, endsOn: undefined },
    { hasEnded: false, isUpcoming: false },
  ],
  [
    { startsOn: today, endsOn: today },
    { hasEnded: false, isUpcoming: false },
  ],
  [
    { startsOn: undefined, endsOn: '2026-11-19' },
    { hasEnded: true, isUpcoming: false },
  ],
  [
    { startsOn: '2026-11-21', endsOn: undefined },
    { hasEnded: false, isUpcoming: true },
  ],
])('a call to action with %j is marked %j', async (dates, marks) => {
  const call = aCallToAction(dates)
  const { page } = await requireStory([call, aStory({ callsToAction: weakReferences([call._id]) })])
  expect(page.callsToAction).toMatchObject([marks])
})

test('a body block of a kind that the site does not know is left out and named', async () => {
  const body = [{ _key: 'x', _type: 'poll', question: 'Which?' }, ...richText(pullQuote('We are still here.'))]
  const { page, issues } = await requireStory([{ ...aStory(), body }])
  expect(page.body).toMatchObject([{ _type: 'pullQuote', quote: 'We are still here.' }])
  expect(issues).toMatchObject([{ path: 'body[0]._type', documentId: 'story-the-lighthouse' }])
})

test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example'])(
  'a link to %s loses its destination and keeps its words',
  async (href) => {
    const block = {
      _key: 'b',
      _type: 'block',
      children: [{ _key: 's', _type: 'span', text: 'Read', marks: ['l'] }],
      markDefs: [{ _key: 'l', _type: 'link', href }],
    }
    const { page } = await requireStory([{ ...aStory(), body: [block] }])
    expect(page.body).toMatchObject([{ children: [{ text: 'Read' }], markDefs: [{ href: null }] }])
  },
)

test('a source that is withheld is not part of the page', async () => {
  const claims = [aClaim({ source: 'Anna Birchwood', sourceUrl: 'https://example.org/anna', isSourceWithheld: true })]
  const { page, issues } = await requireStory([aStory({ claims })])
  expect(issues).toEqual([])
  expect(page.claims).toMatchObject([{ source: null, sourceUrl: null, isSourceWithheld: true }])
})

test('a claim that names its source, and a correction, are on the page', async () => {
  const claim = aClaim({ sourceUrl: 'https://example.org/boats' })
  const correction = aCorrection()
  const { page, issues } = await requireStory([aStory({ claims: [claim], corrections: [correction] })])
  expect(issues).toEqual([])
  expect(page.claims).toMatchObject([{ source: claim.source, sourceUrl: claim.sourceUrl, isSourceWithheld: false }])
  expect(page.corrections).toMatchObject([{ date: correction.date, text: correction.text }])
})

test('related stories are those that are published and have an address', async () => {
  const other = aStory({ _id: 'story-other', slug: slug('other') })
  const nameless = aStory({ _id: 'story-nameless', slug: undefined })
  const relatedStories = weakReferences(['not-published', nameless._id, other._id])
  const { page, issues } = await requireStory([other, nameless, aStory({ relatedStories })])
  expect(issues).toEqual([])
  expect(page.relatedStories.map(({ _id }) => _id)).toEqual([other._id])
})

test('what only editors may see is not asked for', async () => {
  const secret = 'for editors only'
  const { page } = await requireStory([
    {
      ...aStory(),
      risk: secret,
      placePrecision: secret,
      people: [{ name: secret, consentBasis: secret, consent: secret }],
      claims: [{ _key: 'c', text: 'A claim.', reviewBy: secret }],
      heroImage: { faces: secret, redaction: { method: secret, identity: secret } },
      importNotes: [{ excerpt: secret, reason: secret }],
      importSource: { fileName: secret },
    },
  ])
  expect(JSON.stringify(page)).not.toContain(secret)
})

const karim = aPerson({ name: 'Karim' })
const maryam = aPerson({ _key: 'maryam', name: 'Maryam', isPseudonym: false })

test('a changed name is marked where it stands first on the page', async () => {
  const { page } = await requireStory([
    aStory({
      title: 'A plate for Karim',
      standfirst: 'His family waits for Karim, and Maryam.',
      body: richText(paragraph('Karim went out.')),
      people: [karim, maryam],
    }),
  ])
  expect(page).toMatchObject({
    title: 'A plate for Karim*',
    standfirst: 'His family waits for Karim, and Maryam.',
    body: [{ children: [{ text: 'Karim went out.' }] }],
    hasChangedNames: true,
  })
})

test('a name that only the text mentions is marked there, and on no card', async () => {
  const other = aStory({
    _id: 'story-other',
    slug: slug('other'),
    people: [karim],
    body: richText(paragraph('Karim waits.')),
  })
  const { page } = await requireStory([other, aStory({ relatedStories: weakReferences([other._id]) })])
  expect(page.relatedStories).toMatchObject([{ hasChangedNames: false }])
  expect((await requireStory([other], 'other')).page.body).toMatchObject([{ children: [{ text: 'Karim* waits.' }] }])
})

test('a changed name that no text mentions is not part of the page', async () => {
  const { page } = await requireStory([aStory({ people: [karim] })])
  expect(page.hasChangedNames).toBe(false)
  expect(JSON.stringify(page)).not.toContain('Karim')
})

test('a card of a story with a content warning has no photo; its page has it', async () => {
  const heroImage = {
    _type: 'figure' as const,
    asset: { _type: 'reference' as const, _ref: `image-${'a'.repeat(40)}-8x8-jpg` },
    alt: 'A lamp',
  }
  const other = aStory({ _id: 'story-other', slug: slug('other'), heroImage, contentWarning: 'Hard to read.' })
  const { page } = await requireStory([other, aStory({ relatedStories: weakReferences([other._id]) })])
  expect(page.relatedStories).toMatchObject([{ heroImage: null, hasContentWarning: true }])
  expect(JSON.stringify(page.relatedStories)).not.toContain('Hard to read.')
  expect((await requireStory([other], 'other')).page.heroImage).not.toBeNull()
})

test.each([
  [{ risk: 'low' as const }, true],
  [{ risk: 'medium' as const }, true],
  [{ risk: 'high' as const }, false],
  [{ risk: 'notAssessed' as const }, false],
  [{ risk: undefined }, false],
  [{ unpublishAt: '2027-01-01T00:00:00Z' }, false],
  [{ isSavable: false }, false],
  [{ isSavable: true, risk: 'high' as const }, false],
])('whether a story with %j may be saved: %s', async (changes, isSavable) => {
  const { page } = await requireStory([aStory(changes)])
  expect(page.isSavable).toBe(isSavable)
})
