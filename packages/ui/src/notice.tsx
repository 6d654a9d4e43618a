import type { ReactNode } from 'react'

/** Something readers should know about a story: who is not named, and why. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className="notice" aria-label={title}>
      <p className="notice-title">{title}</p>
      <p>{children}</p>
    </aside>
  )
}
