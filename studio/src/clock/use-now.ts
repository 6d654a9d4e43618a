import { useEffect, useState } from 'react'

const minute = 60_000

/** The present moment, which moves on every minute: what is shown beside it does not stay at yesterday. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minute)
    return () => clearInterval(timer)
  }, [])
  return now
}
