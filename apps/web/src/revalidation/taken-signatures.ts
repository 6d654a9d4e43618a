/** Which signatures were taken already, for as long as they are not too old to be taken anyway. */
export interface TakenSignatures {
  /** `full`: so many were taken a moment ago that no more can be remembered. */
  find(signature: string, now: number): 'new' | 'taken' | 'full'
  /** @param until when it is too old, in milliseconds since 1970 */
  remember(signature: string, until: number): void
}

/** @param most how many are remembered. Only those that are right: nobody fills this who does not know the secret. */
export function createTakenSignatures(most = 10_000): TakenSignatures {
  const untils = new Map<string, number>()

  function forgetOld(now: number): void {
    for (const [signature, until] of untils) if (until < now) untils.delete(signature)
  }

  return {
    find(signature, now) {
      if (untils.has(signature)) return 'taken'
      if (untils.size >= most) forgetOld(now)
      return untils.size >= most ? 'full' : 'new'
    },
    remember(signature, until) {
      untils.set(signature, until)
    },
  }
}
