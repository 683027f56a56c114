import 'server-only'
import type { OccasionStatus } from '@/features/deliveries/rules'
import type { Reading } from '@/lib/db'
import type { LocalizedText } from '@/lib/localized-text'
import { namesTogether, organisationName } from '@/lib/organisation-name'
import type { Locale } from '@/messages/messages'

type Part = { sessionId: string | null; status: OccasionStatus }

/** By session: all its organisations that the reader may see, where they are several. One that left is not named. */
export async function findTogether(tx: Reading, parts: readonly Part[]): Promise<Map<string, LocalizedText>> {
  const sessions = new Map(parts.flatMap(({ sessionId, status }) => (sessionId ? [[sessionId, status]] : [])))
  if (sessions.size === 0) return new Map()
  const rows = await tx.occasion.findMany({
    where: { sessionId: { in: [...sessions.keys()] } },
    select: {
      sessionId: true,
      status: true,
      delivery: { select: { organisation: { select: { name: true, nameEn: true } } } },
    },
  })
  return new Map(
    [...sessions].flatMap(([id, status]) => {
      const alike = rows.filter(row => row.sessionId === id && row.status === status)
      const organisations = alike.map(({ delivery }) => delivery.organisation)
      return organisations.length > 1 ? [[id, namesOf(organisations)] as const] : []
    }),
  )
}

function namesOf(organisations: { name: string; nameEn: string }[]): LocalizedText {
  const namesIn = (locale: Locale) =>
    namesTogether(
      locale,
      organisations.map(one => organisationName(locale, one)),
    )
  return { sv: namesIn('sv'), en: namesIn('en') }
}
