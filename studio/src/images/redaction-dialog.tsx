import { Box, Button, Card, Dialog, Flex, PortalProvider, Spinner, Stack, Text } from '@sanity/ui'
import { type ReactNode, type SyntheticEvent, useCallback, useEffect, useId, useState } from 'react'
import { isEmptyDrawing } from './area.ts'
import { FacesQuestion } from './faces-question.tsx'
import type { FaceState, Redaction } from './figure-value.ts'
import type { ImageDesk } from './image-desk.ts'
import type { OpenPicture, openPicture } from './open-picture.ts'
import type { PictureUsage } from './picture-usages.ts'
import { RedactionEditor } from './redaction-editor.tsx'
import { renderPicture } from './render-picture.ts'
import type { NewPicture } from './replace-picture.ts'
import { ResultPreview } from './result-preview.tsx'
import { UsageChoice } from './usage-choice.tsx'
import { useDrawing } from './use-drawing.ts'
import { usePicture } from './use-picture.ts'
import { type Storing, useStoring } from './use-storing.ts'
import type { VaultChoice } from './vault.ts'
import { findVaultProblem, VaultChoiceFields } from './vault-choice-fields.tsx'

/** A file that somebody chose, or a stored picture that is to be redacted. */
export type PictureSource =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'stored'; readonly assetId: string; readonly earlier: Redaction | null }

interface RedactionDialogProps {
  readonly source: PictureSource
  readonly desk: ImageDesk
  readonly onStored: (picture: NewPicture) => void
  readonly onClose: () => void
  /** Default: the browser's. */
  readonly open?: typeof openPicture
  readonly render?: typeof renderPicture
}

/** Opens before anything is uploaded: here somebody covers what nobody may see, and says what is left to be seen. */
export function RedactionDialog({
  source,
  desk,
  onStored,
  onClose,
  open,
  render = renderPicture,
}: RedactionDialogProps) {
  const load = useCallback(
    async () => (source.kind === 'file' ? source.file : desk.load(source.assetId)),
    [source, desk],
  )
  const picture = usePicture(load, open)
  if (picture.state === 'open') {
    return <OpenDialog {...{ source, desk, onStored, onClose, render }} picture={picture.picture} />
  }
  return (
    <Frame onClose={onClose} footer={<Button text="Close" mode="ghost" onClick={onClose} />}>
      {picture.state === 'opening' ? (
        <Flex align="center" gap={3} role="status">
          <Spinner />
          <Text size={1}>Opening the picture…</Text>
        </Flex>
      ) : (
        <Card tone="critical" border radius={2} padding={4} role="alert">
          <Text size={1}>{picture.reason}</Text>
        </Card>
      )}
    </Frame>
  )
}

type OpenDialogProps = Required<Omit<RedactionDialogProps, 'open'>> & { readonly picture: OpenPicture }

function OpenDialog({ source, desk, onStored, onClose, render, picture }: OpenDialogProps) {
  const board = useDrawing(picture.size)
  const [isPreview, setPreview] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const [faces, setFaces] = useState<FaceState | null>(null)
  const [vault, setVault] = useState<VaultChoice | null>(null)
  const [isReplacedEverywhere, setReplacedEverywhere] = useState(true)
  const [problem, setProblem] = useState<'faces' | string | null>(null)
  const { storing, store } = useStoring({ desk, render, onStored })
  const usages = useUsages(source, desk)
  const listIdentities = useCallback(() => desk.listIdentities(), [desk])

  const drawing = board.history.present
  const isEmpty = isEmptyDrawing(drawing)
  const isWorking = storing.state === 'working'
  const isStored = storing.state === 'stored'
  useEffect(() => {
    if (storing.state === 'stored' && storing.notes.length === 0) onClose()
  }, [storing, onClose])

  const leave = () => {
    if (isWorking) return
    if (isEmpty || isStored) onClose()
    else setLeaving(true)
  }
  const finish = () => {
    const found = findProblem()
    setProblem(found)
    if (found !== null || faces === null || usages === null) return
    store(picture, {
      drawing,
      faces,
      vault: isEmpty ? null : vault,
      replaces: source.kind === 'stored' ? source : null,
      replacedIn: isReplacedEverywhere ? usages : [],
      keptIn: isReplacedEverywhere ? [] : usages,
    })
  }
  const findProblem = () => {
    if (source.kind === 'stored' && isEmpty) return 'Cover something, or cut the picture, before it is stored anew.'
    if (faces === null) return 'faces'
    if (usages === null) return 'It is not known yet which documents show this picture. Wait a moment.'
    return isEmpty ? null : findVaultProblem(vault)
  }

  const footer = isLeaving ? (
    <>
      <Text size={1}>Discard what you drew?</Text>
      <Button text="Keep drawing" mode="ghost" onClick={() => setLeaving(false)} />
      <Button text="Discard" tone="critical" onClick={onClose} />
    </>
  ) : isStored ? (
    <Button text="Close" onClick={onClose} />
  ) : (
    <>
      <Button text="Cancel" mode="bleed" disabled={isWorking} onClick={leave} />
      <Button
        text={isPreview ? 'Back to drawing' : 'Preview the result'}
        mode="ghost"
        disabled={isWorking}
        onClick={() => setPreview(!isPreview)}
      />
      <Button
        text={isEmpty ? 'Store without covering anything' : 'Store the redacted picture'}
        tone="primary"
        disabled={isWorking}
        onClick={finish}
      />
    </>
  )

  return (
    <Frame onClose={leave} footer={footer}>
      {isStored ? (
        <Notes notes={storing.notes} />
      ) : (
        <Stack gap={4}>
          {isPreview ? (
            <ResultPreview picture={picture} drawing={drawing} render={render} />
          ) : (
            <RedactionEditor url={picture.url} board={board} />
          )}
          <FacesQuestion answer={faces} isMissing={problem === 'faces' && faces === null} onAnswer={setFaces} />
          {usages !== null && usages.length > 0 && (
            <UsageChoice usages={usages} isReplacedEverywhere={isReplacedEverywhere} onChoose={setReplacedEverywhere} />
          )}
          {desk.hasVault && !isEmpty && (
            <VaultChoiceFields choice={vault} onChoose={setVault} listIdentities={listIdentities} />
          )}
          {problem !== null && problem !== 'faces' && <Trouble text={problem} />}
          <Progress storing={storing} />
        </Stack>
      )}
    </Frame>
  )
}

