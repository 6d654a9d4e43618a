import type { ValidationMarker } from 'sanity'
import { findingsOfForm, findingsOfRefusal, groupFindings, mergeFindings } from './shown-finding.ts'

const marker = (fields: Partial<ValidationMarker>): ValidationMarker => ({
  level: 'error',
  path: ['standfirst'],
  message: 'Remove the number.',
  code: 'custom.phone-number',
  ...fields,
})

it('takes errors and warnings of the form, with the rule that found them', () => {
  const markers = [marker({}), marker({ level: 'warning', code: 'required', path: [] }), marker({ level: 'info' })]
  expect(findingsOfForm(markers)).toEqual([
    {
      severity: 'blocking',
      rule: 'phone-number',
      path: ['standfirst'],
      message: 'Remove the number.',
      documentId: null,
    },
    { severity: 'warning', rule: null, path: [], message: 'Remove the number.', documentId: null },
  ])
})

const refused = (fields: object) => ({
  documentId: 'story-1',
  rule: 'phone-number',
  path: 'standfirst',
  message: 'Remove the number.',
  ...fields,
})

it('says of a refusal which other document it is about, and reads its path', () => {
  const found = findingsOfRefusal([refused({ path: 'body[_key=="a"].alt' }), refused({ documentId: 'p' })], 'story-1')
  expect(found).toMatchObject([
    { path: ['body', { _key: 'a' }, 'alt'], documentId: null },
    { path: ['standfirst'], documentId: 'p' },
  ])
})

it('leads to the document where a path cannot be read', () => {
  expect(findingsOfRefusal([refused({ path: '[[' })], 'story-1')).toMatchObject([{ path: [] }])
})

describe('the form and the lake together', () => {
  const ofForm = findingsOfForm([marker({})])
  const merge = (fields: object) => mergeFindings(ofForm, findingsOfRefusal([refused(fields)], 'story-1'))

  it('say once what both found', () => {
    expect(merge({})).toEqual(ofForm)
  })

  it('say once what both found, when the lake does not name its rule', () => {
    expect(merge({ rule: null })).toEqual(ofForm)
  })

  it('say both numbers of one paragraph', () => {
    expect(merge({ message: 'Remove the other number.' })).toHaveLength(2)
  })

  it('say what is wrong with another document, though it reads the same', () => {
    expect(merge({ documentId: 'p' })).toHaveLength(2)
  })

  it('do not ask twice for the words of a picture', () => {
    const empty = findingsOfForm([marker({ code: 'required', path: ['heroImage', 'alt'], message: 'Describe it.' })])
    const again = refused({ path: 'heroImage.alt', rule: 'image-without-alt', message: 'No alternative text.' })
    expect(mergeFindings(empty, findingsOfRefusal([again], 'story-1'))).toEqual(empty)
  })
})

it('parts what must be solved from what somebody should look at', () => {
  const findings = findingsOfForm([marker({ level: 'warning', message: 'Look.' }), marker({ message: 'Solve.' })])
  const { mustBeSolved, pleaseLook } = groupFindings(findings)
  expect([mustBeSolved, pleaseLook].map((group) => group.map(({ message }) => message))).toEqual([
    ['Solve.'],
    ['Look.'],
  ])
})
