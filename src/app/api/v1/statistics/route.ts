import { getTranslations } from 'next-intl/server'
import { isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { getProgrammeStart } from '@/features/statistics/cell-queries'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { asOfFrom } from '@/features/statistics/rules'
import { openAnswer } from '@/http/open-answer'
import { problem } from '@/http/problem'
import { dayOf } from '@/lib/dates'

/** The same figures as the page shows to the asker. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  const said = new URL(request.url).searchParams.getAll('asOf')
  // Given but empty is a day that does not exist, and so are two. Only a missing one means the standard.
  const asked = said.length > 0 ? said.join() || ' ' : undefined
  const { day, fault } = asOfFrom(asked, dayOf(actor.now), await getProgrammeStart(actor))
  if (fault) return refuse(fault)
  const figures = await getHeadlineFigures(actor, day)
  const keeping = isSignedIn(actor) ? { isPersonal: true } : { seconds: 60 }
  const answer = openAnswer(request, JSON.stringify(figures), keeping)
  answer.headers.append('Vary', 'Cookie')
  return answer
}

async function refuse(fault: 'not_a_day' | 'in_future' | 'too_early'): Promise<Response> {
  const t = await getTranslations('statistics.asOf')
  return problem(400, { title: t(fault), detail: t('apiHelp') })
}
