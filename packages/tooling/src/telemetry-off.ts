/** Keeps the tools from reporting how they are used: nothing leaves the machine that nobody asked to leave. */
export const telemetryOff: Readonly<Record<string, string>> = {
  NEXT_TELEMETRY_DISABLED: '1',
  SANITY_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
}
