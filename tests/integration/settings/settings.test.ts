import { beforeAll, describe, expect, it } from 'vitest'
import { loadServices } from '@/features/catalogue/editing/load-commands'
import { services } from '@/features/catalogue/thirteen/services'
import { sendMail } from '@/features/notifications/outbox/jobs'
import { saveContact, saveLogAddress, saveRetention } from '@/features/settings/commands'
import {
  askForNoticeAddress,
  confirmNoticeAddress,
  withdrawNoticeAddress,
} from '@/features/settings/notices/commands'
import { listNoticeAddresses } from '@/features/settings/notices/queries'
import { getContact, getLogAddress, getSettings } from '@/features/settings/queries'
import { keptKinds } from '@/features/settings/rules'
import { listStartingSteps } from '@/features/settings/starting/queries'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { aStage, asSystem, chainFaults, refused, type Stage } from '../../support/order-stage'
import { asApp } from '../../support/sql'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const kinds = () =>
  asSystem(tx =>
    tx.event.findMany({
      where: { chainId: PROGRAMME_CHAIN, kind: { startsWith: 'setting.' } },
      orderBy: { position: 'asc' },
      select: { kind: true },
    }),
  ).then(events => events.map(({ kind }) => kind))
const mailsAbout = (about: string) =>
  asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: `${about}:` } }, orderBy: { id: 'asc' } }))
const telephone = '08-465 004 00'
const contact = { email: 'kansliet@kansliet.example', telephone, hoursSv: 'Vardagar', hoursEn: 'Weekdays' }

describe('what an admin sets', () => {
  it('the contact is for anyone, at once', async () => {
    expect(await getContact()).toBeNull()
    expect(await saveContact(stage.admin(), contact)).toMatchObject({ ok: true })
    expect(await getContact()).toEqual({
      email: contact.email,
      telephone,
      hours: { sv: 'Vardagar', en: 'Weekdays' },
    })
    expect((await kinds()).at(-1)).toBe('setting.contact_changed')
  })

  it('the log’s address changes, and both addresses are told', async () => {
    const to = (email: string) => saveLogAddress(stage.admin(), { email })
    expect(await to('arkivet@ett.example')).toMatchObject({ ok: true })
    expect(await to('arkivet@tva.example')).toMatchObject({ ok: true })
    expect(await to('arkivet@tva.example')).toEqual(refused('address_is_same'))
    const mails = await mailsAbout('log_head_address')
    expect(mails.map(mail => mail.toAddress).toSorted()).toEqual([
      'arkivet@ett.example',
      'arkivet@ett.example',
      'arkivet@tva.example',
    ])
    expect(await getLogAddress(stage.staff())).toBe('arkivet@tva.example')
    expect(await getLogAddress(stage.party('employer'))).toBeNull()
    const seen = await asApp({ role: 'anonymous' }, ask =>
      ask(`SELECT 1 FROM "PortalSetting" WHERE key = 'log_head_address'`),
    )
    expect(seen).toMatchObject({ count: 0 })
  })

  it('how long things are kept begins with the programme’s own days', async () => {
    const before = await getSettings(stage.admin())
    expect(before?.retention).toEqual({
      mailTexts: 90,
      accessLog: 730,
      signIns: 365,
      dialogueTexts: 1095,
      unconfirmedInterests: 60,
    })
    const days = { mailTexts: 30, accessLog: 365, signIns: 100, dialogueTexts: 500, unconfirmedInterests: 30 }
    const shortens = keptKinds.map(kind => `${kind}:${days[kind]}`).join(' ')
    expect(await saveRetention(stage.admin(), { ...days, shortens })).toMatchObject({ ok: true })
    expect((await getSettings(stage.admin()))?.retention).toEqual(days)
    expect(await saveRetention(stage.staff(), { ...days, shortens })).toEqual(refused('not_allowed'))
    expect(await getSettings(stage.staff())).toBeNull()
  })
})

