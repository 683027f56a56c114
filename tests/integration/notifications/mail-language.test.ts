import { beforeAll, beforeEach, expect, it } from 'vitest'
import { systemActor, withActor } from '@/auth/doors'
import { requestSignInMail } from '@/auth/sign-in'
import { chooseMailLanguage } from '@/features/notifications/commands'
import { notify } from '@/features/notifications/jobs'
import { sendMail } from '@/features/notifications/outbox/jobs'
import { decoded, type MailServer } from '../../support/mail-server'
import { asSystem, NOW, someone } from '../../support/signing-in'
import { actorOf } from './choosing'
import { aMailServer } from './mail-stand-in'
import { aSentOrder, mailsOf } from './told-world'

const subjects = { sv: 'Logga in i Hållbart arbetsliv', en: 'Sign in to Hållbart arbetsliv' }

let server: MailServer
beforeAll(async () => {
  server = await aMailServer()
})
beforeEach(() => {
  server.received.length = 0
})

it.each([
  ['sv', 'en', 'en'],
  ['en', 'sv', 'sv'],
  ['en', undefined, 'en'],
  ['sv', undefined, 'sv'],
] as const)(
  'asked for by one whose account speaks %s where %s was chosen, a sign-in mail speaks %s',
  async (own, chosen, said) => {
    const { id, email } = await someone({ locale: own })
    const client = { address: '192.0.2.7', userAgent: '', locale: chosen }
    await requestSignInMail(email, { till: '/', now: NOW, client })
    const mail = await asSystem(tx => tx.mail.findFirst({ where: { toAddress: email } }))
    expect(mail).toMatchObject({ locale: said, subject: subjects[said] })
    // Anybody may ask, so the account stays as it was.
    expect(await asSystem(tx => tx.person.findUnique({ where: { id } }))).toMatchObject({ locale: own })
  },
)

it('mail speaks the language that its reader chose for it, and not that of the page where they chose', async () => {
  const world = await aSentOrder()
  const reader = actorOf(world, 'saco')
  expect(reader.locale).toBe('sv')
  expect((await chooseMailLanguage(reader, { language: 'en' })).ok).toBe(true)
  await notify(world)
  const mails = await mailsOf(world.eventId)
  expect(mails.find(one => one.toAddress === world.saco.email)).toMatchObject({ locale: 'en' })
})

it('the frame of a mail speaks as its text does, whatever its reader chooses before it goes', async () => {
  const world = await aSentOrder()
  await notify(world)
  for (const [reader, locale, footer] of [
    [world.saco, 'sv', 'Ingen läser svar på det.'],
    [world.ofr, 'en', 'Nobody reads replies to it.'],
  ] as const) {
    const other = locale === 'sv' ? 'en' : 'sv'
    await withActor(systemActor(), tx =>
      tx.person.update({ where: { id: reader.id }, data: { locale: other }, select: { id: true } }),
    )
    const mail = (await mailsOf(world.eventId)).find(one => one.toAddress === reader.email)
    await sendMail({ mailId: mail?.id ?? '' })
    const raw = server.received.at(-1)?.raw ?? ''
    expect(raw).toMatch(new RegExp(`^Content-Language: ${locale}`, 'im'))
    expect(decoded(raw)).toContain(footer)
  }
})
