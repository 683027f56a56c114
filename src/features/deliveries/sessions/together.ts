import { type OccasionStatus, planMark } from '@/features/deliveries/rules'

type Part = { id: string; sessionId: string | null }
type Standing = { status: OccasionStatus }

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

/** A proposed part leads, so that a session is not called planned before all of it is. */
export function ledBy<Of extends Standing>(parts: readonly [Of, ...Of[]]): [Of, ...Of[]] {
  const first = parts.find(({ status }) => status === 'proposed') ?? parts[0]
  return [first, ...parts.filter(part => part !== first)]
}

/**
 * The parts of a session that are planned and moved together with the round's others. None once it has taken place for
 * some: what is left is for those who came later, each by itself.
 */
export function openTogether<Of extends Standing>(parts: readonly Of[]): Of[] {
  if (parts.some(({ status }) => status === 'done')) return []
  return parts.filter(({ status }) => status !== 'cancelled')
}

/** The plan that a form was filled in against, as `planMark` says it of one. */
export function jointMark(parts: readonly [Standing & Sequenced, ...(Standing & Sequenced)[]]): string {
  const [{ status }] = ledBy(parts)
  return planMark({ status, sequence: Math.max(...parts.map(({ sequence }) => sequence)) })
}

type Sequenced = { sequence: number }
