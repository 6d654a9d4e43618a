/**
 * Sanity advises against HTTP/1.1, because a browser opens only six connections to one host. Here all streams share
 * one connection, so the advice does not apply. The Studio keeps in this place when it was last read.
 */
export function dismissProtocolAdvice(now = new Date()): void {
  globalThis.sessionStorage?.setItem('sanity-studio.network.check.snooze', now.toISOString())
}
