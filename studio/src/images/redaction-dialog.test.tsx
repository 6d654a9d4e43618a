import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { findAccessibilityProblems, inTheme } from '../testing/in-theme.tsx'
import type { ImageDesk } from './image-desk.ts'
import type { OpenedPicture } from './open-picture.ts'
import { type PictureSource, RedactionDialog } from './redaction-dialog.tsx'
import type { NewPicture } from './replace-picture.ts'
import type { StoreRequest } from './store-picture.ts'

const file = new Blob(['bytes'], { type: 'image/jpeg' })
const chosen: PictureSource = { kind: 'file', file }
const assetId = `image-${'a'.repeat(40)}-10x5-jpg`
const stored: PictureSource = { kind: 'stored', assetId, earlier: null }
const usage = { documentId: 'story-2', label: '“The lamp”, as readers see it', isPublic: true }

const opened = {
  state: 'open',
  picture: {
    ...{ bytes: new Uint8Array([1]), format: 'jpeg', size: { width: 1000, height: 500 }, url: 'blob:x' },
    bitmap: { width: 1000, height: 500, close: () => {} },
    close: () => {},
  },
} satisfies OpenedPicture

let requests: StoreRequest[]
let shown: NewPicture[]
let done: string[]
let isClosed: boolean

beforeEach(() => {
  requests = []
  shown = []
  done = []
  isClosed = false
})

function aDesk(changes: Partial<ImageDesk> = {}): ImageDesk {
  return {
    documentId: 'story-1',
    hasVault: true,
    listIdentities: async () => [{ id: 'identity-1', publicName: 'Mary' }],
    load: async () => file,
    async store(request) {
      requests.push(request)
      return { assetId: 'image-new', fields: { faces: request.faces }, isOriginalBanned: true }
    },
    findUsages: async () => [],
    replaceEverywhere: async (_, usages) => void done.push(`replaced in ${usages.map(({ documentId }) => documentId)}`),
    deleteUnused: async (id) => {
      done.push(`deleted ${id}`)
      return []
    },
    ...changes,
  }
}

