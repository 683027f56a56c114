import { demoPersonas } from '@seed/demo-personas'
import { type Transaction, transactionAs } from '@/lib/db'

/** Ids by what they are the id of; the other organisations' begin with `other`. */
export type Places = Awaited<ReturnType<typeof findPlaces>>

/** Where the demo's people meet each state that a page can show. */
export function findPlaces() {
  return transactionAs({ role: 'system' }, find)
}

async function find(tx: Transaction) {
  const own = { organisation: { mandates: { some: { person: { email: demoPersonas.hr.email } } } } }
  const others = { organisation: { mandates: { none: { person: { email: demoPersonas.hr.email } } } } }
  const awaitsSeko = {
    versions: { some: { closedAt: null, signatures: { none: { party: 'seko' as const } } } },
  }
  const heldBy = { deliverer: { person: { email: demoPersonas.deliverer.email } } }
  const occasion = await tx.occasion.findFirstOrThrow({
    where: { status: 'planned', delivery: own, ...heldBy },
  })
  const done = await tx.occasion.findFirstOrThrow({
    where: { status: 'done', delivery: { ...own, status: 'done' }, ...heldBy },
  })
  const confirmed = await tx.order.findFirstOrThrow({ where: { ...own, status: 'confirmed' } })
  return {
    confirmed: confirmed.id,
    organisation: confirmed.organisationId,
    account: idOf(await tx.person.findFirstOrThrow({ where: { staffRole: 'staff' } })),
    draft: idOf(
      // The demo's own one, which the unions write too. Walks begin more of them.
      await tx.order.findFirstOrThrow({
        where: { ...own, status: 'draft', startedByParty: 'employer', sharedAt: { not: null } },
        orderBy: { number: 'asc' },
      }),
    ),
    awaited: idOf(
      await tx.order.findFirstOrThrow({ where: { ...own, status: 'awaiting_signatures', ...awaitsSeko } }),
    ),
    otherOrder: idOf(await tx.order.findFirstOrThrow({ where: { ...others, sentAt: { not: null } } })),
    interest: idOf(await tx.interest.findFirstOrThrow({ where: own })),
    otherInterest: idOf(
      await tx.interest.findFirstOrThrow({ where: { ...others, withdrawnAt: null, orderedAt: null } }),
    ),
    round: idOf(await tx.round.findFirstOrThrow({ where: { status: 'planned' } })),
    delivery: occasion.deliveryId,
    occasion: occasion.id,
    delivered: done.deliveryId,
    doneOccasion: done.id,
    followUp: (await tx.followUp.findFirstOrThrow({ where: { delivery: own, closedAt: null } })).deliveryId,
    otherDelivery: idOf(await tx.delivery.findFirstOrThrow({ where: { ...others, status: 'planning' } })),
  }
}

function idOf({ id }: { id: string }): string {
  return id
}
