import type { Prisma } from '@/generated/prisma/client'
import { addDays, type Day, dateOf, stockholmInstant } from '@/lib/dates'
import type { Party } from '@/lib/party'
import type { FourEyes } from './mandate-factory'

const DAYS_VALID = 360
const DAYS_TO_CONFIRM = 2

type Attesting = { fourEyes: FourEyes; today: Day }
type Attested = { id: string; seed: { memberSince: Day } }

/** A new one is made before each expires, for as long as the organisation has been a member. */
export function attestationsOf(
  member: Attested,
  party: Party,
  { fourEyes: [first, second], today }: Attesting,
): Prisma.AttestationCreateManyInput[] {
  const attestations: Prisma.AttestationCreateManyInput[] = []
  for (let day = member.seed.memberSince; day <= today; day = addDays(day, DAYS_VALID - 10)) {
    const confirmedOn = addDays(day, DAYS_TO_CONFIRM)
    const isConfirmed = confirmedOn <= today
    attestations.push({
      organisationId: member.id,
      party,
      reason: 'Ingen lokal förening och ingen förtroendevald. Avstämt med förbundet per telefon.',
      attestedById: first.personId,
      attestedAt: stockholmInstant(day, '10:00'),
      confirmedById: isConfirmed ? second.personId : null,
      confirmedAt: isConfirmed ? stockholmInstant(confirmedOn, '14:00') : null,
      expiresOn: dateOf(addDays(day, DAYS_VALID)),
    })
  }
  return attestations
}
