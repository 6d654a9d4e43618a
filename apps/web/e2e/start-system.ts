import { startSystem } from '@vigil/tooling/system/started-system'

/** Starts Vigil once for all journeys and hands its addresses to them through the environment. */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  const { stop, ...facts } = await startSystem()
  process.env.VIGIL_SYSTEM = JSON.stringify(facts)
  return stop
}
