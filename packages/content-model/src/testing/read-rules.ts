/** One rule of a validation function, as the calls that built it: `['required', 'max', 'error']`. */
export interface RuleCalls {
  readonly names: readonly string[]
  /** What `.error(…)` or `.warning(…)` was given. */
  readonly sentence: string | undefined
}

/** Runs a validation function with a rule that only writes down what is asked of it. */
export function readRules(validation: unknown): RuleCalls[] {
  if (typeof validation !== 'function') return []
  const built: unknown = validation(recordCalls({ names: [], sentence: undefined }))
  return [built].flat().flatMap((rule) => recorded.get(Object(rule)) ?? [])
}

const recorded = new WeakMap<object, RuleCalls>()

function recordCalls(calls: RuleCalls): object {
  const rule = new Proxy(
    {},
    {
      get:
        (_target, name) =>
        (...args: unknown[]) =>
          recordCalls({
            names: [...calls.names, String(name)],
            sentence:
              (name === 'error' || name === 'warning') && typeof args[0] === 'string' ? args[0] : calls.sentence,
          }),
    },
  )
  recorded.set(rule, calls)
  return rule
}
