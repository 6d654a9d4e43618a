import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'

/** Something the Studio remembers for one person: the sort order of a list, a recent search. */
export interface KeyValue {
  readonly key: string
  readonly value: unknown
  readonly updatedAt: string
}

const row = z
  .object({ key: z.string(), value: z.string(), updated_at: z.string() })
  .transform(({ key, value, updated_at }): KeyValue => ({ key, value: JSON.parse(value), updatedAt: updated_at }))

const longestKey = 200
const longestValue = 64 * 1024
const mostKeys = 1000

export type KeyValueStore = ReturnType<typeof createKeyValueStore>

/** What the Studio remembers for each person. */
export function createKeyValueStore(database: DatabaseSync, clock: () => Date) {
  const select = database.prepare('SELECT key, value, updated_at FROM auth_key_values WHERE user_id = ? AND key = ?')
  const count = database.prepare('SELECT count(*) AS keys FROM auth_key_values WHERE user_id = ?')
  const upsert = database.prepare(
    `INSERT INTO auth_key_values (user_id, key, value, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  )

  return {
    /** Those of the keys that exist. */
    get: (userId: string, keys: readonly string[]): readonly KeyValue[] =>
      keys.flatMap((key) => {
        const found = select.get(userId, key)
        return found === undefined ? [] : [row.parse(found)]
      }),

    /** @throws LakeError when a person would keep too much. */
    set(userId: string, key: string, value: unknown): KeyValue {
      const text = JSON.stringify(value ?? null)
      if (key.length > longestKey || text.length > longestValue) {
        throw new LakeError('tooLarge', `The key "${key.slice(0, 40)}" or its value is too long to be remembered.`)
      }
      const { keys } = z.object({ keys: z.int() }).parse(count.get(userId))
      if (keys >= mostKeys && select.get(userId, key) === undefined) {
        throw new LakeError('tooLarge', `At most ${mostKeys} keys are remembered for each person.`)
      }
      const updatedAt = clock().toISOString()
      upsert.run(userId, key, text, updatedAt)
      return { key, value: value ?? null, updatedAt }
    },
  }
}
