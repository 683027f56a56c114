import type { PartyActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { type DraftContent, emptyDraft } from '@/features/orders/content/order-content'
import { saveDraft, shareDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { cancelOrder, refuseOrder, returnOrder, withdrawOrder } from '@/features/orders/ending/commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import type { SaveDraft } from '@/features/orders/schema'
import { amendOrder, declineOrder, signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { lapseOrder } from '@/features/orders/signing/lapse-commands'
import { postMessage } from '@/features/orders/thread/commands'
import type { Addressing } from '@/features/orders/thread/rules'
import { dayOf } from '@/lib/dates'
import { type Party, parties } from '@/lib/party'
import { fictionalTelephone } from '../organisations/telephone-number'
import { actorFor, type Colleague, type DeliveringPerson, type Holder } from './actors'
import { granted } from './granted'
import { signatoryOf } from './organisation-factory'
import type { Member } from './organisation-rows'

/** The people at the secretariat, and those who carry services out. */
export type Cast = { staff: readonly Colleague[]; deliverers: readonly DeliveringPerson[] }

export type StoryOccasion = {
  id: string
  templateKey: string
  mode: 'on_site' | 'digital'
  place: string
  plannedParticipants: number | null
}

export type Along = { content?: Partial<DraftContent>; comments: SaveDraft['comments'] }

/** One order as it unfolds. Each verb runs the real command, as the person who would do it. */
export class OrderStory {
  id = ''
  deliveryId = ''
  occasions: StoryOccasion[] = []
  deliverer?: DeliveringPerson
  private revision = 1
  private written = { ...emptyDraft, ...emptyParticulars }
  private versionHash = ''

  constructor(
    readonly member: Member,
    readonly starter: Party,
    readonly caseOwner: Colleague,
  ) {}

  holderOf(party: Party, now: Date): Holder {
    return signatoryOf(this.member, party, dayOf(now))
  }

  async start(service: string, now: Date) {
    this.id = await granted('startOrder', startOrder(this.as(this.starter, now), { service }))
  }

  async save(content: Partial<DraftContent>, now: Date) {
    const actor = this.as(this.starter, now)
    // A union's contact gives none.
    const { organisationNumber } = this.member.seed
    const contactPhone = this.starter === 'employer' ? fictionalTelephone(organisationNumber) : ''
    const contact = { contactName: actor.name, contactEmail: actor.email, contactPhone }
    const draft = { ...emptyDraft, ...content, ...emptyParticulars, ...contact }
    this.written = draft
    await this.press(actor, { intent: 'save' })
  }

  /** Both sides write in a shared draft: a party changes its words, or asks at one of its questions. */
  async writeAlong(party: Party, { content = {}, comments }: Along, now: Date) {
    this.written = { ...this.written, ...content }
    await this.press(this.as(party, now), { intent: 'comment', comments })
  }

  async share(now: Date) {
    await granted('shareDraft', shareDraft(this.as(this.starter, now), this.id))
  }

  async send(now: Date) {
    const actor = this.as(this.starter, now)
    await granted('sendOrder', sendOrder(actor, { orderId: this.id, revision: this.revision }))
    const version = await withActor(actor, tx =>
      tx.orderVersion.findFirstOrThrow({
        where: { orderId: this.id, closedAt: null },
        select: { hash: true },
      }),
    )
    this.versionHash = version.hash
  }

  async sign(party: Party, now: Date) {
    const read = { orderId: this.id, versionHash: this.versionHash }
    await granted('signOrder', signOrder(this.as(party, now), read))
  }

  async decline(party: Party, reason: string, now: Date) {
    const read = { orderId: this.id, versionHash: this.versionHash, reason }
    await granted('declineOrder', declineOrder(this.as(party, now), read))
  }

  async takeBack(party: Party, now: Date) {
    await granted('takeBackSignature', takeBackSignature(this.as(party, now), this.id))
  }

  async amend(now: Date) {
    await granted('amendOrder', amendOrder(this.as(this.starter, now), this.id))
  }

  async withdraw(reason: string, now: Date) {
    await granted('withdrawOrder', withdrawOrder(this.as(this.starter, now), { orderId: this.id, reason }))
  }

  async returnToParties(reason: string, now: Date) {
    await granted('returnOrder', returnOrder(this.asStaff(now), { orderId: this.id, reason }))
  }

  async refuse(reason: string, now: Date) {
    await granted('refuseOrder', refuseOrder(this.asStaff(now), { orderId: this.id, reason }))
  }

  async lapse(now: Date) {
    await granted('lapseOrder', lapseOrder(this.asStaff(now), this.id))
  }

  async cancel(reason: string, now: Date) {
    const actor = this.as(this.starter, now)
    await granted('cancelOrder', cancelOrder(actor, { orderId: this.id, reason }))
  }

  async write(from: Party | 'staff', audience: Addressing, body: string, now: Date) {
    const actor = from === 'staff' ? this.asStaff(now) : this.as(from, now)
    await granted('postMessage', postMessage(actor, { orderId: this.id, audience, body }))
  }

  private async press(actor: PartyActor, pressed: Pick<SaveDraft, 'intent' | 'comments'>) {
    const input = { ...this.written, ...pressed, orderId: this.id, revision: this.revision }
    this.revision = (await granted('saveDraft', saveDraft(actor, input))).revision
  }

  asStaff(now: Date) {
    return actorFor(this.caseOwner, now)
  }

  as(party: Party, now: Date) {
    return actorFor(this.holderOf(party, now), now)
  }

  /** Those who must sign: everyone whom the organisation has. */
  get required(): Party[] {
    return parties.filter(party => !this.member.absent.includes(party))
  }
}
