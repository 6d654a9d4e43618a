/**
 * Who asks. `press` and `desk` have roles that an administrator made: press releases that are published, and press
 * releases with their drafts. `expired` has a session that has ended, `deleted` a token that was deleted.
 */
export const askers = [
  ...(['nobody', 'expired', 'deleted'] as const),
  ...(['reader', 'press', 'desk', 'viewer', 'contributor', 'editor', 'administrator'] as const),
]
export type Asker = (typeof askers)[number]

export const strangers: readonly Asker[] = ['nobody', 'expired', 'deleted']
export const team: readonly Asker[] = ['viewer', 'contributor', 'editor', 'administrator']

interface Secret {
  readonly text: string
  /** Everybody else must never see it, in whatever part of an answer. */
  readonly visibleTo: readonly Asker[]
}

/** Texts that are nowhere but in what they are named after. */
export const secrets = {
  draft: { text: 'planted-in-some-draft', visibleTo: team },
  draftOfPublished: { text: 'planted-in-a-draft-of-what-is-published', visibleTo: team },
  draftId: { text: 'planted-as-the-id-of-a-draft', visibleTo: team },
  version: { text: 'planted-in-a-version', visibleTo: team },
  release: { text: 'planted-in-a-release', visibleTo: team },
  deleted: { text: 'planted-in-a-deleted-draft', visibleTo: team },
  draftInPublicDataset: { text: 'planted-in-an-unpublished-one-of-the-public-dataset', visibleTo: team },
  published: { text: 'planted-in-the-private-dataset', visibleTo: ['reader', ...team] },
  publishedInPublicDataset: {
    text: 'planted-in-the-public-dataset',
    visibleTo: ['nobody', 'reader', ...team],
  },
  publishedElsewhere: { text: 'planted-in-other', visibleTo: ['reader', ...team] },
  draftElsewhere: { text: 'planted-in-a-draft-elsewhere', visibleTo: team },
  comment: { text: 'planted-in-a-comment', visibleTo: team },
  pressRelease: { text: 'planted-in-one-press-release', visibleTo: ['reader', 'press', 'desk', ...team] },
  pressDraft: { text: 'planted-in-a-draft-for-the-press', visibleTo: ['desk', ...team] },
  email: { text: 'planted-as-address@example.org', visibleTo: ['administrator'] },
  invited: { text: 'planted-as-invited@example.org', visibleTo: ['administrator'] },
  personName: { text: 'Planted As Name', visibleTo: ['desk', ...team] },
  tokenLabel: { text: 'planted-as-label', visibleTo: ['desk', ...team] },
  keyValue: { text: 'planted-as-key-value', visibleTo: [] },
  roleFilter: { text: 'planted-in-the-filter-of-a-role', visibleTo: ['administrator'] },
  origin: { text: 'planted-as-origin.example', visibleTo: ['administrator'] },
  webhookUrl: { text: 'planted-in-the-url-of-a-webhook', visibleTo: ['administrator'] },
  webhookHeader: { text: 'planted-in-a-header-of-a-webhook', visibleTo: ['administrator'] },
  webhookSecret: { text: 'planted-as-secret-of-a-webhook', visibleTo: [] },
  passwordHash: { text: 'scrypt$', visibleTo: [] },
} as const satisfies Readonly<Record<string, Secret>>
