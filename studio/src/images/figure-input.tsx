import { EyeClosedIcon } from '@sanity/icons/EyeClosed'
import { UploadIcon } from '@sanity/icons/Upload'
import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { type ChangeEvent, type ClipboardEvent, type DragEvent, useCallback, useRef, useState } from 'react'
import { type FormPatch, type ObjectInputProps, PatchEvent, set, setIfMissing, unset } from 'sanity'
import { describeRedaction, readFigure } from './figure-value.ts'
import { type PictureSource, RedactionDialog } from './redaction-dialog.tsx'
import { type NewPicture, toAssetReference } from './replace-picture.ts'
import { useImageDesk } from './use-image-desk.ts'

/**
 * The input of an image. However somebody brings a picture, the redaction dialog opens before anything is uploaded; the
 * Studio's own uploads are switched off.
 */
export function FigureInput(props: ObjectInputProps) {
  const { value, readOnly = false, schemaType, onChange } = props
  const [source, setSource] = useState<PictureSource | null>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const desk = useImageDesk()
  const { assetId, redaction, isCropped } = readFigure(value)

  const take = (files: FileList | null | undefined): boolean => {
    const file = files?.[0]
    if (file === undefined || readOnly || source !== null) return false
    setSource({ kind: 'file', file })
    return true
  }
  const chooseFile = (event: ChangeEvent<HTMLInputElement>) => {
    take(event.currentTarget.files)
    // So that the same file can be chosen again.
    event.currentTarget.value = ''
  }
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    take(event.dataTransfer.files)
  }
  const paste = (event: ClipboardEvent) => {
    if (!take(event.clipboardData.files)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const show = useCallback(
    (picture: NewPicture) => onChange(toPatches(schemaType.name, picture)),
    [onChange, schemaType.name],
  )
  const close = useCallback(() => {
    setSource(null)
    opener.current?.focus()
  }, [])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDropCapture={drop}
      onPasteCapture={paste}
    >
      <Stack gap={3}>
        {!readOnly && (
          <Card border radius={2} padding={3} tone="transparent" data-testid="figure-upload">
            <Stack gap={3}>
              <Flex gap={2} wrap="wrap" align="center">
                <Button
                  ref={opener}
                  icon={UploadIcon}
                  mode="ghost"
                  fontSize={1}
                  padding={3}
                  text={assetId === null ? 'Choose a picture…' : 'Choose another picture…'}
                  onClick={() => fileInput.current?.click()}
                />
                {assetId !== null && (
                  <Button
                    icon={EyeClosedIcon}
                    mode="ghost"
                    fontSize={1}
                    padding={3}
                    text="Redact this picture…"
                    onClick={() => setSource({ kind: 'stored', assetId, earlier: redaction })}
                  />
                )}
              </Flex>
              <Text size={1} muted>
                Or drop it here, or paste it. Nothing is uploaded before you have covered what it must not show.
              </Text>
            </Stack>
            <input
              ref={fileInput}
              type="file"
              accept="image/*,.heic,.heif"
              hidden
              aria-hidden="true"
              tabIndex={-1}
              onChange={chooseFile}
              data-testid="figure-file"
            />
          </Card>
        )}
        {redaction !== null && (
          <Card tone="positive" border radius={2} padding={3}>
            <Text size={1}>{describeRedaction(redaction)}</Text>
          </Card>
        )}
        {isCropped && (
          <Card tone="caution" border radius={2} padding={3}>
            <Text size={1}>
              The crop only frames the picture: anybody who knows its address can see all of it. To hide somebody at the
              edge, use “Redact this picture…” and cut it to a part.
            </Text>
          </Card>
        )}
        {props.renderDefault({
          ...props,
          onChange: (change) => onChange(withoutStaleAnswers(PatchEvent.from(change))),
        })}
      </Stack>
      {source !== null && <RedactionDialog source={source} desk={desk} onStored={show} onClose={close} />}
    </div>
  )
}

function toPatches(typeName: string, { assetId, fields, isCut }: NewPicture): FormPatch[] {
  return [
    setIfMissing({ _type: typeName }),
    set(toAssetReference(assetId), ['asset']),
    unset(['redaction']),
    ...Object.entries(fields).map(([name, value]) => set(value, [name])),
    ...(isCut ? [unset(['crop']), unset(['hotspot'])] : []),
  ]
}

/** What was said of a picture says nothing of the one that takes its place. */
function withoutStaleAnswers({ patches }: PatchEvent): PatchEvent {
  const isReplaced = patches.some(({ path }) => path.length === 1 && path[0] === 'asset')
  return PatchEvent.from(isReplaced ? [...patches, unset(['faces']), unset(['redaction'])] : [...patches])
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files')
}
