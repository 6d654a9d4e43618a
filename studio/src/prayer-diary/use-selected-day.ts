import { useState } from 'react'

// On a phone the diary makes room for the document that it opens; who comes back is still on the same day.
let lastSelected: string | null = null

/** The day that the editor works on in the diary, from today on. */
export function useSelectedDay(today: string): readonly [string, (day: string) => void] {
  const [day, setDay] = useState(lastSelected ?? today)
  const select = (chosen: string) => {
    lastSelected = chosen
    setDay(chosen)
  }
  return [day, select]
}
