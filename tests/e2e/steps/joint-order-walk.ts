import { randomUUID } from 'node:crypto'
import { demoPersonas } from '@seed/demo-personas'
import { readChain } from '../../support/reading'
import { ADDED, awaitMail, type Cast, ORGANISATION, type Ordered, subjects } from './cast'
import { expectFiguresOnPage, type Figures, readFigures, today } from './counting'
import { addOccasion, confirmOrder, markDone, planAsProposed, planOccasion } from './delivering'
import { evaluateFromMail } from './evaluating'
import { mailedTo } from './mailing'
import {
  correctOrder,
  type Draft,
  declineFor,
  draftFor,
  draftOrder,
  expectSigned,
  orderFromInterest,
  partyOf,
  sendOrder,
  showInterest,
  signFor,
  type Union,
  unions,
} from './ordering'
import { expectOverBar } from './phone-looking'
import { expect } from './portal-test'

const CORRECTED = 'Alla chefer pratar om arbetsbelastning varje månad. Vi stämmer av det i mars.'
const [AT_FIRST, AT_ADDED] = [23, 8]

/** The whole job, from interest to evaluation, counted in the end. Without sleeping: mail is waited for. Gives the delivery. */
export async function walkJointOrder(cast: Cast, ordered: Ordered): Promise<string> {
  const draft = draftFor(randomUUID())
  const before = await readFigures(cast.staff, ordered.slug)
  const chainBefore = await readChain(ORGANISATION)

  const order = await agree(cast, ordered, draft)
  const evaluators = ['hr', 'union-seko'] as const
  const asked = evaluators.map(persona => awaitMail(cast[persona], persona, subjects(ordered).evaluate))
  const openers = await Promise.all(asked)
  const delivery = await deliver(cast, ordered, order)
  for (const [index, persona] of evaluators.entries()) {
    await openers[index]?.()
    await evaluateFromMail(cast[persona])
  }

  await expectCounted(cast, ordered, before)
  const chain = await readChain(ORGANISATION)
  expect(chain.faults).toEqual([])
  expect(chain.events).toBeGreaterThan(chainBefore.events + 15)
  return delivery
}

/** Interest, draft, a decline, a correction and four signatures. Gives the order's path. */
async function agree(cast: Cast, ordered: Ordered, draft: Draft): Promise<string> {
  const { hr } = cast
  await showInterest(hr, ordered, draft.need)
  const order = await orderFromInterest(hr)
  await expect(hr.getByLabel('Behovet', { exact: true })).toHaveValue(draft.need)
  await expect(hr.getByLabel('Kontaktperson (valfritt)')).toHaveValue(demoPersonas.hr.name)
  await draftOrder(hr, draft)

  const firstAsked = await sendToAll(cast, order, subjects(ordered).sign)
  await firstAsked('union-ofr')
  await signFor(cast['union-ofr'], partyOf['union-ofr'])
  await expectSigned(cast['union-ofr'], 1)
  await firstAsked('union-saco')
  const reason = 'Målet säger inte hur vi stämmer av det.'
  const told = await awaitMail(hr, 'hr', subjects(ordered).declined)
  await declineFor(cast['union-saco'], partyOf['union-saco'], reason)
  await firstAsked('union-seko')
  await expect(
    cast['union-seko'].getByRole('heading', { name: 'Det finns inget att signera nu' }),
  ).toBeVisible()

  await told()
  await hr.getByRole('link', { name: 'Läs skälet i avropet' }).click()
  await correctOrder(hr, reason, { goal: CORRECTED })
  await expect(hr.getByText(CORRECTED)).toBeVisible()
  await signSecondVersion(cast, ordered, order)
  return order
}

