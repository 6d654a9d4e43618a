import { useEffect, useRef, useState } from 'react'

/** Moves the focus to the message at hand after it was drawn, or to the words that say that there is none. */
export function useFocusOnMessage() {
  const currentRef = useRef<HTMLElement>(null)
  const emptyRef = useRef<HTMLParagraphElement>(null)
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    if (!isWanted) return
    const target = currentRef.current ?? emptyRef.current
    target?.focus()
    setWanted(false)
  }, [isWanted])
  return { currentRef, emptyRef, focusCurrent: () => setWanted(true) }
}
