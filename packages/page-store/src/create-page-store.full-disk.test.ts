import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { aFolder } from './testing/a-page.ts'
import type { FullDiskReport } from './testing/full-disk-writer.ts'

const unshare = ['unshare --mount', 'unshare --mount --map-root-user'].find(
  (command) => spawnSync('sh', ['-c', `${command} mount -t tmpfs tmpfs /mnt`]).status === 0,
)

if (unshare === undefined) {
  it.skip('is skipped: this machine does not let us mount a small disk (unshare, tmpfs)', () => {})
} else {
  it('keeps what is stored on a full disk, takes away what must go, and catches up once there is room', () => {
    const { folder, remove } = aFolder()
    try {
      const shell = `${unshare} sh -c 'mount -t tmpfs -o size=4m tmpfs ${folder} && exec "$@"' sh "$@"`
      const program = [process.execPath, join(__dirname, 'testing/full-disk-writer.ts'), folder]
      const { stdout, stderr } = spawnSync('sh', ['-c', shell, 'sh', ...program], { encoding: 'utf8' })
      expect(stderr).toBe('')
      const report: FullDiskReport = JSON.parse(stdout)
      expect(report).toEqual({
        refused: expect.stringContaining('ENOSPC'),
        troubles: [expect.stringContaining('ENOSPC')],
        marked: ['/changed', '/withdrawn'],
        inTrouble: { kept: 'kept', changed: 'changed', withdrawn: null, deleted: null },
        filesInTrouble: [true, false, false],
        isDeletedGone: true,
        // Not before the marks are written that belong to it.
        bookmarks: ['before', 'after'],
        afterwards: { kept: 'kept', changed: 'changed again', withdrawn: null, deleted: null },
        isDeletedGoneAfterwards: true,
      })
    } finally {
      remove()
    }
  })
}
