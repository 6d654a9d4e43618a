/** A slow machine is no failing test. What hangs still ends. */
jest.setTimeout(60_000)
