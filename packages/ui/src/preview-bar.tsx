/** Tells editors that they see drafts, and lets them leave. */
export function PreviewBar({ leavePath }: { leavePath: string }) {
  return (
    <aside className="preview-bar" aria-label="Preview">
      <p>Preview of drafts – readers do not see this.</p>
      <a className="preview-bar-leave" href={leavePath}>
        Leave
      </a>
    </aside>
  )
}