const retryMilliseconds = 1000

/** Null while they are not known; none for a picture that was not stored before. */
function useUsages(source: PictureSource, desk: ImageDesk): readonly PictureUsage[] | null {
  const [usages, setUsages] = useState<readonly PictureUsage[] | null>(source.kind === 'file' ? [] : null)
  useEffect(() => {
    if (source.kind !== 'stored') return
    const closing = new AbortController()
    const look = () => {
      // Nothing is stored before this is known, so it is asked until there is an answer.
      const again = () => setTimeout(() => !closing.signal.aborted && look(), retryMilliseconds)
      desk.findUsages(source.assetId).then((found) => !closing.signal.aborted && setUsages(found), again)
    }
    look()
    return () => closing.abort()
  }, [source, desk])
  return usages
}

function Progress({ storing }: { readonly storing: Storing }) {
  if (storing.state === 'failed') return <Trouble text={storing.reason} />
  const isWorking = storing.state === 'working'
  return (
    <Box role="status">
      {isWorking && (
        <Flex align="center" gap={3}>
          <Spinner />
          <Text size={1}>{storing.step}</Text>
          {storing.percent !== null && (
            <progress aria-label="Uploaded" max={100} value={storing.percent} style={{ flex: 1 }} />
          )}
        </Flex>
      )}
    </Box>
  )
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <Stack gap={3} role="status">
      <Text size={1}>The redacted picture is stored and in the form. This is left to do:</Text>
      {notes.map((note) => (
        <Card key={note} tone="caution" border radius={2} padding={3}>
          <Text size={1}>{note}</Text>
        </Card>
      ))}
    </Stack>
  )
}

function Trouble({ text }: { readonly text: string }) {
  return (
    <Card tone="critical" border radius={2} padding={3} role="alert">
      <Text size={1}>{text}</Text>
    </Card>
  )
}

interface FrameProps {
  readonly onClose: () => void
  readonly footer: ReactNode
  readonly children: ReactNode
}

function Frame({ onClose, footer, children }: FrameProps) {
  const id = useId()
  return (
    // React hands events on to the form that the dialog was opened from: a Delete would remove a block of its text.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stops what others would hear
    <div
      onKeyDown={(event) => event.key !== 'Escape' && stop(event)}
      onPaste={stop}
      onDrop={stop}
      onCopy={stop}
      onCut={stop}
    >
      <PortalProvider element={document.body}>
        <Dialog
          id={id}
          header="Cover what the picture must not show"
          // Over the whole window: in the column of the form there is little room to draw.
          position="fixed"
          width={4}
          onClose={onClose}
          footer={
            <Flex gap={2} padding={3} align="center" justify="flex-end" wrap="wrap">
              {footer}
            </Flex>
          }
        >
          <Box padding={4}>{children}</Box>
        </Dialog>
      </PortalProvider>
    </div>
  )
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation()
}
