import { createDraftCheck } from './draft-check.ts'

const id = '0123456789abcdef0123456789abcdef'
const manifest = JSON.stringify({ version: 4, preview: { previewModeId: id, previewModeSigningKey: 'secret' } })

it('knows the cookie of this build', () => {
  expect(createDraftCheck(manifest)(id)).toBe(true)
})

it.each(['', 'made-up', id.slice(1), `${id}0`, id.toUpperCase()])('does not take %j for it', (value) => {
  expect(createDraftCheck(manifest)(value)).toBe(false)
})

it.each([
  ['there is no such file', null],
  ['the file names no id', '{"preview":{}}'],
  ['the file is of another shape', '{}'],
  ['the id is too short to be one', '{"preview":{"previewModeId":""}}'],
])('takes no cookie at all when %s', (_when, text) => {
  const isDraftCookie = createDraftCheck(text)
  expect([isDraftCookie(id), isDraftCookie('')]).toEqual([false, false])
})
