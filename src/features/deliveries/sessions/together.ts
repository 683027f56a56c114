type Part = { id: string; sessionId: string | null }

/** The parts of each joint session in one group, where its first part stood. An occasion of its own is a group alone. */
export function together<Of extends Part>(parts: readonly Of[]): [Of, ...Of[]][] {
  const groups = new Map<string, [Of, ...Of[]]>()
  for (const part of parts) {
    const key = part.sessionId ?? part.id
    const group = groups.get(key)
    if (group) group.push(part)
    else groups.set(key, [part])
  }
  return [...groups.values()]
}
