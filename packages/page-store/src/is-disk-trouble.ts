/** Tells a disk that is full, read-only or failing from a fault of ours: that one passes, and what it refused can be tried again. */

const systemCodes = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EFBIG'])

// https://www.sqlite.org/rescode.html: READONLY, IOERR, FULL, CANTOPEN
const sqliteCodes = new Set([8, 10, 13, 14])

export function isDiskTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('errcode' in error) return sqliteCodes.has(Number(error.errcode) & 0xff)
  return 'code' in error && systemCodes.has(String(error.code))
}
