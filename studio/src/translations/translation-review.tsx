import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { languageTitle } from '@vigil/content-model/lists/site-languages'
import type { TranslationState } from '@vigil/safeguarding/translations/translations-of'

interface TranslationReviewProps {
  readonly language: string
  readonly state: TranslationState
  /** What the original says and the translation does not, in the words of the form. */
  readonly missing: readonly string[]
  readonly isEmpty: boolean
  /** Null: this editor, or this version of the document, may not be changed. */
  readonly change: {
    readonly onBegin: () => void
    readonly onReviewed: () => void
    readonly onInReview: () => void
  } | null
}

/** Above the texts of a translation: who gets it now, and what somebody can say about it. */
export function TranslationReview({ language, state, missing, isEmpty, change }: TranslationReviewProps) {
  const name = languageTitle(language) || 'this language'
  return (
    <Card border radius={2} padding={3} tone={tones[state]} role="status" data-testid="translation-state">
      <Stack gap={4}>
        <Stack gap={3}>
          <Text size={1} weight="semibold">
            {titles[state]}
          </Text>
          <Text size={1}>{explain(state, name)}</Text>
          {missing.length > 0 && <Text size={1}>Still missing: {missing.join(', ')}.</Text>}
        </Stack>
        {change !== null && (
          <Flex gap={2} wrap="wrap">
            {isEmpty && (
              <Button text="Begin with the texts of the original" mode="ghost" fontSize={1} onClick={change.onBegin} />
            )}
            {state === 'inReview' && !isEmpty && (
              <Button
                text="I have compared both: reviewed"
                tone="positive"
                fontSize={1}
                disabled={missing.length > 0 || language === ''}
                onClick={change.onReviewed}
              />
            )}
            {(state === 'changed' || state === 'incomplete') && (
              <Button
                text="I have looked again: both agree"
                tone="positive"
                fontSize={1}
                disabled={missing.length > 0}
                onClick={change.onReviewed}
              />
            )}
            {state !== 'inReview' && (
              <Button text="Back to review" mode="ghost" fontSize={1} onClick={change.onInReview} />
            )}
          </Flex>
        )}
      </Stack>
    </Card>
  )
}

const tones = { inReview: 'transparent', changed: 'caution', incomplete: 'caution', shown: 'positive' } as const
const titles = {
  inReview: 'In review',
  changed: 'Has to be looked at again',
  incomplete: 'Not complete',
  shown: 'Reviewed',
} as const

function explain(state: TranslationState, name: string): string {
  switch (state) {
    case 'inReview':
      return `Readers of ${name} get the original until somebody who reads both languages has compared every sentence.`
    case 'changed':
      return `The original or this translation has changed since it was reviewed. Readers of ${name} get the original until somebody has looked again: what was taken out there to protect somebody must not stand here.`
    case 'incomplete':
      return `The original says more than this translation. Readers of ${name} get the original until it is complete.`
    case 'shown':
      return `Readers of ${name} get this translation once it is published.`
  }
}
