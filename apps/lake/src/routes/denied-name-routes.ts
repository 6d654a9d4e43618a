import type { CreateRoutes } from '@vigil/lake/cli/command-context'
import { LakeError } from '@vigil/lake/core/errors'
import { type LakeEnv, requireDataset, requireSomebody } from '@vigil/lake/http/lake-env'
import { limitBody, readBody } from '@vigil/lake/http/read-request'
import { tagOfFirstWord } from '@vigil/safeguarding/denied-names/denied-name-matcher'
import { countWords, normaliseName } from '@vigil/safeguarding/denied-names/normalise-name'
import { type DeniedName, mostWordsOfDeniedName, toDeniedNameId } from '@vigil/safeguarding/private/denied-name'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { Hono } from 'hono'
import { z } from 'zod'
import { openNameHashes } from '../denied-names/denied-names-key.ts'

const body = z.object({
  names: z.array(z.string().trim().min(1).max(200)).min(1).max(1000),
  reason: z.string().trim().min(1).max(500).optional(),
})

/**
 * `POST /v…/safeguarding/denied-names/<dataset>` takes names and keeps their keyed hashes; `/remove` takes them away.
 * A name is in memory while it is hashed, and nowhere afterwards: not in an answer, an error or a log.
 */
export const deniedNameRoutes: CreateRoutes = ({ lake, folder }) => {
  const routes = new Hono<LakeEnv>()
  const path = '/:version/safeguarding/denied-names/:dataset'
  const hashes = openNameHashes(folder)

  routes.post(path, limitBody(1), async (c) => {
    const { access } = requireSomebody(c)
    const records = requireDataset(c, lake, toPrivateDataset(c.req.param('dataset')))
    const { names, reason } = await readBody(c, body)
    const addedAt = new Date().toISOString()
    const documents = toWords(names).map((words): DeniedName => {
      const hashed = hashes.hash(words)
      return {
        _id: toDeniedNameId(hashed),
        _type: 'deniedName',
        hash: hashed,
        words: countWords(words),
        firstWordTag: tagOfFirstWord(words, hashes),
        addedBy: access.userId,
        addedAt,
        ...(reason === undefined ? {} : { reason }),
      }
    })
    const there = records.getDocuments(
      documents.map(({ _id }) => _id),
      access,
    ).documents
    const untagged = new Set(there.filter(({ firstWordTag }) => firstWordTag === undefined).map(({ _id }) => _id))
    const { results } = await records.mutate(
      documents.map((document) =>
        // Who adds a name of an older list again spares it the slow way.
        untagged.has(document._id)
          ? { patch: { id: document._id, set: { firstWordTag: document.firstWordTag }, unset: ['firstWord'] } }
          : { createIfNotExists: document },
      ),
      { access },
    )
    const added = results.filter(({ operation }) => operation === 'create').length
    return c.json({ added, alreadyThere: documents.length - added })
  })

  routes.post(`${path}/remove`, limitBody(1), async (c) => {
    const { access } = requireSomebody(c)
    const records = requireDataset(c, lake, toPrivateDataset(c.req.param('dataset')))
    const { names } = await readBody(c, body)
    const ids = toWords(names).map((words) => toDeniedNameId(hashes.hash(words)))
    const { documents } = records.getDocuments(ids, access)
    await records.mutate(
      documents.map(({ _id }) => ({ delete: { id: _id } })),
      { access },
    )
    return c.json({ removed: documents.length, notThere: ids.length - documents.length })
  })

  return routes
}

/** @throws LakeError `invalidRequest` that says which of the names, not what it is */
function toWords(names: readonly string[]): readonly string[] {
  const words = names.map(normaliseName)
  for (const [index, each] of words.entries()) {
    const count = countWords(each)
    if (count >= 1 && count <= mostWordsOfDeniedName && each.length >= 2) continue
    const message = `Name ${index + 1} cannot be kept: write a name of 1 to ${mostWordsOfDeniedName} words.`
    throw new LakeError('invalidRequest', message)
  }
  return [...new Set(words)]
}
