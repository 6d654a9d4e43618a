import { today } from '@vigil/content-model/today'
import type { Template } from 'sanity'
import { addMonths, dayOf, toMonth } from '@vigil/prayer-diary/days'

/** The questions that a report from the field answers. They stay as headings of the story, or go. */
const headings = ['What happened', 'How they live now', 'What gives them hope']

/** After so many months somebody asks again whether the story still holds. */
const monthsUntilReview = 6

/** A story that somebody brings from the field: with its headings, its source kept back, and a day to look at it again. */
export const storyFromFieldReport: Template = {
  id: 'story-from-field-report',
  title: 'Story from a field report',
  schemaType: 'story',
  value: () => fieldReport(today()),
}

/** What such a story begins with on this day. Its risk is not assessed: nobody has met these people yet. */
export function fieldReport(day: string) {
  return {
    publishedOn: day,
    risk: 'notAssessed',
    placePrecision: 'country',
    provenanceStatement: 'For the safety of those who told us, we do not say how this report reached us.',
    reviewBy: dayOf(addMonths(toMonth(day), monthsUntilReview), Number(day.slice(8))),
    body: headings.flatMap((text, index) => [
      block(`heading-${index}`, 'h2', text),
      block(`text-${index}`, 'normal', ''),
    ]),
  }
}

function block(key: string, style: 'h2' | 'normal', text: string) {
  return {
    _type: 'block',
    _key: key,
    style,
    markDefs: [],
    children: [{ _type: 'span', _key: `${key}-words`, text, marks: [] }],
  }
}
