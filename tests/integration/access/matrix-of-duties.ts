import { releaseDuty, takeDuty } from '@/features/duties/commands'
import { getWorkplace } from '@/features/duties/queries'
import { anyone, type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const accessDuty = async (at: Targets) => `access.${(await at.accessRequest()).id}`

/** The duties of the staff. */
export const dutyRows: Record<string, Row> = {
  'duties/queries.getWorkplace': anyone(
    async at => at.accessRequest(),
    async actor => (await getWorkplace(actor, { page: 1 })).groups.filter(({ kind }) => kind === 'access'),
    { others: 'nothing', staff: 'rows' },
  ),
  'duties/commands.takeDuty': signedIn(accessDuty, (actor, duty) => takeDuty(actor, { duty, seen: '' }), {
    others: 'not_found',
    staff: 'done',
  }),
  'duties/commands.releaseDuty': signedIn(
    accessDuty,
    (actor, duty) => releaseDuty(actor, { duty, seen: '' }),
    { others: 'not_found', staff: 'done' },
  ),
}
