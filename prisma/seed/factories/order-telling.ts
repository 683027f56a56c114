import type { DraftContent } from '@/features/orders/content/order-content'
import type { Day } from '@/lib/dates'
import { type Party, parties } from '@/lib/party'
import { addWorkingDays } from '@/lib/working-days'
import { type Cast, OrderStory } from './order-story'
import type { Member } from './organisation-rows'
import { type Act, runSteps, type Step, stepsOf } from './steps'
import { providerOf, unitNames, wishedContent } from './wished-content'

/** The parties' acts on an order. Each part follows the one before by some working days. */
export class OrderTelling {
  protected service = 'fanga-tidiga-tecken'
  private member?: Member
  private starter: Party = 'employer'
  private draftDay: Day = '2021-03-02'
  protected cursor: Day = this.draftDay
  private limit?: Day
  private pace: () => number = () => 1
  private owner = 0
  private deliveringIndex = 0
  private said: Partial<DraftContent> = {}
  private acts: Act<OrderStory>[] = []
  private isSent = false
  protected isValid = false
  private signed = new Set<Party>()

  of(service: string): this {
    this.service = service
    return this
  }

  by(member: Member): this {
    this.member = member
    return this
  }

  startedBy(party: Party): this {
    this.starter = party
    return this
  }

  draftedOn(day: Day): this {
    this.draftDay = day
    this.cursor = day
    return this
  }

  /** No part of it happens after this day. */
  notAfter(day: Day): this {
    this.limit = day
    return this
  }

  /** How many working days pass from one part to the next. */
  paced(pace: () => number): this {
    this.pace = pace
    return this
  }

  /** The member of the staff and the deliverer that have it, by number. */
  handledBy(owner: number, deliverer = 0): this {
    this.owner = owner
    this.deliveringIndex = deliverer
    return this
  }

  saying(content: Partial<DraftContent>): this {
    this.said = { ...this.said, ...content }
    return this
  }

  inUnits(count: number): this {
    return this.saying({ unit: unitNames.slice(0, count).join('; ') })
  }

  shared(): this {
    return this.act((story, now) => story.share(now))
  }

  awaitingSignatures(on?: Day): this {
    this.isSent = true
    return this.act((story, now) => story.send(now), on)
  }

  signedBy(...signing: Party[]): this {
    if (!this.isSent) this.awaitingSignatures()
    for (const party of signing) {
      this.signed.add(party)
      this.act((story, now) => story.sign(party, now))
    }
    return this
  }

  signatureTakenBackBy(party: Party): this {
    this.signed.delete(party)
    return this.act((story, now) => story.takeBack(party, now))
  }

  declinedBy(party: Party, reason: string): this {
    if (!this.isSent) this.awaitingSignatures()
    return this.reopened((story, now) => story.decline(party, reason, now))
  }

  amended(): this {
    return this.reopened((story, now) => story.amend(now))
  }

  /** Corrected after a decline, an amendment or a return. `awaitingSignatures` sends the next version. */
  corrected(content: Partial<DraftContent>): this {
    return this.act((story, now) => story.save(this.contentWith(content), now))
  }

  /** Everyone who must has signed. */
  valid(): this {
    const required = parties.filter(party => !this.organisation.absent.includes(party))
    this.isValid = true
    return this.signedBy(...required.filter(party => !this.signed.has(party)))
  }

  returnedByStaff(reason: string): this {
    return this.valid().reopened((story, now) => story.returnToParties(reason, now))
  }

  refused(reason: string): this {
    return this.valid().act((story, now) => story.refuse(reason, now))
  }

  withdrawn(reason: string): this {
    return this.act((story, now) => story.withdraw(reason, now))
  }

  /** Nobody signed the rest in time, and staff let it go: four weeks later its last day is over. */
  lapsed(): this {
    return this.act((story, now) => story.lapse(now), addWorkingDays(this.cursor, 20))
  }

  /** Called off by the side that started it, once it was confirmed. */
  cancelled(reason: string): this {
    return this.act((story, now) => story.cancel(reason, now))
  }

  /** Anything else that belongs to the story, such as an evaluation. */
  also(run: Run, on?: Day): this {
    return this.act(run, on)
  }

  /** The story as timed steps, to be lived through together with others of the same organisation. */
  steps(cast: Cast): { story: OrderStory; steps: Step[] } {
    const { staff, deliverers } = cast
    const owner = staff[this.owner % staff.length]
    if (!owner) throw new Error('Nobody is at the secretariat')
    const story = new OrderStory(this.organisation, this.starter, owner)
    const able = deliverers.filter(one => one.provider === providerOf(this.service))
    story.deliverer = able[this.deliveringIndex % Math.max(able.length, 1)]
    const drafting: Act<OrderStory>[] = [
      { on: this.draftDay, run: (_, now) => story.start(this.service, now) },
      { on: this.draftDay, run: (_, now) => story.save(this.contentWith({}), now) },
    ]
    return { story, steps: stepsOf(story, [...drafting, ...this.acts]) }
  }

  async create(cast: Cast): Promise<OrderStory> {
    const { story, steps } = this.steps(cast)
    await runSteps(steps)
    return story
  }

  protected act(run: Run, on?: Day, minute?: number): this {
    const next = on ?? this.within(addWorkingDays(this.cursor, this.pace()))
    if (next > this.cursor) this.cursor = next
    this.acts.push({ on: this.cursor, minute, run })
    return this
  }

  /** Open for changes again: nothing that was signed counts. */
  private reopened(run: Run): this {
    this.isSent = false
    this.isValid = false
    this.signed.clear()
    return this.act(run)
  }

  private within(day: Day): Day {
    return this.limit && day > this.limit ? this.limit : day
  }

  private contentWith(changed: Partial<DraftContent>): Partial<DraftContent> {
    return { ...wishedContent(this.service, this.organisation, this.draftDay), ...this.said, ...changed }
  }

  private get organisation(): Member {
    if (!this.member) throw new Error('An order needs an organisation: by(…)')
    return this.member
  }
}

export type Run = Act<OrderStory>['run']
