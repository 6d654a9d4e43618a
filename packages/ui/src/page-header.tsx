/** The title of a page that is not a story. */
export function PageHeader({ title, introduction }: { title: string; introduction?: string | null }) {
  return (
    <header className="page-header">
      <h1 className="page-title">{title}</h1>
      {introduction && <p className="page-introduction">{introduction}</p>}
    </header>
  )
}
