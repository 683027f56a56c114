import { beforeAll, expect, it } from 'vitest'
import { previewBulkStep } from '@/features/bulk-steps/queries'
import { foreseeReminder } from '@/features/bulk-steps/reminded-queries'
import { notify } from '@/features/notifications/jobs'
import { remindOfOrder } from '@/features/orders/signing/remind-commands'
import { aStage, asSystem, NOW, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

it('a reminder says before it goes how many get it and how it reads, as it then goes out', async () => {
  const { id } = await stage.order().signedBy('saco_s').create(stage.world)
  const deadlineOn = new Date(NOW.getTime() - 86_400_000)
  await asSystem(tx => tx.order.update({ where: { id }, data: { deadlineOn }, select: { id: true } }))
  const mails = () => asSystem(tx => tx.mail.findMany({ where: { path: `/avrop/${id}/signera` } }))
  const before = await mails()
  const name = `overdue.${id}`
  const [row] = await previewBulkStep(stage.staff(), 'remind', [name])
  const foreseen = await foreseeReminder({ ...stage.staff(), locale: 'sv' }, name)
  // Nothing has gone.
  expect(await mails()).toHaveLength(before.length)
  await remindOfOrder(stage.staff(), id)
  const event = await asSystem(tx =>
    tx.event.findFirstOrThrow({ where: { subjectId: id, kind: 'order.reminded' } }),
  )
  await notify({ eventId: event.id })
  const sent = (await mails()).filter(({ key }) => key.startsWith(event.id))
  expect(row?.mailed).toBe(sent.length)
  expect(sent.length).toBeGreaterThan(0)
  const { subject, paragraphs, call } = foreseen ?? {}
  const body = [...(paragraphs ?? []), call?.text].join('\n\n')
  expect(sent.map(one => [one.subject, one.body])).toContainEqual([subject, body])
})
