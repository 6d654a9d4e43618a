import {
  isDocumentId,
  isDocumentIdPrefix,
  isDraftId,
  isPublishedId,
  isReleaseId,
  isSystemId,
  isVersionId,
  releaseIdOf,
  toDraftId,
  toPublishedId,
  toReleaseDocumentId,
  toVersionId,
} from './document-id.ts'

describe('document ids', () => {
  it.each([
    ['a', 'published', 'a', null],
    ['drafts.a', 'draft', 'a', null],
    ['versions.r1.a', 'version', 'a', 'r1'],
    ['versions.r1.a.b', 'version', 'a.b', 'r1'],
    ['imported.a', 'published', 'imported.a', null],
    ['_.releases.r1', 'system', '_.releases.r1', null],
    ['draftsa', 'published', 'draftsa', null],
  ])('%s is %s, of document %s, in release %s', (id, kind, published, release) => {
    expect({
      draft: isDraftId(id),
      version: isVersionId(id),
      published: isPublishedId(id),
      system: isSystemId(id),
    }).toEqual({ draft: false, version: false, published: false, system: false, [kind]: true })
    expect(toPublishedId(id)).toBe(published)
    expect(releaseIdOf(id)).toBe(release)
  })

  it.each(['a', 'drafts.a', 'versions.r1.a'])('leads from %s to each of its siblings', (id) => {
    expect([toPublishedId(id), toDraftId(id), toVersionId('r2', id)]).toEqual(['a', 'drafts.a', 'versions.r2.a'])
  })

  it('keeps releases in documents of the lake', () => {
    expect(toReleaseDocumentId('r1')).toBe('_.releases.r1')
  })

  it.each(['a', 'A-1_b', '_.releases.rSummer', 'drafts.a', 'versions.r1.a', 'a.b.c', '-'.padStart(128, 'a')])(
    'accepts %s',
    (id) => {
      expect(isDocumentId(id)).toBe(true)
    },
  )

  it.each([
    '',
    '.a',
    'a.',
    'a..b',
    '-a',
    'a b',
    'a/b',
    'a"b',
    'é',
    'a\n',
    'drafts.',
    'versions.r1',
    'versions.r1.',
    'versions..a',
    'versions.drafts.a',
    'versions.published.a',
    'a'.repeat(129),
  ])('refuses %j as an id', (id) => {
    expect(isDocumentId(id)).toBe(false)
  })

  it.each([
    ['drafts.', true],
    ['py.', true],
    ['versions.r1.', true],
    ['versions.', false],
    ['_.', false],
    ['.', false],
    ['a', false],
  ])('takes %j as the beginning of a new id: %s', (prefix, expected) => {
    expect(isDocumentIdPrefix(prefix)).toBe(expected)
  })

  it.each([
    ['rSummer', true],
    ['r_1-a', true],
    ['drafts', false],
    ['published', false],
    ['raw', false],
    ['a.b', false],
    ['', false],
  ])('takes %j as the name of a release: %s', (name, expected) => {
    expect(isReleaseId(name)).toBe(expected)
  })
})
