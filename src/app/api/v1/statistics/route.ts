import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { asOfFrom } from '@/features/statistics/rules'
import { problem } from '@/http/problem'
import { dayOf } from '@/lib/dates'

/** The same figures as the page shows to the asker. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const asked = new URL(request.url).searchParams.get('asOf')
  // Given but empty is a day that does not exist; only a missing one means the standard.
  const { day, fault } = asOfFrom(asked === '' ? ' ' : (asked ?? undefined), dayOf(actor.now))
  if (!fault) return Response.json(await getHeadlineFigures(actor, day))
  const t = await getTranslations('statistics')
  return problem(400, { title: t(`asOf.${fault}`), detail: t('asOf.apiHelp') })
}
