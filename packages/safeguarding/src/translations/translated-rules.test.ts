import { normaliseName } from '../denied-names/normalise-name.ts'
import { findPublishProblems, type PublishCandidate } from '../find-publish-problems.ts'
import { denying, facts } from '../testing/facts.ts'

const paragraph = (text: string) => ({
  _key: 'p',
  _type: 'block',
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
  markDefs: [],
})

const privateFacts = facts({ deniedNames: denying(...['يوسف حدّاد', 'Miriam Hadad', 'سارة'].map(normaliseName)) })

/** Rules and places of what is found in a story of which this is a translation. */
function findIn(translation: PublishCandidate, story: PublishCandidate = {}): string[] {
  const document = { _type: 'story', risk: 'low', ...story, translations: [{ _key: 'x', ...translation }] }
  return findPublishProblems(document, { today: '2026-11-20', privateFacts })
    .filter(({ rule }) => !rule.startsWith('translation-'))
    .map(({ severity, rule, path }) => `${severity} ${rule} at ${path.replace('translations[_key=="x"].', '')}`)
}

describe.each(['inReview', 'reviewed'])('a translation that is %s is in the published document, so', (state) => {
  it.each([
    ['كتب يوسف حدّاد رسالة.', 'denied-name'],
    ['ذهبت ويوسف حداد معها.', 'denied-name'],
    ['رسالة ليوسف حداد وصلت.', 'denied-name'],
    ['وليوسف حداد أخت.', 'denied-name'],
    ['وسارة هناك.', 'denied-name'],
    ['Miriam Hadad attend.', 'denied-name'],
    ['اتصلوا على ٠٧٧٠ ١٢٣ ٤٥٦٧ ليلا.', 'phone-number'],
    ['الهاتف +٩٦٤ ٧٧٠ ١٢٣ ٤٥٦٧', 'phone-number'],
    ['اتصلوا على ۰۹۱۲ ۱۲۳ ۴۵۶۷', 'phone-number'],
    ['هاتف: ٧٧٠١٢٣٤', 'phone-number'],
    ['Téléphone : 06 12 34 56 78', 'phone-number'],
    ['Tél. 770 12 34', 'phone-number'],
    ['يسكنون في شارع الرشيد ١٢', 'street-address'],
    ['في شارع الملك فيصل رقم ٧', 'street-address'],
    ['Elle habite 12 bis, rue de la Paix.', 'street-address'],
    ['Elle habite au 5 de la rue Victor Hugo.', 'street-address'],
    ['Rendez-vous 3 allée des Tilleuls.', 'street-address'],
    ['Boîte postale 1234', 'street-address'],
    ['ص.ب ١٢٣٤', 'street-address'],
    ['الرمز البريدي ١١٥١١', 'postcode'],
    ['Code postal : 75008', 'postcode'],
    ['Ils vivent à 13001 Marseille.', 'postcode'],
    ['Il a fui le village de Qaraqosh.', 'village-name'],
    ['Dans le hameau de Bellefontaine.', 'village-name'],
    ['هربوا من قرية القوش ليلا.', 'village-name'],
    ['في قرية كفر حبو', 'village-name'],
    ['في بلدة تسمى برطلة', 'village-name'],
    ['عند ٣٣.٥١٣٨, ٣٦.٢٧٦٥', 'coordinates'],
    ['اكتبوا إلى miriam@example.org', 'email-address'],
  ])('“%s” is refused by %s', (text, rule) => {
    expect(findIn({ state, language: 'ar', body: [paragraph(text)] })).toEqual([`blocking ${rule} at body[_key=="p"]`])
  })
})

it.each([
  'قالت إن القرية هادئة.',
  'في قرية صغيرة قرب الحدود.',
  'عادوا إلى قرية هادئة وبلدة قديمة.',
  'كل قرية لها بئر.',
  'في القرية التي ولدت فيها.',
  'من قرية إلى أخرى.',
  'وصل ٤٠٠ شخص في عام ٢٠٢٤.',
  'حوالي ١٬٥٠٠٬٠٠٠ شخص.',
  'في ١٢ تشرين الثاني ٢٠٢٦',
  'المزمور ١١٩: ١٠٥',
  'امتلأ الشارع بالناس.',
  'Le village du peuple.',
  'Un village de montagne, un village de pêcheurs.',
  'En 2019, rue après rue, 50 000 personnes ont fui.',
  'Quelque 13 000 familles et 75 000 réfugiés.',
  'Il y a 12 avenues et 3 rues.',
  'En 1994 et 2001, Marseille était loin.',
  'Le psaume 119, 105 et Romains 8, 38-39',
  'Plus de 50000 Syriens, plus de 12000 Irakiens.',
  'À 20 h 40, le bus est parti pour 12 heures.',
])('nothing is found in “%s”', (text) => {
  expect(findIn({ state: 'reviewed', body: [paragraph(text)] })).toEqual([])
})

it.each<[string, PublishCandidate, string]>([
  ['title', { title: 'يوسف حداد' }, 'title'],
  ['standfirst', { standfirst: 'يوسف حداد' }, 'standfirst'],
  ['alternative text', { heroImage: { alt: 'يوسف حداد' } }, 'heroImage.alt'],
  ['caption', { heroImage: { caption: 'يوسف حداد' } }, 'heroImage.caption'],
  ['claim', { claims: [{ _key: 'c', text: 'يوسف حداد' }] }, 'claims[_key=="c"].text'],
  ['source', { claims: [{ _key: 'c', source: 'يوسف حداد' }] }, 'claims[_key=="c"].source'],
  ['correction', { corrections: [{ _key: 'c', text: 'يوسف حداد' }] }, 'corrections[_key=="c"].text'],
  ['identity statement', { identityStatement: 'يوسف حداد' }, 'identityStatement'],
  ['content warning', { contentWarning: 'يوسف حداد' }, 'contentWarning'],
  ['search description', { seo: { description: 'يوسف حداد' } }, 'seo.description'],
  ['changed names', { changedNames: ['يوسف حداد'] }, 'changedNames[0]'],
])('a denied name is found in the %s of a translation', (_field, fields, path) => {
  expect(findIn(fields)).toEqual([`blocking denied-name at ${path}`])
})

it('a picture in the text of a translation is judged as any other', () => {
  const figure = { _key: 'f', _type: 'figure', asset: { _ref: 'image-a1-1x1-jpg' } }
  expect(findIn({ body: [figure] })).toEqual(['blocking image-without-alt at body[_key=="f"].alt'])
})

describe('readers of a translation are told that names were changed', () => {
  const story = {
    people: [{ _key: 'm', name: 'Miriam', isPseudonym: true, consentBasis: 'deceased' }],
    nameChangedNotice: 'Names were changed.',
  }
  const notice = 'blocking pseudonym-without-notice at nameChangedNotice'

  it.each<[string, PublishCandidate, string[]]>([
    ['that tells the story', { standfirst: 'مريم تنتظر.' }, [notice]],
    ['that has a text', { state: 'inReview', body: [paragraph('مريم')] }, [notice]],
    ['that says so', { standfirst: 'مريم تنتظر.', nameChangedNotice: 'غُيّرت الأسماء.' }, []],
    ['that tells of nobody yet', { title: 'المصباح' }, []],
  ])('in one %s', (_which, translation, expected) => {
    expect(findIn(translation, story)).toEqual(expected)
  })

  it('where the original says so too late, both are named', () => {
    expect(findIn({ standfirst: 'مريم.' }, { ...story, nameChangedNotice: '' })).toEqual([notice, notice])
  })
})
