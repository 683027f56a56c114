import type { RingSegment, RingState } from '@/components/ui/ring-geometry'
import { parties, sideOf } from '@/lib/party'

const states: readonly string[] = [
  'awaited',
  'signed',
  'declined',
  'absent',
  'void',
  'none',
] satisfies RingState[]

/** The ring that a mail keeps, as segments; none for a mail about no sent order. */
export function mailRing(kept: string | null): RingSegment[] {
  const marks = kept?.split(' ').filter(isState) ?? []
  if (marks.length !== parties.length) return []
  return parties.map((party, place) => ({ side: sideOf(party), state: marks[place] ?? 'none', label: '' }))
}

/** How many of those that must sign have done so, as the words beside the ring say. */
export function signedIn(ring: readonly RingSegment[]): { signed: number; required: number } {
  const required = ring.filter(({ state }) => state !== 'absent')
  return { signed: required.filter(({ state }) => state === 'signed').length, required: required.length }
}

function isState(text: string): text is RingState {
  return states.includes(text)
}
