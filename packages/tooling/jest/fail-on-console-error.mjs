/** Fails a test that writes to console.error without having announced it with a spy of its own. */
const original = console.error
let unexpected = []

beforeEach(() => {
  unexpected = []
  console.error = (...args) => {
    unexpected.push(args)
    original(...args)
  }
})

afterEach(() => {
  console.error = original
  if (unexpected.length > 0) {
    throw new Error(
      `The test wrote to console.error: ${String(unexpected[0]?.[0])}. Fix the cause, or expect it with a spy.`,
    )
  }
})
