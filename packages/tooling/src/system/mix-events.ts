/** Events of a stream as blocks of text, without the empty line that ends each. */
export interface MixedEvents {
  readonly events: readonly string[]
  readonly isReordered: boolean
  readonly repeats: number
}

/**
 * Puts events into another order, some of them twice, together with some that were passed on before.
 *
 * Whoever was cut off goes on after the last event that it knows by name, so a name may be told only once everything before
 * it is out: the last of these carries the name of the newest, the others none.
 *
 * @param held in the order in which they came; not empty
 * @param earlier what was passed on before
 * @param random from 0 up to 1
 */
export function mixEvents(held: readonly string[], earlier: readonly string[], random: () => number): MixedEvents {
  const order = shuffle([...held.keys()], random)
  const again = [...held, ...earlier].filter(() => random() < 0.25)
  const mixed = order.map((place) => held[place] ?? '')
  for (const event of again) mixed.splice(Math.floor(random() * (mixed.length + 1)), 0, event)
  const name = nameOf(held.at(-1) ?? '')
  const nameless = mixed.map((event) => event.replace(namePattern, ''))
  return {
    events: nameless.map((event, place) =>
      name === null || place < nameless.length - 1 ? event : event.replace('\n', `\nid: ${name}\n`),
    ),
    isReordered: order.some((place, index) => place !== index),
    repeats: again.length,
  }
}

const namePattern = /^id: (.*)\n/m

/** What an event is called, to go on after it. */
export function nameOf(event: string): string | null {
  return namePattern.exec(event)?.[1] ?? null
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}
