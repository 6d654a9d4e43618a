/**
 * Goes through several sorted lists as if they were one.
 * @param compare what each list is sorted by; things that are equal come in the order of the lists
 */
export function* mergeSorted<Item>(
  lists: readonly Iterable<Item>[],
  compare: (left: Item, right: Item) => number,
): Generator<Item, void> {
  const [only] = lists
  if (only && lists.length === 1) {
    yield* only
    return
  }
  const heads: { item: Item; readonly rest: Iterator<Item> }[] = []
  for (const list of lists) {
    const rest = list[Symbol.iterator]()
    const { done, value } = rest.next()
    if (!done) heads.push({ item: value, rest })
  }
  for (;;) {
    const [first] = heads
    if (!first) return
    let least = first
    for (const head of heads) if (compare(head.item, least.item) < 0) least = head
    yield least.item
    const { done, value } = least.rest.next()
    if (done) heads.splice(heads.indexOf(least), 1)
    else least.item = value
  }
}