/** Sends the draft that hr has open, which mails this subject. Gives the step in which a union follows its new mail's link. */
async function sendToAll(cast: Cast, order: string, subject: string) {
  const openers = new Map<Union, () => Promise<void>>()
  for (const union of unions) openers.set(union, await awaitMail(cast[union], union, subject))
  await sendOrder(cast.hr)
  return async (union: Union) => {
    const page = cast[union]
    await openers.get(union)?.()
    const link = page.getByRole('link', { name: `Läs och signera för ${partyOf[union]}` })
    await expect(link).toHaveAttribute('href', mailedTo(`${order}/signera`))
    await link.click()
    await expect(page).toHaveURL(mailedTo(`${order}/signera`))
  }
}

async function signSecondVersion(cast: Cast, ordered: Ordered, order: string): Promise<void> {
  const confirming = await awaitMail(cast.staff, 'staff', subjects(ordered).confirm)
  const asked = await sendToAll(cast, order, subjects(ordered).signAgain)
  for (const [index, union] of unions.entries()) {
    await asked(union)
    const page = cast[union]
    await expect(page.getByText(CORRECTED).first()).toBeVisible()
    await signFor(page, partyOf[union])
    await expectSigned(page, index + 1)
  }
  await cast.hr.goto(order)
  await cast.hr.getByRole('link', { name: 'Läs och signera' }).click()
  await signFor(cast.hr, 'arbetsgivaren')
  await expectSigned(cast.hr, 4)
  await expect(cast.hr.getByRole('heading', { name: 'Ni är överens', level: 1 })).toBeVisible()
  await expect(cast.hr.getByText('Alla har signerat. Avropet är giltigt')).toBeVisible()
  await expectOverBar(cast.hr, 'Nu händer det här')
  await confirming()
  await cast.staff.getByRole('link', { name: 'Öppna avropet' }).click()
}

/**
 * Staff confirm, plan what is proposed, and move it to today with one more; the deliverer marks both. A self-led one has no day, and the
 * staff mark it. Gives the delivery's path.
 */
async function deliver({ staff, deliverer }: Cast, ordered: Ordered, order: string): Promise<string> {
  await expect(staff).toHaveURL(mailedTo(order))
  const delivery = await confirmOrder(staff)
  if (!ordered.isSelfLed) await planAsProposed(staff)
  await addOccasion(staff, delivery, ADDED)
  const told = await awaitMail(deliverer, 'deliverer', subjects(ordered).deliver)
  const first = { occasion: ordered.occasion, participants: AT_FIRST, isSelfLed: ordered.isSelfLed }
  const planned = [[ordered.occasion, '09:00'] as const, [ADDED, '14:00'] as const]
  for (const [occasion, time] of ordered.isSelfLed ? planned.slice(1) : planned) {
    const held = { day: today(), time, deliverer: demoPersonas.deliverer.name, participants: 24 }
    await planOccasion(staff, delivery, { occasion, isMoved: occasion !== ADDED, ...held })
  }
  await told()
  await deliverer.getByRole('link', { name: 'Se tillfället' }).click()
  await expect(deliverer).toHaveURL(mailedTo(delivery))
  await expect(deliverer.getByRole('main').getByText(partyOf['union-saco'])).toHaveCount(0)
  await markDone(ordered.isSelfLed ? staff : deliverer, delivery, first)
  await markDone(deliverer, delivery, { occasion: ADDED, participants: AT_ADDED })
  return delivery
}

/** The figures have moved by this order and by nothing else. */
async function expectCounted({ staff }: Cast, ordered: Ordered, before: Figures): Promise<void> {
  const people = AT_FIRST + AT_ADDED
  expect(await readFigures(staff, ordered.slug)).toEqual({
    ...before,
    deliveredServices: before.deliveredServices + 1,
    occasions: before.occasions + 2,
    participants: before.participants + people,
    ofService: {
      deliveredServices: before.ofService.deliveredServices + 1,
      occasions: before.ofService.occasions + 2,
    },
  })
  await expectFiguresOnPage(staff, {
    'Levererade tjänster': before.deliveredServices + 1,
    'Genomförda tillfällen': before.occasions + 2,
    Deltagare: before.participants + people,
  })
}
