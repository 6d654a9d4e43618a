import { emptyIdentity, readIdentity, toIdentityDraft } from './identity-draft.ts'

const filled = { ...emptyIdentity, publicName: 'Samir', realName: 'Nobody real' }

it('a filled form is complete', () => {
  expect(readIdentity({ ...filled, stories: ['story-1'] })).toEqual({
    state: 'complete',
    fields: { publicName: 'Samir', realName: 'Nobody real', stories: ['story-1'] },
  })
})

it('both names are needed', () => {
  expect(readIdentity(emptyIdentity)).toMatchObject({
    state: 'incomplete',
    errors: [{ id: 'identity-publicName' }, { id: 'identity-realName' }],
  })
})

it('a record goes through the form unchanged', () => {
  const record = {
    _id: 'identity-1',
    _type: 'identity' as const,
    publicName: 'Samir',
    realName: 'Nobody real',
    contact: 'Through Ben',
    stories: [],
    originals: [],
  }
  const read = readIdentity(toIdentityDraft(record))
  expect(read.state === 'complete' && { ...record, ...read.fields }).toEqual(record)
})
