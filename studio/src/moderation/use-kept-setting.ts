import { useCallback, useState } from 'react'

/** A setting of this browser, as text; null when there is none. Where nothing can be kept, it lasts as long as the page. */
export function useKeptSetting(name: string): readonly [value: string | null, keep: (value: string) => void] {
  const key = `vigil.moderation.${name}`
  const [changed, setChanged] = useState<{ readonly key: string; readonly value: string } | null>(null)
  const keep = useCallback(
    (value: string) => {
      setChanged({ key, value })
      try {
        localStorage.setItem(key, value)
      } catch {
        // Browsers refuse it in private windows, and when the storage is full.
      }
    },
    [key],
  )
  return [changed?.key === key ? changed.value : read(key), keep]
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
