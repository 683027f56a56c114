import { actorFor } from '@seed/factories/actors'
import type { NewInterest } from '@/features/interest/schema'
import { transactionAs } from '@/lib/db'
import { findTestWorld } from '../../support/test-world'

export const NOW = new Date('2021-06-17T10:00:00Z')

export type InterestWorld = Awaited<ReturnType<typeof interestWorld>>

/** The test world with its people as actors at the programme's today. */
export async function interestWorld() {
  const world = await findTestWorld()
  return {
    ...world,
    hr: actorFor(world.holder('hr'), NOW),
    seko: actorFor(world.holder('union-seko'), NOW),
    hrOther: actorFor(world.holder('hr-other'), NOW),
    asStaff: actorFor(world.colleague('staff'), NOW),
    asDeliverer: actorFor(world.deliverer, NOW),
  }
}

/** The university of the test world, where Saco-S has no local counterpart. */
export function aUniversity(world: InterestWorld) {
  return world.organisation('hogskolan-i-tallmora')
}

export function anInterestIn(service: string, changed: Partial<NewInterest> = {}): NewInterest {
  return {
    service,
    need: 'Fler tillbud än vi hinner följa upp.',
    timing: 'soon',
    contactName: 'Sam Holm',
    contactEmail: 'sam@example.test',
    ...changed,
  }
}

/** The kinds of the organisation's events in their order, with the texts of each. */
export function eventsOf(chainId: string) {
  return transactionAs({ role: 'system' }, tx =>
    tx.event.findMany({
      where: { chainId },
      orderBy: { position: 'asc' },
      select: {
        id: true,
        kind: true,
        subjectId: true,
        party: true,
        texts: { select: { field: true, text: true } },
      },
    }),
  )
}

/** The events that somebody will be told of. */
export async function notifiedEvents(): Promise<string[]> {
  const jobs = await transactionAs(
    { role: 'system' },
    tx => tx.$queryRaw<{ eventId: string }[]>`
      SELECT j.payload ->> 'eventId' AS "eventId" FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'notify'`,
  )
  return jobs.map(job => job.eventId)
}
