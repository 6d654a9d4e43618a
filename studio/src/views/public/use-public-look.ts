import { useCallback, useEffect, useRef, useState } from 'react'
import { type Look, lookAsReader } from './look-as-reader.ts'

/** After a publish the site needs a moment to render the page again; a slow one is met by the later looks. */
const looksAfterChange = [0, 700, 1500, 3000, 6000, 10_000]

interface PublicLook {
  /** The last look; null before the first. */
  readonly look: Look | null
  readonly lookAgain: () => void
}

/**
 * Looks at a page as readers do: at once, several times after each change, and when asked to.
 *
 * @param change anything that is different after a publish
 */
export function usePublicLook(address: string | null, change: string): PublicLook {
  const [last, setLast] = useState<{ readonly asked: string; readonly look: Look } | null>(null)
  const current = useRef<AbortController>(null)

  const lookAgain = useCallback(() => {
    if (address === null) return
    current.current?.abort()
    const mine = new AbortController()
    current.current = mine
    lookAsReader(address, { signal: mine.signal }).then(
      (seen) => {
        if (!mine.signal.aborted) setLast({ asked: address, look: seen })
      },
      // Given up for a later look.
      () => undefined,
    )
  }, [address])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of what is published is the reason to look.
  useEffect(() => {
    const timers = looksAfterChange.map((delay) => setTimeout(lookAgain, delay))
    return () => {
      for (const timer of timers) clearTimeout(timer)
      current.current?.abort()
    }
  }, [lookAgain, change])

  // A look at another page is none at this one.
  return { look: last !== null && last.asked === address ? last.look : null, lookAgain }
}
