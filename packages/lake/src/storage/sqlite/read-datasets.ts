import { DatabaseSync } from 'node:sqlite'
import type { DatasetSettings } from '../document-store.ts'
import { withDiskErrors } from './disk-error.ts'
import { readText } from './read-row.ts'

/** The datasets of a database file, also while a lake has it open. */
export function readDatasets(path: string): readonly DatasetSettings[] {
  return withDiskErrors(() => {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
    try {
      const rows = database.prepare('SELECT name, acl_mode, created_at FROM datasets ORDER BY name').all()
      return rows.map((row) => ({
        name: readText(row.name),
        aclMode: row.acl_mode === 'public' ? 'public' : 'private',
        createdAt: readText(row.created_at),
      }))
    } finally {
      database.close()
    }
  })
}
