import { createClient, type SanityClient } from '@sanity/client'
import { BufferedDocument, Mutation } from '@sanity/mutator'
import { type ServedTestLake, serveTestLake } from './server-test-kit.ts'

const id = 'drafts.story'
const start = `Anna writes here: . ${'What stands between them is nobody’s concern. '.repeat(3)}Ben writes here: . The end.`

let test: ServedTestLake
beforeEach(async () => {
  test = await serveTestLake()
})
afterEach(async () => {
  await test.close()
})

describe('two editors who type in the same field at the same time', () => {
  it.each([1, 2, 3])(
    'end with the same text as the lake, and find every letter they typed (%i)',
    async (seed) => {
      const random = createRandom(seed)
      await clientOf().create({ _id: id, _type: 'story', text: start })
      const anna = await openEditor('Anna writes here: ', random)
      const ben = await openEditor('Ben writes here: ', random)
      await Promise.all([anna.type(30), ben.type(30)])
      await Promise.all([anna.settle(), ben.settle()])

      const stored = await clientOf().getDocument(id)
      await until(() => anna.text() === stored?.text && ben.text() === stored?.text)
      for (const { marker, typed } of [anna, ben]) expect(stored?.text).toContain(`${marker}${typed()}.`)
      expect(stored?.text.length).toBe(start.length + anna.typed().length + ben.typed().length)
      expect(anna.rebases() + ben.rebases()).toBeGreaterThan(0)
      anna.close()
      ben.close()
    },
    30_000,
  )
})

/** The form of an editor in the Studio: what is typed is there at once, sent in actions, and rebased on what others did. */
async function openEditor(marker: string, random: (below: number) => number) {
  const client = clientOf()
  const delay = () => new Promise((resolve) => setTimeout(resolve, random(25)))
  let typed = ''
  let rebases = 0
  // As over a slow line: late, but in order.
  let arrivals: Promise<unknown> = Promise.resolve()
  const welcomed = Promise.withResolvers<void>()
  const early: Mutation[] = []
  let form: BufferedDocument | null = null

  const listening = client
    .listen(`*[_id == "${id}"]`, {}, { includeResult: false, events: ['welcome', 'mutation'] })
    .subscribe((event) => {
      if (event.type === 'welcome') welcomed.resolve()
      if (event.type !== 'mutation') return
      arrivals = arrivals.then(delay).then(() => {
        const { transactionId, previousRev, resultRev, timestamp } = event
        const mutations = event.mutations as Mutation['mutations']
        const mutation = new Mutation({
          ...{ transactionId, mutations, timestamp },
          ...(previousRev !== undefined && { previousRev }),
          ...(resultRev !== undefined && { resultRev }),
        })
        if (form) form.arrive(mutation)
        else early.push(mutation)
      })
    })
  await welcomed.promise
  const loaded = await client.getDocument(id)
  const document = new BufferedDocument(loaded ?? null)
  form = document
  document.onRebase = () => {
    rebases++
  }
  document.commitHandler = ({ mutation, success, failure }) => {
    delay()
      .then(() => client.action(toEdits(mutation), { transactionId: mutation.transactionId ?? '' }))
      .then(success, failure)
  }
  for (const mutation of early) if (mutation.previousRev === loaded?._rev) document.arrive(mutation)
  const text = () => String(document.LOCAL?.text)

  return {
    marker,
    text,
    typed: () => typed,
    /** How often what the other one did came in between. */
    rebases: () => rebases,
    async type(letters: number) {
      for (let n = 0; n < letters; n++) {
        const letter = String.fromCharCode(97 + random(26))
        const place = text().indexOf(marker) + marker.length + typed.length
        const next = text().slice(0, place) + letter + text().slice(place)
        typed += letter
        document.add(new Mutation({ mutations: [{ patch: { id, set: { text: next } } }] }))
        await delay()
        if (random(3) === 0) void document.commit()
      }
    },
    async settle() {
      await document.commit()
      await until(() => document.document.isConsistent())
    },
    close: () => listening.unsubscribe(),
  }
}

/** As the Studio sends them. */
function toEdits({ mutations }: Mutation) {
  return mutations.flatMap(({ patch }) => {
    if (!patch) return []
    const operations = Object.fromEntries(Object.entries(patch).filter(([name]) => name !== 'id'))
    return [
      {
        actionType: 'sanity.action.document.edit' as const,
        draftId: id,
        publishedId: 'story',
        patch: operations,
      },
    ]
  })
}

function clientOf(): SanityClient {
  return createClient({ ...test.clientConfigOf('administrator'), perspective: 'raw' })
}

function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}
