import {
  aCallToAction,
  aClaim,
  aCountry,
  aMessageCampaign,
  aPage,
  aPrayerPoint,
  aRedirect,
  aStory,
  sections,
} from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { validateInDataset } from '../testing/validate-in-dataset.ts'

const jordan = aCountry()
const inJordan = { countries: references([jordan._id]) }

it.each([
  ['an embargo that ends before the story is taken down', { publishAt: '2999-01-01T06:00:00Z' }, []],
  [
    'a story that is taken down before its embargo ends',
    { unpublishAt: '2998-01-01T06:00:00Z', publishAt: '2999-01-01T06:00:00Z' },
    [['unpublishAt', 'Choose a later time']],
  ],
  [
    'a claim that is checked again before it is made',
    { claims: [aClaim({ asOf: '2998-01-02', reviewBy: '2998-01-01' })] },
    [['claims.reviewBy', 'Choose a later day']],
  ],
  [
    'a source at an address that is not encrypted',
    { claims: [aClaim({ sourceUrl: 'http://example.org' })] },
    [['claims.sourceUrl', 'not encrypted']],
  ],
  [
    'a source at half an address',
    { claims: [aClaim({ sourceUrl: '/reports' })] },
    [['claims.sourceUrl', 'the whole address']],
  ],
])('%s', async (_what, changes, expected) => {
  const errors = await errorsOf(aStory({ ...inJordan, unpublishAt: '2999-06-01T06:00:00Z', ...changes }))
  expect(errors.filter(([path]) => path !== 'publishAt')).toEqual(expected.map(containing))
})

it.each([
  ['on a day', { schedule: 'dated', date: '2026-10-01' }, []],
  ['on a day that is missing', { schedule: 'dated', date: undefined }, [['date', 'Choose the day']]],
  ['on any day', { schedule: 'rolling', date: undefined }, []],
  ['of an import, without a schedule', { schedule: undefined, date: undefined }, []],
  ['on a day of the month', { schedule: 'dayOfMonth', dayOfMonth: 31 }, []],
  ['on a day of the month that is missing', { schedule: 'dayOfMonth' }, [['dayOfMonth', 'from 1 to 31']]],
  ['on a day that no month has', { schedule: 'dayOfMonth', dayOfMonth: 32 }, [['dayOfMonth', 'from 1 to 31']]],
  ['on half a day', { schedule: 'dayOfMonth', dayOfMonth: 1.5 }, [['dayOfMonth', 'from 1 to 31']]],
  ['answered on no day', { answeredText: 'Rain came.' }, [['answeredOn', 'Choose the day']]],
  ['answered', { answeredOn: '2026-10-05', answeredText: 'Rain came.' }, []],
] as const)('a prayer point %s', async (_what, changes, expected) => {
  expect(await errorsOf(aPrayerPoint({ ...inJordan, ...changes }))).toEqual(expected.map(containing))
})

it('a prayer point that was answered asks how, and does not insist', async () => {
  const markers = await validateInDataset(aPrayerPoint({ ...inJordan, answeredOn: '2026-10-05' }), {
    others: [jordan],
  })
  expect(markers.map(({ level, message }) => [level, message])).toEqual([
    ['warning', expect.stringContaining('how it was answered')],
  ])
})

it.each([
  ['with amounts and no page to give on', { url: undefined }, [['url', 'starting with https://']]],
  ['with amounts and a page of this site', { url: '/give' }, [['url', 'https://']]],
  ['to sign, without a page', { kind: 'sign', url: undefined }, [['url', 'Give the address']]],
] as const)('a call %s', async (_what, changes, expected) => {
  expect(await errorsOf(aCallToAction({ ...inJordan, ...changes }))).toEqual(expected.map(containing))
})

it.each([
  ['that is complete', {}, []],
  ['of one day', { opensOn: '2999-01-01', closesOn: '2999-01-01' }, []],
  [
    'that closes before it opens',
    { opensOn: '2999-01-02', closesOn: '2999-01-01' },
    [['closesOn', 'before the first']],
  ],
  ['for very short messages', { maxLength: 20 }, [['maxLength', 'from 50 to 2000']]],
  ['without guidance', { guidance: undefined }, [['guidance', 'stands next to the form']]],
  ['without an address', { slug: undefined }, [['slug', 'Generate']]],
] as const)('a message campaign %s', async (_what, changes, expected) => {
  expect(await errorsOf(aMessageCampaign({ ...inJordan, ...changes }))).toEqual(expected.map(containing))
})

it.each([
  ['within the site', {}, []],
  ['without its slash', { from: 'stories/old' }, [['from', 'or with / for a page']]],
  ['to another site', { to: '//elsewhere.example' }, [['to', 'not a page that readers can safely open']]],
  ['of an address with a question mark', { from: '/?p=12' }, [['from', 'no spaces, ? or #']]],
  ['to the whole address of a page', { to: 'https://example.org/a' }, [['to', 'after the name of the site']]],
  ['in a circle', { to: '/stories/the-old-lighthouse' }, [['to', 'the old one']]],
  ['to nowhere', { to: undefined }, [['to', 'Write the address']]],
] as const)('a redirect %s', async (_what, changes, expected) => {
  expect(await errorsOf(aRedirect(changes))).toEqual(expected.map(containing))
})

it('a second redirect from the same address is refused, whoever wrote the first', async () => {
  const first = aRedirect({ origin: 'editor' })
  const second = aRedirect({ _id: 'written-by-hand' })
  expect(await errorsOf(second, [first])).toEqual([containing(['from', 'Another redirect'])])
  expect(await errorsOf(first, [{ ...first, _id: `drafts.${first._id}` }])).toEqual([])
})

it.each([
  ['with a text', aPage(), []],
  ['without sections', aPage({ sections: [] }), [['sections', 'at least one section']]],
  [
    'at an address that the site needs',
    aPage({ slug: { _type: 'slug', current: 'stories' } }),
    [['slug', 'another one']],
  ],
  [
    'with stories of a country that is not chosen',
    aPage({ sections: sections({ _type: 'storyListSection', show: 'country', count: 3 }) }),
    [['sections.country', 'Choose the country']],
  ],
  [
    'with chosen stories, of which there are none',
    aPage({ sections: sections({ _type: 'storyListSection', show: 'chosen' }) }),
    [['sections.stories', 'Choose the stories']],
  ],
  [
    'with too many stories',
    aPage({ sections: sections({ _type: 'storyListSection', show: 'newest', count: 40 }) }),
    [['sections.count', 'from 1 to 12']],
  ],
])('a page %s', async (_what, page, expected) => {
  expect(await errorsOf(page)).toEqual(expected.map(containing))
})

type Error = readonly [path: string, sentence: string]

/** The errors of a document: where, without the keys of lists, and what is said. */
async function errorsOf(
  document: Parameters<typeof validateInDataset>[0],
  others: Parameters<typeof validateInDataset>[0][] = [],
): Promise<Error[]> {
  const markers = await validateInDataset(document, { others: [jordan, ...others] })
  return markers
    .filter(({ level }) => level === 'error')
    .map(({ path, message }) => [path.filter((step) => typeof step === 'string').join('.'), message])
}

function containing(error: readonly string[]) {
  return [error[0], expect.stringContaining(String(error[1]))]
}
