import type { Hint } from '@vigil/safeguarding/messages/check-message'
import { toSegments } from './marked-segments.ts'
import { HintNumber, Marked, MessageWords, VisuallyHidden } from './moderation.styles.ts'

interface MarkedTextProps {
  readonly text: string
  readonly hints: readonly Hint[]
}

/** A text in which the words that hints are about are marked with their numbers, to see and to hear. */
export function MarkedText({ text, hints }: MarkedTextProps) {
  return (
    <MessageWords dir="auto">
      {toSegments(text, hints).map(({ start, text: piece, hints: numbers }) =>
        numbers.length === 0 ? (
          <span key={start}>{piece}</span>
        ) : (
          <Marked key={start}>
            <VisuallyHidden>{` (${numbers.length === 1 ? 'hint' : 'hints'} ${numbers.join(' and ')}: `}</VisuallyHidden>
            {piece}
            <HintNumber aria-hidden="true">{numbers.join(',')}</HintNumber>
            <VisuallyHidden>) </VisuallyHidden>
          </Marked>
        ),
      )}
    </MessageWords>
  )
}
