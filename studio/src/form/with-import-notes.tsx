import { type ArrayOfObjectsInputProps, type InputProps, isArrayOfObjectsInputProps, unset } from 'sanity'
import { IntentLink } from 'sanity/router'
import { ImportNoteList } from './import-note-list.tsx'

/** Shows the notes of the import as a list to read; every other field keeps the input it has. */
export function withImportNotes(props: InputProps) {
  return isImportNotes(props) ? <ImportNotesInput {...props} /> : props.renderDefault(props)
}

function ImportNotesInput({ value = [], onChange, readOnly }: ArrayOfObjectsInputProps) {
  // The last note takes the empty list with it, and the field disappears from the form.
  const tickOff = (key: string) => onChange(value.length === 1 ? unset() : unset([{ _key: key }]))
  return <ImportNoteList notes={value} onDecided={readOnly ? null : tickOff} renderLink={linkToDocument} />
}

function linkToDocument(id: string) {
  return (
    <IntentLink intent="edit" params={{ id }}>
      Open what the import made of it
    </IntentLink>
  )
}

function isImportNotes(props: InputProps): props is ArrayOfObjectsInputProps {
  return isArrayOfObjectsInputProps(props) && props.path.length === 1 && props.path[0] === 'importNotes'
}
