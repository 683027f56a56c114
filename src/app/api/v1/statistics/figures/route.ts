import { currentActor } from '@/auth/current-actor'
import { questionsTo } from '@/features/open-interface/questions'
import { answerFigures, dayAsked } from '@/features/statistics/answered-figures'
import { getProgrammeStart } from '@/features/statistics/cell-queries'
import { listFigures } from '@/features/statistics/every-figure-queries'
import { openFigure } from '@/features/statistics/open-figures'
import { openRoute } from '@/http/open-route'
import { problem } from '@/http/problem'
import { portalUrl } from '@/lib/env'

/** Every figure that the asker sees, with its definition. */
export const GET = openRoute(questionsTo('/api/v1/statistics/figures'), async (request: Request) => {
  const actor = await currentActor()
  const { day, fault } = dayAsked(request, actor, await getProgrammeStart(actor))
  if (fault) return problem(400, fault)
  const { asOf, figures } = await listFigures(actor, day)
  const told = figures.map(figure => openFigure(figure, asOf, portalUrl()))
  return answerFigures(request, actor, { asOf, figures: told })
})
