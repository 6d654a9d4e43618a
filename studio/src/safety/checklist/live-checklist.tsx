import { Card, Text } from '@sanity/ui'
import { useFindingWords } from '../findings/use-finding-words.tsx'
import { useOpenField } from '../findings/use-open-field.ts'
import { SafetyChecklist } from './safety-checklist.tsx'
import { useChecklist } from './use-checklist.ts'

/** The checklist of the document that is open in this pane. */
export function LiveChecklist({ publishedId, type }: { readonly publishedId: string; readonly type: string }) {
  const live = useChecklist(publishedId, type)
  const words = useFindingWords(type, live?.document)
  const openField = useOpenField()
  if (live === null) {
    return (
      <Card padding={4}>
        <Text size={1} muted>
          There is nothing to check yet. Write something first.
        </Text>
      </Card>
    )
  }
  return (
    <SafetyChecklist checklist={live.checklist} lake={live.lake} onOpen={({ path }) => openField(path)} {...words} />
  )
}
