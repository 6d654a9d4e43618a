import type { Access, Lake } from '../../lake/lake.ts'
import { secrets } from './matrix-secrets.ts'

/** Writes documents of a dataset, under a transaction id that is the same in every lake. */
export type Write = (dataset: string, mutations: readonly object[], transactionId: string) => Promise<void>

const planter: Access = {
  userId: 'planter',
  grants: [{ filter: 'true', permissions: ['read', 'create', 'update', 'history', 'editHistory'] }],
}

/** What somebody outside may see: `publicImage` is the id of the image that it shows. */
export async function plantPublished(write: Write, publicImage: string): Promise<void> {
  const image = { _type: 'image', asset: { _type: 'reference', _ref: publicImage } }
  const story = { _id: 'public', _type: 'story', title: 'For readers' }
  const press = { _id: 'release-note', _type: 'press', text: secrets.pressRelease.text }
  await write(
    'production',
    [{ create: { ...story, text: secrets.published.text, image } }, { create: press }],
    'tx-public',
  )
  await write('open', [{ create: { ...story, text: secrets.publishedInPublicDataset.text } }], 'tx-open')
  await write('other', [{ create: { ...story, text: secrets.publishedElsewhere.text } }], 'tx-other')
}

/** What nobody outside may see, or notice. */
export async function plantUnpublished(lake: Lake, write: Write, draftImage: string): Promise<void> {
  const metadata = { title: secrets.release.text, releaseType: 'asap' }
  const release = { actionType: 'sanity.action.release.create', releaseId: 'soon', metadata }
  await lake.dataset('production').act([release], { access: planter, transactionId: 'tx-release' })

  const about = { _type: 'reference', _ref: 'public', _weak: true }
  const image = { _type: 'image', asset: { _type: 'reference', _ref: draftImage } }
  const drafts = [
    { _id: 'drafts.public', _type: 'story', title: secrets.draftOfPublished.text },
    { _id: 'drafts.hidden', _type: 'story', text: secrets.draft.text, about, image },
    { _id: `drafts.${secrets.draftId.text}`, _type: 'story', about },
    { _id: 'drafts.release-note', _type: 'press', text: secrets.pressDraft.text },
    { _id: 'versions.soon.hidden', _type: 'story', text: secrets.version.text, about },
    { _id: 'drafts.gone', _type: 'story', text: secrets.deleted.text },
  ]
  const creations = drafts.map((create) => ({ create }))
  await write('production', creations, 'tx-drafts')
  await write('production', [{ delete: { id: 'drafts.gone' } }], 'tx-gone')
  const hidden = { _id: 'drafts.hidden', _type: 'story', about, image }
  await write('open', [{ create: { ...hidden, text: secrets.draftInPublicDataset.text } }], 'tx-open-draft')
  // There is no such picture.
  await write('other', [{ create: { ...hidden, image: null, text: secrets.draftElsewhere.text } }], 'tx-other-draft')
  const { name } = lake.setUpComments('production', planter)
  const comment = { _id: 'comment', _type: 'comment', message: secrets.comment.text }
  await write(name, [{ create: comment }], 'tx-comment')
}
