import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { newId } from '@/features/deliveries/id-queries'
import { changeDelivery } from '@/features/deliveries/occasions/change-delivery'
import { ADDED_KEY, isOpen } from '@/features/deliveries/rules'
import type { AddOccasion } from '@/features/deliveries/schema'
import { type Result, refuse } from '@/lib/result'

/** Adds an occasion beyond the template, as long as the delivery goes on. */
export function addOccasion(actor: SignedInActor, input: AddOccasion): Promise<Result<string>> {
  return changeDelivery(actor, input.deliveryId, async (delivery, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    if (!isOpen(delivery)) return refuse('delivery_over')
    const last = await reading.occasion.findFirst({
      where: { deliveryId: delivery.id },
      orderBy: { position: 'desc' },
      select: { position: true, mode: true, place: true },
    })
    const id = await newId(reading)
    const { title, minutes } = input
    return {
      ok: true,
      write: tx =>
        tx.occasion.create({
          data: {
            id,
            deliveryId: delivery.id,
            organisationId: delivery.organisationId,
            templateKey: ADDED_KEY,
            title: { sv: title, en: title },
            position: (last?.position ?? 0) + 1,
            minutes,
            mode: last?.mode ?? 'digital',
            place: last?.place ?? '',
          },
          select: { id: true },
        }),
      events: [{ kind: 'occasion.added', subjectId: id, facts: { minutes }, texts: { title } }],
    }
  })
}
