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
  // The oldest, so that each run looks at the same ones.
  const oldest = { orderBy: { id: 'asc' } } as const
  const awaitsSeko = {
    versions: { some: { closedAt: null, signatures: { none: { party: 'seko' as const } } } },
  }
  const heldBy = { deliverer: { person: { email: demoPersonas.deliverer.email } } }
  const occasion = await tx.occasion.findFirstOrThrow({
    where: { status: 'planned', delivery: own, ...heldBy },
    ...oldest,
  })
  const done = await tx.occasion.findFirstOrThrow({
    where: { status: 'done', delivery: { ...own, status: 'done' }, ...heldBy },
    ...oldest,
  })
  const confirmed = await tx.order.findFirstOrThrow({ where: { ...own, status: 'confirmed' }, ...oldest })
  return {
    confirmed: confirmed.id,
    organisation: confirmed.organisationId,
    account: idOf(await tx.person.findFirstOrThrow({ where: { staffRole: 'staff' }, ...oldest })),
    draft: idOf(
      // The demo's own one, which the unions write too. Walks begin more of them.
      await tx.order.findFirstOrThrow({
        where: { ...own, status: 'draft', startedByParty: 'employer', sharedAt: { not: null } },
        ...oldest,
      }),
    ),
    awaited: idOf(
      await tx.order.findFirstOrThrow({
        where: { ...own, status: 'awaiting_signatures', ...awaitsSeko },
        ...oldest,
      }),
    ),
    otherOrder: idOf(
      await tx.order.findFirstOrThrow({ where: { ...others, sentAt: { not: null } }, ...oldest }),
    ),
    interest: idOf(await tx.interest.findFirstOrThrow({ where: own, ...oldest })),
    otherInterest: idOf(
      // Somebody has talked with them, and may put the note right.
      await tx.interest.findFirstOrThrow({
        where: {
          ...others,
          withdrawnAt: null,
          orderedAt: null,
          call: { talk: { staff: { email: demoPersonas.staff.email } } },
        },
        ...oldest,
      }),
    ),
    round: idOf(await tx.round.findFirstOrThrow({ where: { status: 'planned' }, ...oldest })),
    jointRound: idOf(
      await tx.round.findFirstOrThrow({ where: { orders: { some: sessionsToPlan } }, ...oldest }),
    ),
    delivery: occasion.deliveryId,
    occasion: occasion.id,
    delivered: done.deliveryId,
    doneOccasion: done.id,
    followUp: (
      await tx.followUp.findFirstOrThrow({
        where: { delivery: own, closedAt: null },
        orderBy: { deliveryId: 'asc' },
      })
    ).deliveryId,
    otherDelivery: idOf(
      await tx.delivery.findFirstOrThrow({ where: { ...others, status: 'planning' }, ...oldest }),
    ),
  }
}

/** In a round whose joint sessions are still to be planned. */
const sessionsToPlan = {
  delivery: { occasions: { some: { status: 'proposed', sessionId: { not: null } } } },
} as const

function idOf({ id }: { id: string }): string {
  return id
}
