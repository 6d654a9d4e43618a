import { type InputProps, isStringInputProps, type StringInputProps } from 'sanity'
import { ConsentInput } from './consent-input.tsx'

/** Shows the consent of a person as a record, not as its id; every other field keeps the input it has. */
export function withConsentInput(props: InputProps) {
  return isConsent(props) ? <ConsentInput {...props} /> : props.renderDefault(props)
}

function isConsent(props: InputProps): props is StringInputProps {
  const [list, item, field] = props.path
  return (
    isStringInputProps(props) &&
    props.path.length === 3 &&
    list === 'people' &&
    typeof item === 'object' &&
    field === 'consent'
  )
}
