import { randomUUID } from 'node:crypto'
import { asSystem, NOW } from '../../support/order-stage'
import { ImportTargets } from './import-targets'

/** The portal's own notes, and a view that somebody keeps. */
export class RecordTargets extends ImportTargets {
  /** The chain in which its sent order stands. */
  chainOfOrder = async () => {
    await this.sent()
    return this.member.id
  }

  failedJob = () =>
    this.once('failedJob', async () => {
      const [job] = await asSystem(
        tx => tx.$queryRaw<{ id: string }[]>`
          SELECT id::text FROM graphile_worker.add_job('settle_rounds', '{}'::json)`,
      )
      const id = job?.id ?? ''
      await asSystem(
        tx => tx.$executeRaw`
          UPDATE graphile_worker._private_jobs SET attempts = 25, last_error = 'x' WHERE id = ${id}::bigint`,
      )
      return id
    })

  /** Of its HR, as if they had been of the staff. */
  savedView = () =>
    this.once('savedView', async () => {
      const { personId } = this.owner
      const view = { personId, page: '/admin/avrop', search: '', name: randomUUID(), createdAt: NOW }
      return (await asSystem(tx => tx.savedView.create({ data: view }))).id
    })
}
