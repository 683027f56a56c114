import { currentActor } from '@/auth/current-actor'
import { questionsTo } from '@/features/open-interface/questions'
import { answerFigures, dayAsked } from '@/features/statistics/answered-figures'
import { getProgrammeStart } from '@/features/statistics/cell-queries'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { openRoute } from '@/http/open-route'
import { problem } from '@/http/problem'

/** The same figures as the page shows to the asker. */
export const GET = openRoute(questionsTo('/api/v1/statistics'), async (request: Request) => {
  const actor = await currentActor()
  const { day, fault } = dayAsked(request, actor, await getProgrammeStart(actor))
  if (fault) return problem(400, fault)
  return answerFigures(request, actor, await getHeadlineFigures(actor, day))
})
