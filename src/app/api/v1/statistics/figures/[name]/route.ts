import { currentActor } from '@/auth/current-actor'
import { questionsTo } from '@/features/open-interface/questions'
import { answerFigures, dayAsked, figureFault } from '@/features/statistics/answered-figures'
import { readNames } from '@/features/statistics/asked-queries'
import { getProgrammeStart } from '@/features/statistics/cell-queries'
import { getFigure } from '@/features/statistics/figure-queries'
import { figureNames, ruleOf } from '@/features/statistics/figures'
import { cutAsked, openParts } from '@/features/statistics/open-figures'
import { seesFigure } from '@/features/statistics/policy'
import { openRoute } from '@/http/open-route'
import { problem } from '@/http/problem'
import { portalUrl } from '@/lib/env'

type Context = RouteContext<'/api/v1/statistics/figures/[name]'>

/** One figure with its parts, as its page shows it to the asker. */
export const GET = openRoute(
  questionsTo('/api/v1/statistics/figures/{name}'),
  async (request: Request, { params }: Context) => {
    const actor = await currentActor()
    const seen = figureNames.filter(one => seesFigure(actor, one))
    const asked = (await params).name
    const name = seen.find(one => one === asked)
    if (!name) return problem(404, figureFault(actor, 'noFigure', seen))
    const cut = cutAsked(name, new URL(request.url).searchParams.get('cut'))
    if (!cut) return problem(400, figureFault(actor, 'noCut', ruleOf(name).cuts))
    const { day, fault } = dayAsked(request, actor, await getProgrammeStart(actor))
    if (fault) return problem(400, fault)
    const [view, services] = await Promise.all([
      getFigure(actor, name, { asOf: day, cut, other: undefined, narrowed: {} }),
      readNames(actor, name),
    ])
    return answerFigures(request, actor, view ? openParts(view, { base: portalUrl(), services }) : {})
  },
)
