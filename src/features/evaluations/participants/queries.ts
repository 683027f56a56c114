import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAs, readAsAnyone } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import { plainCode } from '@/features/evaluations/participants/link-code'
import type { LinkStanding } from '@/features/evaluations/rules'
import type { LocalizedText } from '@/lib/localized-text'

export type ParticipantLink = { code: string; standing: LinkStanding }

/** A delivery's link for its participants, for those who see the delivery. Null for a delivery that was read in. */
export async function getParticipantLink(actor: Actor, deliveryId: string): Promise<ParticipantLink | null> {
  const [link] = await readAs(
    actor,
    tx => tx.$queryRaw<ParticipantLink[]>`
      SELECT l.code, app.participant_standing(l, ${actor.now}) AS standing FROM "ParticipantLink" l
      WHERE l."deliveryId" = ${deliveryId}::uuid`,
  )
  return link ?? null
}

/** `asksSide`: whether so many took part that a side says nothing of one of them. */
export type ParticipantForm = { service: LocalizedText; asksSide: boolean; standing: LinkStanding }

/** The form behind a link. It names the service alone: a guessed code tells nothing of an organisation. */
export async function getParticipantForm(actor: Actor, kod: string): Promise<ParticipantForm | null> {
  const [row] = await readAsAnyone(
    tx => tx.$queryRaw<{ serviceId: string; standing: LinkStanding; asksSide: boolean }[]>`
      SELECT * FROM app.participant_link(${plainCode(kod)}, ${actor.now})`,
  )
  if (!row) return null
  const faces = await facesOfServices([row.serviceId])
  const { asksSide, standing } = row
  return { service: faces.get(row.serviceId).name, asksSide, standing }
}
