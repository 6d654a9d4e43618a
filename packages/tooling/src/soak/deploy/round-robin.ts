import { openWay, passOn, type Way } from '../../system/open-way.ts'

/** One address for several sites: each request goes to the next one, whoever asks. A balancer without affinity. */
export function openRoundRobin(targets: readonly string[]): Promise<Way> {
  let turn = 0
  const takeTurn = () => targets[turn++ % targets.length] ?? ''
  return openWay(takeTurn, (_path, answer, outgoing) => passOn(answer, outgoing))
}
