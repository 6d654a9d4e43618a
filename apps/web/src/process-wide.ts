/**
 * One value for the whole process: the server, Next's routes and its pages are one process but hold modules of their own.
 *
 * @param name nobody else's; whoever asks by it gets what the first one made
 */
export function processWide<Value>(name: string, create: () => Value): Value {
  const key = Symbol.for(`vigil.${name}`)
  // Nothing but this function writes there, and a name stands for one type.
  const holder = globalThis as { [key: symbol]: Value | undefined }
  const value = holder[key] ?? create()
  holder[key] = value
  return value
}