async function openDialog(source: PictureSource, desk = aDesk(), open = async (): Promise<OpenedPicture> => opened) {
  render(
    <RedactionDialog
      source={source}
      desk={desk}
      open={open}
      render={async () => new Blob(['redacted'])}
      onStored={(picture) => shown.push(picture)}
      onClose={() => {
        isClosed = true
      }}
    />,
    { wrapper: inTheme('light') },
  )
  await waitFor(() => expect(screen.queryByText('Opening the picture…')).toBeNull())
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const say = (name: string) => userEvent.click(screen.getByRole('radio', { name }))

it('stores nothing before the question about faces is answered', async () => {
  await openDialog(chosen)
  await press('Store without covering anything')
  expect(screen.getByRole('alert')).toHaveTextContent('Answer this before the picture is stored.')
  expect(requests).toEqual([])
  await say('Faces can be recognised')
  await press('Store without covering anything')
  await waitFor(() => expect(isClosed).toBe(true))
  expect(requests).toMatchObject([{ redacted: null, faces: 'visible', vault: null, replacedSha1: null }])
  expect(shown).toEqual([expect.objectContaining({ assetId: 'image-new', isCut: true })])
})

it('stores what was drawn', async () => {
  await openDialog(chosen)
  await press('Add area')
  await say('Faces are covered')
  await press('Store the redacted picture')
  await waitFor(() => expect(isClosed).toBe(true))
  expect(requests).toMatchObject([{ redacted: { drawing: { areas: [{ width: 250 }] } }, vault: null }])
  expect(done).toEqual([])
})

it('says why a file cannot be taken', async () => {
  await openDialog(chosen, aDesk(), async () => ({ state: 'refused', reason: 'This is a HEIC file.' }))
  expect(screen.getByRole('alert')).toHaveTextContent('This is a HEIC file.')
  expect(screen.queryByRole('button', { name: /^Store/ })).toBeNull()
})

it('says why it could not be stored, and keeps what was drawn', async () => {
  const response = { body: { message: 'There is no more room.' } }
  await openDialog(chosen, aDesk({ store: () => Promise.reject(Object.assign(new Error('422'), { response })) }))
  await press('Add area')
  await say('Faces are covered')
  await press('Store the redacted picture')
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no more room.')
  expect(screen.getByRole('list', { name: 'Areas' })).toBeVisible()
  expect([isClosed, shown]).toEqual([false, []])
})

it('closes with Escape while nothing is drawn', async () => {
  await openDialog(chosen)
  await userEvent.keyboard('{Escape}')
  expect(isClosed).toBe(true)
})

it('asks before it throws a drawing away', async () => {
  await openDialog(chosen)
  await press('Add area')
  await press('Cancel')
  expect(isClosed).toBe(false)
  await press('Keep drawing')
  await press('Cancel')
  await press('Discard')
  expect(isClosed).toBe(true)
})

describe('the vault', () => {
  const keep = () => userEvent.click(screen.getByRole('checkbox', { name: 'Keep the original in the private vault' }))

  it('is offered only when something is covered, and only to those who may', async () => {
    await openDialog(chosen)
    expect(screen.queryByRole('checkbox')).toBeNull()
    await press('Add area')
    expect(screen.getByRole('checkbox')).not.toBeChecked()
  })

  it('is not offered to others', async () => {
    await openDialog(chosen, aDesk({ hasVault: false }))
    await press('Add area')
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('wants to know whose picture it is', async () => {
    await openDialog(chosen)
    await press('Add area')
    await say('Faces are covered')
    await keep()
    await press('Store the redacted picture')
    expect(screen.getByRole('alert')).toHaveTextContent('Write both names')
    await userEvent.type(screen.getByRole('textbox', { name: 'Name as readers see it' }), 'Ruth')
    await userEvent.type(screen.getByRole('textbox', { name: 'Real name, or “unknown”' }), 'unknown')
    await press('Store the redacted picture')
    await waitFor(() => expect(isClosed).toBe(true))
    expect(requests).toMatchObject([{ vault: { kind: 'new', publicName: 'Ruth', realName: 'unknown' } }])
  })

  it('takes a record that is there', async () => {
    await openDialog(chosen)
    await press('Add area')
    await say('Faces are covered')
    await keep()
    await screen.findByRole('option', { name: 'Mary' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Whose record it belongs to' }), 'Mary')
    await press('Store the redacted picture')
    await waitFor(() => expect(isClosed).toBe(true))
    expect(requests).toMatchObject([{ vault: { kind: 'existing', identityId: 'identity-1' } }])
  })
})

describe('a stored picture', () => {
  const redact = async () => {
    await press('Add area')
    await say('Faces are covered')
    await press('Store the redacted picture')
  }

  it('is destroyed once it is redacted', async () => {
    await openDialog(stored)
    await redact()
    await waitFor(() => expect(isClosed).toBe(true))
    expect(requests).toMatchObject([{ replacedSha1: 'a'.repeat(40), isKeptElsewhere: false }])
    expect([shown[0]?.isCut, done]).toEqual([false, [`deleted ${assetId}`]])
  })

  it('is replaced in other documents too, which are named', async () => {
    await openDialog(stored, aDesk({ findUsages: async () => [usage] }))
    expect(await screen.findByText(usage.label)).toBeVisible()
    await redact()
    await waitFor(() => expect(isClosed).toBe(true))
    expect(done).toEqual(['replaced in story-2', `deleted ${assetId}`])
  })

  it('is looked for again where the first answer does not come', async () => {
    const findUsages = jest.fn(async () => [usage]).mockRejectedValueOnce(new Error('The lake is starting.'))
    await openDialog(stored, aDesk({ findUsages }))
    expect(await screen.findByText(usage.label, {}, { timeout: 20_000 })).toBeVisible()
    expect(findUsages).toHaveBeenCalledTimes(2)
  })

  it('stays where somebody decides so', async () => {
    await openDialog(stored, aDesk({ findUsages: async () => [usage] }))
    await userEvent.click(await screen.findByRole('radio', { name: /^Replace it only here/ }))
    await redact()
    await waitFor(() => expect(isClosed).toBe(true))
    expect([requests[0]?.isKeptElsewhere, done]).toEqual([true, []])
  })

  it('is told to be there still, when it could not be destroyed', async () => {
    await openDialog(stored, aDesk({ deleteUnused: async () => [usage] }))
    await redact()
    expect(await screen.findByText(/still shown in “The lamp”, as readers see it/)).toBeVisible()
    expect(isClosed).toBe(false)
  })

  it('is not stored anew when nothing was covered', async () => {
    await openDialog(stored)
    await say('Faces are covered')
    await press('Store without covering anything')
    expect(screen.getByRole('alert')).toHaveTextContent('Cover something')
    expect(requests).toEqual([])
  })
})

it('has nothing that axe finds', async () => {
  await openDialog(stored, aDesk({ findUsages: async () => [usage] }))
  await press('Add area')
  await userEvent.click(screen.getByRole('checkbox'))
  await press('Store the redacted picture')
  expect(await findAccessibilityProblems()).toEqual([])
})
