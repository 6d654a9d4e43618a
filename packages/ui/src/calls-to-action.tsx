import type { CallToActionContent } from '@vigil/content-queries/calls-to-action/call-to-action'
import { CallToAction, type CallToActionProps } from './call-to-action.tsx'

export type CallsToActionProps = Omit<CallToActionProps, 'call' | 'headingLevel'> & {
  calls: readonly CallToActionContent[]
  /** Names the section on its page; without: the only one. */
  id?: string
  /** Without: the words that always stand above calls. */
  heading?: string | null
}

/** What readers can do, side by side. */
export function CallsToAction({ calls, id = 'calls', heading, ...context }: CallsToActionProps) {
  if (calls.length === 0) return null
  return (
    <section className="calls" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="section-title">
        {heading ?? context.language.text('calls.title')}
      </h2>
      <div className="calls-grid">
        {calls.map((call) => (
          <CallToAction key={call._id} call={call} headingLevel={3} {...context} />
        ))}
      </div>
    </section>
  )
}
