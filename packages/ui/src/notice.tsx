import type { ReactNode } from 'react'

/** Something readers should know about a story: who is not named, and why. Its content is paragraphs. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className="notice" aria-label={title}>
      <p className="notice-title">{title}</p>
      {children}
    </aside>
  )
}
