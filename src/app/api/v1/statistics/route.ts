import { currentActor } from '@/auth/current-actor'
import { openRoute } from '@/features/open-interface/open-route'
import { answerFigures, dayAsked } from '@/features/statistics/answered-figures'
import { getProgrammeStart } from '@/features/statistics/cell-queries'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { problem } from '@/http/problem'

/** The same figures as the page shows to the asker. */
export const GET = openRoute('/api/v1/statistics', async (request: Request) => {
  const actor = await currentActor()
  const { day, fault } = dayAsked(request, actor, await getProgrammeStart(actor))
  if (fault) return problem(400, fault)
  return answerFigures(request, actor, await getHeadlineFigures(actor, day))
})
