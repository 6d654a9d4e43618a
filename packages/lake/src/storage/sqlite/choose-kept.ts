/** The field that does not exist, which the Studio unsets to touch a document. */
export const emptyGuardField = '_empty_action_guard_pseudo_field_'

/** What decides about one change of a document. */
export interface ChangeMark {
  readonly sequence: number
  readonly isDeletion: boolean
  /** An event, such as a publication, leads to this revision. */
  readonly isMentioned: boolean
  readonly isYoung: boolean
  /** It changed nothing but the time. */
  readonly isEmpty: boolean
}

/**
 * Chooses which changes of one document stay: its beginning and its end, how it last was before each deletion, what
 * events lead to, and what is young. Changes that did nothing go at any age.
 *
 * @param marks - All changes of the document, oldest first.
 * @returns for each of them whether it stays; after one that goes there is always one that stays.
 */
export function chooseKept(marks: readonly ChangeMark[]): readonly boolean[] {
  return marks.map((mark, index) => {
    const next = marks[index + 1]
    const previous = marks[index - 1]
    const isBeginning = previous === undefined || previous.isDeletion
    const isEnd = next === undefined || next.isDeletion
    return isBeginning || isEnd || mark.isDeletion || mark.isMentioned || (mark.isYoung && !mark.isEmpty)
  })
}