describe('the address of a central union', () => {
  const party = 'seko' as const
  const changeOf = async () =>
    (await listNoticeAddresses(stage.staff())).find(one => one.party === party)?.waiting?.id ?? ''

  it('takes two of the staff, and both addresses are told', async () => {
    const before = (await listNoticeAddresses(stage.staff())).find(one => one.party === party)?.address
    const email = 'ny@seko-centralt.example'
    expect(await askForNoticeAddress(stage.staff(), { party, email })).toMatchObject({ ok: true })
    expect(await askForNoticeAddress(stage.admin(), { party, email })).toEqual(refused('change_waits'))
    const changeId = await changeOf()
    expect(await confirmNoticeAddress(stage.staff(), { changeId })).toEqual(refused('four_eyes'))
    expect(await confirmNoticeAddress(stage.admin(), { changeId })).toMatchObject({ ok: true })
    expect(await confirmNoticeAddress(stage.admin(), { changeId })).toEqual(refused('change_moved_on'))
    const after = (await listNoticeAddresses(stage.staff())).find(one => one.party === party)
    expect(after).toEqual({ party, address: email, waiting: null })
    const mails = await mailsAbout('notice_address')
    expect(mails.map(mail => mail.toAddress).toSorted()).toEqual([before, email].toSorted())
    expect((await kinds()).slice(-2)).toEqual([
      'setting.notice_address_asked',
      'setting.notice_address_changed',
    ])
    expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
  })

  it('stays when the wish is taken back', async () => {
    await askForNoticeAddress(stage.staff(), { party, email: 'annan@seko-centralt.example' })
    const changeId = await changeOf()
    expect(await withdrawNoticeAddress(stage.admin(), { changeId })).toMatchObject({ ok: true })
    expect(await confirmNoticeAddress(stage.admin(), { changeId })).toEqual(refused('change_moved_on'))
  })

  it('is never changed by one, whoever asks the database', async () => {
    const set = `UPDATE "CentralUnion" SET "noticeAddress" = 'min@egen.example'`
    for (const actor of [stage.staff(), stage.admin()]) {
      const settings = { role: actor.role, person: actor.personId }
      expect(await asApp(settings, ask => ask(set))).toMatchObject({ constraint: 'notice_address_takes_two' })
    }
  })
})

describe('the thirteen services', () => {
  it('load as drafts with one press, and again without a second of any', async () => {
    await asSystem(tx => tx.$executeRaw`UPDATE "Service" SET slug = slug || '-forr', number = number + 100`)
    expect(await loadServices(stage.party('employer'))).toEqual(refused('not_allowed'))
    expect(await loadServices(stage.admin())).toEqual({ ok: true, value: services.length })
    expect(await loadServices(stage.staff())).toEqual({ ok: true, value: 0 })
    const loaded = await asSystem(tx =>
      tx.service.findMany({
        where: { slug: { in: services.map(({ slug }) => slug) } },
        orderBy: { number: 'asc' },
        include: { revisions: true, successor: { select: { slug: true } } },
      }),
    )
    expect(loaded.map(({ slug, number }) => [slug, number])).toEqual(
      services.map(({ slug, number }) => [slug, number]),
    )
    for (const { slug, lifecycle, revisions, successor } of loaded) {
      const own = services.find(one => one.slug === slug)
      expect([slug, lifecycle, successor?.slug]).toEqual([slug, 'coming', own?.successorSlug])
      expect(revisions).toMatchObject([{ number: 1, state: 'draft', content: own?.content }])
    }
  })
})

it('the steps to a portal that works are counted from its rows', async () => {
  const steps = await listStartingSteps(stage.admin())
  const left = steps.filter(step => !step.isDone).map(step => step.name)
  expect(left).toEqual([])
  expect(await listStartingSteps(stage.staff())).toEqual([])
})

it('mail that is kept in a demo holds no contact of its own', async () => {
  const [mail] = await mailsAbout('notice_address')
  await sendMail({ mailId: mail?.id ?? '' })
  const [kept] = await mailsAbout('notice_address')
  expect(kept?.state).toBe('captured')
})
