import 'server-only'
import { dutyHappenings } from '@/features/duties/happenings'
import { dutyNamed } from '@/features/duties/rules'
import { type Happened, named } from '@/features/notifications/headline-queries'
import type { Reading } from '@/lib/db'
import { factsOf } from '@/lib/happenings/facts'
import { organisationNames } from '@/lib/organisation-name'

const KIND = 'duty.taken_over' satisfies keyof typeof dutyHappenings

/** By event: the duty that a colleague took over, with its organisation and order, and the colleague's name. */
export async function findTakenOver(tx: Reading, events: readonly Happened[]) {
  const told = events.flatMap(({ id, kind, personId, facts }) => {
    const known = kind === KIND ? factsOf(dutyHappenings[KIND], facts) : null
    return known ? [{ id, takerId: personId, ...known }] : []
  })
  if (told.length === 0) return new Map<string, never>()
  const takers = await tx.person.findMany({
    where: { id: { in: told.flatMap(({ takerId }) => takerId ?? []) } },
    select: { id: true, name: true },
  })
  const organisations = await tx.organisation.findMany({
    where: { id: { in: told.flatMap(({ organisationId }) => organisationId ?? []) } },
    ...named.organisation,
  })
  return new Map(
    told.map(({ id, takerId, duty, organisationId, order }) => {
      const organisation = organisations.find(one => one.id === organisationId)
      const taker = takers.find(one => one.id === takerId)?.name ?? ''
      const about = {
        duty,
        taken: { kind: dutyNamed(duty)?.kind ?? null, taker },
        order: order === null ? null : { number: order, unit: '' },
        ...(organisation && { organisation: organisationNames(organisation) }),
      }
      return [id, about] as const
    }),
  )
}
