// Next loads its pages and the instrumentation as modules of their own: what they share lies outside both.
const holder = globalThis as typeof globalThis & { portalIsStopping?: boolean }

/** Whether the process was asked to end: it takes on nothing new, and what takes long breaks off. */
export function isStopping(): boolean {
  return holder.portalIsStopping ?? false
}

export function beginStopping(): void {
  holder.portalIsStopping = true
}
