import { beforeAll, describe, expect, it } from 'vitest'
import { evaluateByKey } from '@/features/evaluations/asked/commands'
import { mailEvaluators } from '@/features/evaluations/asked/jobs'
import { getAskedByKey } from '@/features/evaluations/asked/queries'
import { saveParticulars } from '@/features/orders/drafting/draft-commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { aStage, asSystem, NOW, refused, type Stage } from '../../support/order-stage'
import { aDelivered, answersTo, askedAbout, someAnswer, someone } from './evaluation-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const CONTACT = 'kontakten@vattenledsverket.example'

/** Delivered, with a contact of whom the portal knows nothing but the address. */
function withContact() {
  return stage
    .order()
    .also(async (story, now) => {
      const contact = { contactName: 'Kim Kontakt', contactEmail: CONTACT }
      await saveParticulars(story.as('employer', now), { orderId: story.id, ...emptyParticulars, ...contact })
    })
    .delivered({ on: ['2021-03-25'] })
    .create(stage.world)
}

/** The mails that ask about a delivery, each with the key that its job sends along. */
function mailsAbout(deliveryId: string) {
  return asSystem(async tx => {
    const evaluators = await tx.evaluator.findMany({ where: { deliveryId } })
    const keys = evaluators.map(({ id }) => `evaluation:${id}`)
    const mails = await tx.mail.findMany({ where: { key: { in: keys } }, orderBy: { key: 'asc' } })
    const jobs = await tx.$queryRaw<{ mailId: string; link: string }[]>`
      SELECT payload ->> 'mailId' AS "mailId", payload -> 'secrets' ->> 'link' AS link
      FROM graphile_worker._private_jobs WHERE payload ->> 'mailId' = ANY(${mails.map(({ id }) => id)})`
    return mails.map(mail => {
      const link = jobs.find(job => job.mailId === mail.id)?.link ?? ''
      return { ...mail, key: new URL(link).searchParams.get('kod') ?? '' }
    })
  })
}

describe('the mail that asks', () => {
  it('goes once to each, with a link of their own that the outbox does not hold', async () => {
    const { deliveryId } = await withContact()
    await mailEvaluators({ deliveryId })
    await mailEvaluators({ deliveryId })
    const mails = await mailsAbout(deliveryId)
    const people = (['employer', 'ofr_s_p_o', 'saco_s', 'seko'] as const).map(
      party => stage.party(party).email,
    )
    expect(mails.map(mail => mail.toAddress).toSorted()).toEqual([...people, CONTACT].toSorted())
    expect(new Set(mails.map(mail => mail.key)).size).toBe(5)
    for (const { body, key } of mails) expect(body).not.toContain(key)
  })

  it('is not sent about a delivery that is not done any more', async () => {
    const { deliveryId } = await aDelivered(stage)
    await asSystem(tx => tx.delivery.update({ where: { id: deliveryId }, data: { status: 'under_way' } }))
    await mailEvaluators({ deliveryId })
    expect(await mailsAbout(deliveryId)).toEqual([])
  })
})

describe('the key in the mail', () => {
  it('opens the form of a contact without an account, who chooses a side, once', async () => {
    const { deliveryId } = await withContact()
    await mailEvaluators({ deliveryId })
    const kod = (await mailsAbout(deliveryId)).find(mail => mail.toAddress === CONTACT)?.key ?? ''
    expect(await getAskedByKey(someone(), kod)).toMatchObject({
      side: null,
      organisation: stage.home.name,
      goal: expect.stringMatching(/./),
      standing: { ok: true },
    })
    expect(await evaluateByKey(someone(), { kod, ...someAnswer })).toEqual(refused('evaluation_side_missing'))
    expect(await evaluateByKey(someone(), { kod, ...someAnswer, side: 'union' })).toMatchObject({ ok: true })
    expect(await evaluateByKey(someone(), { kod, ...someAnswer, side: 'union' })).toEqual(
      refused('already_evaluated'),
    )
    expect(await answersTo(deliveryId)).toMatchObject([{ side: 'union' }])
  })

  it('keeps the side of one who signed, whatever the form says', async () => {
    const { deliveryId } = await aDelivered(stage)
    await mailEvaluators({ deliveryId })
    const { email } = stage.party('employer')
    const kod = (await mailsAbout(deliveryId)).find(mail => mail.toAddress === email)?.key ?? ''
    await evaluateByKey(someone(), { kod, ...someAnswer, side: 'union' })
    expect(await answersTo(deliveryId)).toMatchObject([{ side: 'employer' }])
    const answered = (await askedAbout(deliveryId)).filter(one => one.hasAnswered)
    expect(answered.map(one => one.personId)).toEqual([stage.party('employer').personId])
  })

  it('that nobody was mailed opens nothing', async () => {
    expect(await getAskedByKey(someone(), 'gissad')).toBeNull()
    expect(await evaluateByKey(someone(), { kod: 'gissad', ...someAnswer })).toEqual(
      refused('not_named_in_order'),
    )
  })

  it('is tried only so many times from one address', async () => {
    const guesser = { ...someone(), now: NOW }
    for (let times = 0; times < 60; times += 1) await evaluateByKey(guesser, { kod: 'x', ...someAnswer })
    expect(await evaluateByKey(guesser, { kod: 'x', ...someAnswer })).toEqual(refused('too_many_attempts'))
  })
})
