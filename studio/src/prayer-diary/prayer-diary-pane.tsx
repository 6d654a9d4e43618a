import { AddIcon } from '@sanity/icons/Add'
import { Button, Card, useElementSize } from '@sanity/ui'
import { today } from '@vigil/content-model/today'
import { type ComponentProps, createContext, use, useMemo, useState } from 'react'
import { type UserComponent, usePaneRouter } from 'sanity/structure'
import { styled } from 'styled-components'
import { useNow } from '../clock/use-now.ts'
import { mapLive } from '../structure/live/live.ts'
import { LiveContent } from '../structure/live/live-content.tsx'
import { type LiveQuestion, useLiveRows } from '../structure/live/use-live-rows.ts'
import { DocumentLink } from '../structure/work-list/document-link.tsx'
import { prayerPointOnDay } from '../templates/prayer-templates.ts'
import type { DiaryLinks } from './diary-links.ts'
import { diaryPointProjection, toDiaryPoint } from './diary-point.ts'
import { PrayerDiary } from './prayer-diary.tsx'
import { useSelectedDay } from './use-selected-day.ts'

const question: LiveQuestion = {
  fetch: `*[_type == "prayerPoint"] | order(_createdAt asc) ${diaryPointProjection}`,
  listen: '*[_type == "prayerPoint"]',
  perspective: 'drafts',
}

/** Seven days side by side need so much room to be read. */
const narrowestGrid = 600

/** The prayer diary as a pane of the Studio. */
export const PrayerDiaryPane: UserComponent = ({ childItemId }) => {
  const thisDay = today(useNow())
  const points = mapLive(useLiveRows(question), (rows) => rows.map(toDiaryPoint))
  const [selectedDay, select] = useSelectedDay(thisDay)
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const width = useElementSize(root)?.border.width
  return (
    <OpenDocument value={childItemId}>
      <Container ref={setRoot}>
        <LiveContent live={points}>
          {(found) =>
            width !== undefined && (
              <PrayerDiary
                points={found}
                today={thisDay}
                selectedDay={selectedDay}
                onSelect={select}
                layout={width < narrowestGrid ? 'agenda' : 'grid'}
                PointLink={PointLink}
                NewPointLink={NewPointLink}
              />
            )
          }
        </LiveContent>
      </Container>
    </OpenDocument>
  )
}

/** The id of the document that is open beside the diary. */
const OpenDocument = createContext<string | undefined>(undefined)

const Container = styled(Card)`
  container-type: inline-size;
  min-height: 100%;
`

const PointLink: DiaryLinks['PointLink'] = ({ id, children }) => (
  <DocumentLink id={id} type="prayerPoint" isOpen={id === use(OpenDocument)}>
    {children}
  </DocumentLink>
)

const NewPointLink: DiaryLinks['NewPointLink'] = ({ day, children }) => (
  <Button as={CreateLink} data-as="a" day={day} text={children} icon={AddIcon} mode="ghost" fontSize={1} padding={2} />
)

function CreateLink({ day, ...props }: ComponentProps<'a'> & { readonly day: string }) {
  const { ChildLink } = usePaneRouter()
  const openId = use(OpenDocument)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day, or the document now open, asks for a new one.
  const id = useMemo(() => crypto.randomUUID(), [day, openId])
  return (
    <ChildLink
      {...props}
      childId={id}
      childParameters={{ type: prayerPointOnDay.schemaType, template: prayerPointOnDay.id }}
      childPayload={{ day }}
    />
  )
}
