import { Stack } from '@sanity/ui'
import { fieldOf } from '@vigil/content-model/field-of'
import { isRecord } from '@vigil/safeguarding/is-record'
import { reviewMarkOf } from '@vigil/safeguarding/translations/review-mark'
import { translationsOf } from '@vigil/safeguarding/translations/translations-of'
import { type InputProps, isObjectInputProps, type ObjectInputProps, set, unset, useFormValue } from 'sanity'
import { toKey } from '../safety/to-key.ts'
import { isEmptyTranslation, startingTexts } from './starting-texts.ts'
import { TranslationReview } from './translation-review.tsx'

/** Says above each translation who gets it, and lets it be called reviewed; every other field keeps its input. */
export function withTranslationReview(props: InputProps) {
  return isTranslation(props) ? <TranslationInput {...props} /> : props.renderDefault(props)
}

function TranslationInput(props: ObjectInputProps) {
  const { value, path, onChange, readOnly, schemaType } = props
  const form = useFormValue([])
  const key = fieldOf(path[1], '_key')
  const document = isRecord(form) ? form : {}
  const translation = translationsOf(document).find((each) => each.value._key === key)
  if (translation === undefined) return props.renderDefault(props)

  const titleOf = (name: string) => schemaType.fields.find((field) => field.name === name)?.type.title ?? name
  const change = {
    onBegin: () => onChange(Object.entries(startingTexts(document, toKey)).map(([field, text]) => set(text, [field]))),
    onReviewed: () =>
      onChange([set('reviewed', ['state']), set(reviewMarkOf(document, translation.value), ['reviewedFor'])]),
    onInReview: () => onChange([set('inReview', ['state']), unset(['reviewedFor'])]),
  }
  return (
    <Stack gap={4}>
      <TranslationReview
        language={translation.language}
        state={translation.state}
        missing={translation.missing.map(titleOf)}
        isEmpty={isEmptyTranslation(value, document)}
        change={readOnly === true ? null : change}
      />
      {props.renderDefault(props)}
    </Stack>
  )
}

function isTranslation(props: InputProps): props is ObjectInputProps {
  return isObjectInputProps(props) && props.path.length === 2 && props.path[0] === 'translations'
}
