const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** Tells whoever was given a link to a preview what they see, and for how long. */
export function SharedPreviewBar({ endsAt }: { endsAt: Date }) {
  return (
    <aside className="preview-bar" aria-label="Preview">
      <p>
        Preview, not published. Works until <time dateTime={endsAt.toISOString()}>{moment.format(endsAt)} UTC</time>.
        Please do not pass it on.
      </p>
    </aside>
  )
}
