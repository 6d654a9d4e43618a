import { bannedImageSentence } from '@vigil/safeguarding/private/banned-image'
import type { Drawing } from './area.ts'
import type { Redaction } from './figure-value.ts'
import { storePicture, type StoreParts, type StoreRequest } from './store-picture.ts'
import { toSha1 } from './to-sha1.ts'

const original = new Blob(['unredacted'], { type: 'image/jpeg' })
const rendered = new Blob(['redacted'], { type: 'image/jpeg' })
const area = { key: 'a', shape: 'rectangle', fill: 'solid', left: 0, top: 0, width: 9, height: 9 } as const
const drawing: Drawing = { areas: [area], cut: null }
const vaultedSha1 = 'd'.repeat(40)

const request: StoreRequest = {
  original,
  redacted: { drawing, rendered },
  faces: 'obscured',
  vault: null,
  documentId: 'story-1',
  replacedSha1: null,
  earlier: null,
  isKeptElsewhere: false,
}

/** A newsroom that writes down what it is asked to do. */
function aNewsroom(changes: Partial<StoreParts> = {}) {
  const log: string[] = []
  const parts: StoreParts = {
    upload: async (picture) => {
      log.push(`upload ${await picture.text()}`)
      return 'image-public'
    },
    banned: {
      findRefusal: async () => null,
      ban: async (hashes, by) => {
        log.push(`ban ${hashes.join(' ')} by ${by}`)
        return true
      },
    },
    vault: {
      listIdentities: async () => [],
      keep: async (picture) => {
        log.push(`keep ${await picture.text()}`)
        return `image-${vaultedSha1}-1x1-jpg`
      },
      file: async ({ replacedBy, storyId }) => {
        log.push(`file ${replacedBy} of ${storyId}`)
        return 'identity-1'
      },
    },
    userId: 'ann',
    clock: () => new Date('2026-11-22T10:00:00Z'),
    ...changes,
  }
  return { parts, log }
}

const hashOf = async (picture: Blob) => toSha1(new Uint8Array(await picture.arrayBuffer()))

it('uploads the redacted picture alone, and bans the original', async () => {
  const { parts, log } = aNewsroom()
  expect(await storePicture(request, parts)).toEqual({
    assetId: 'image-public',
    fields: {
      faces: 'obscured',
      redaction: {
        _type: 'redaction',
        method: 'solid',
        areas: 1,
        redactedAt: '2026-11-22T10:00:00.000Z',
        original: 'destroyed',
      },
    },
    isOriginalBanned: true,
  })
  expect(log).toEqual(['upload redacted', `ban ${await hashOf(original)} by ann`])
})

it('keeps the original in the vault before anything is public, with whose it is', async () => {
  const { parts, log } = aNewsroom()
  const vault = { kind: 'new', publicName: 'Mary', realName: 'unknown' } as const
  const { fields } = await storePicture({ ...request, vault }, parts)
  expect(fields.redaction).toMatchObject({ original: 'vault', identity: 'identity-1' })
  const ban = `ban ${await hashOf(original)} ${vaultedSha1} by ann`
  expect(log).toEqual(['keep unredacted', 'upload redacted', 'file image-public of story-1', ban])
})

it('uploads nothing where readers could see it when the vault fails', async () => {
  const { parts, log } = aNewsroom()
  const keep = () => Promise.reject(new Error('You may not.'))
  const vault = { kind: 'existing', identityId: 'identity-1' } as const
  await expect(storePicture({ ...request, vault }, { ...parts, vault: { ...parts.vault, keep } })).rejects.toThrow()
  expect(log).toEqual([])
})

it('uploads a picture on which nothing is covered as it is', async () => {
  const { parts, log } = aNewsroom()
  const stored = await storePicture({ ...request, redacted: null, faces: 'none' }, parts)
  expect([stored.fields, log]).toEqual([{ faces: 'none' }, ['upload unredacted']])
})

it('uploads no picture again that was replaced, unless something is covered', async () => {
  const seen: string[] = []
  const findRefusal = async (hash: string) => {
    seen.push(hash)
    return bannedImageSentence
  }
  const { parts, log } = aNewsroom()
  const strict = { ...parts, banned: { ...parts.banned, findRefusal } }
  await expect(storePicture({ ...request, redacted: null }, strict)).rejects.toThrow(bannedImageSentence)
  expect([seen, log]).toEqual([[await hashOf(original)], []])
  await storePicture(request, strict)
  expect(log).toContain('upload redacted')
})

describe('a stored picture', () => {
  const replacedSha1 = 'e'.repeat(40)

  it('is banned by the hash it is stored under, too', async () => {
    const { parts, log } = aNewsroom()
    await storePicture({ ...request, replacedSha1 }, parts)
    expect(log.at(-1)).toBe(`ban ${await hashOf(original)} ${replacedSha1} by ann`)
  })

  it('is not called destroyed while others show it', async () => {
    const { fields } = await storePicture({ ...request, replacedSha1, isKeptElsewhere: true }, aNewsroom().parts)
    expect(fields.redaction).not.toHaveProperty('original')
  })

  it('that was redacted before stays so: what is covered adds up, what is in the vault stays there', async () => {
    const earlier: Redaction = {
      ...{ _type: 'redaction', method: 'mosaic', areas: 2, redactedAt: '2026-01-01T00:00:00Z' },
      ...{ original: 'vault', identity: 'identity-7' },
    }
    const { fields } = await storePicture({ ...request, replacedSha1, earlier }, aNewsroom().parts)
    expect(fields.redaction).toMatchObject({ method: 'mosaic', areas: 3, original: 'vault', identity: 'identity-7' })
  })
})

it('tells when the original could not be banned', async () => {
  const { parts } = aNewsroom()
  const banned = { ...parts.banned, ban: async () => false }
  expect((await storePicture(request, { ...parts, banned })).isOriginalBanned).toBe(false)
})
