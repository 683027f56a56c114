import { randomUUID } from 'node:crypto'
import { carryOutBulkStep, pressBulkStep } from '@/features/bulk-steps/commands'
import { getBulkStep, listBulkSteps, previewBulkStep } from '@/features/bulk-steps/queries'
import { foreseeReminder } from '@/features/bulk-steps/reminded-queries'
import { giveBackDuty, releaseDuty, takeDuty } from '@/features/duties/commands'
import { listPartyDuties } from '@/features/duties/party-queries'
import { getWorkplace, listNamedDuties } from '@/features/duties/queries'
import { getDutySubject, getFormerOwner } from '@/features/duties/subject-queries'
import { anyone, type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const accessDuty = async (at: Targets) => `access.${(await at.accessRequest()).id}`

/** All that waits for the staff. */
export const dutyRows: Record<string, Row> = {
  'duties/party-queries.listPartyDuties': anyone(
    at => at.longProposed(),
    actor => listPartyDuties(actor),
    { others: 'nothing', parties: 'rows|nothing' },
  ),
  'duties/queries.getWorkplace': anyone(
    async at => at.accessRequest(),
    async actor => (await getWorkplace(actor, { page: 1 })).groups.filter(({ kind }) => kind === 'access'),
    { others: 'nothing', staff: 'rows' },
  ),
  'duties/subject-queries.getDutySubject': anyone(
    accessDuty,
    async (actor, duty) => {
      const { organisation } = await getDutySubject(actor, duty)
      return organisation === null ? [] : [organisation]
    },
    { others: 'nothing', staff: 'rows' },
  ),
  // A duty that is no part of a delivery has none.
  'duties/subject-queries.getFormerOwner': anyone(
    async at => (await at.accessRequest()).id,
    (actor, id) => getFormerOwner(actor, { kind: 'access', id, parentId: null, ownerId: null }),
    { others: 'nothing' },
  ),
  'duties/commands.takeDuty': signedIn(accessDuty, (actor, duty) => takeDuty(actor, { duty }), {
    others: 'not_found',
    staff: 'done',
  }),
  // Nobody lets go of what they did not take.
  'duties/commands.releaseDuty': signedIn(accessDuty, (actor, duty) => releaseDuty(actor, { duty }), {
    others: 'not_found',
    staff: 'nothing',
  }),
  // Nobody gives back what is not theirs.
  'duties/commands.giveBackDuty': signedIn(
    accessDuty,
    (actor, duty) => giveBackDuty(actor, { duty, to: randomUUID() }),
    { others: 'not_found', staff: 'duty_taken' },
  ),
  'duties/queries.listNamedDuties': anyone(accessDuty, (actor, duty) => listNamedDuties(actor, [duty]), {
    others: 'nothing',
    staff: 'rows',
  }),
  'bulk-steps/commands.pressBulkStep': signedIn(
    accessDuty,
    (actor, duty) => pressBulkStep(actor, { step: 'take', duties: [duty], seen: [] }),
    { others: 'not_found', staff: 'nothing' },
  ),
  'bulk-steps/commands.carryOutBulkStep': signedIn(
    accessDuty,
    async (actor, duty) => {
      const input = { step: 'take' as const, duties: [duty], seen: [] }
      const pressed = await pressBulkStep(actor, input)
      return carryOutBulkStep(actor, pressed.ok ? pressed.value : { id: randomUUID(), isNew: true }, input)
    },
    { others: 'not_found', staff: 'done' },
  ),
  'bulk-steps/queries.previewBulkStep': anyone(
    accessDuty,
    (actor, duty) => previewBulkStep(actor, 'take', [duty]),
    { others: 'nothing', staff: 'rows' },
  ),
  'bulk-steps/reminded-queries.foreseeReminder': anyone(
    async at => `overdue.${(await at.sent()).id}`,
    (actor, duty) => foreseeReminder(actor, duty),
    { others: 'nothing', staff: 'rows' },
  ),
  // A step is its author's own, and nobody else's.
  'bulk-steps/queries.getBulkStep': anyone(
    async () => randomUUID(),
    (actor, id) => getBulkStep(actor, id),
    { others: 'nothing' },
  ),
  'bulk-steps/queries.listBulkSteps': anyone(
    async at => {
      const duties = [await accessDuty(at)]
      // Each of them has steps, whatever was asked before.
      for (const actor of [at.stage.staff(), at.stage.admin()]) {
        await pressBulkStep(actor, { step: 'take', duties, seen: [] })
      }
    },
    actor => listBulkSteps(actor),
    { others: 'nothing', staff: 'rows' },
  ),
}
