import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor } from '@/auth/actor'
import { expectLookAfter } from './looks-of-staff'
import { type Cell, type Persona, personas, type Row } from './matrix-row'
import { marksOf, stateOf } from './states'
import type { Targets } from './targets'

/** One persona's question, about its own organisation or the other one. */
export type Asked = { persona: Persona; about: 'own' | 'other'; at: Targets; not: Targets }
export type Answered = Asked & { cell: Cell }

type Sides = { home: Targets; away: Targets; actors: Record<Persona, Actor> }

/** Asks for one row as every persona. Most of the time goes into making what it aims at. */
export class Asking {
  private readonly sides: Targets[]

  constructor(
    private readonly row: Row,
    private readonly given: Sides,
  ) {
    this.sides = [given.home, given.away]
  }

  all(): Asked[] {
    const { home, away } = this.given
    return personas.flatMap(persona => {
      const [own, other] = persona === 'foreigner' ? [away, home] : [home, away]
      return [
        { persona, about: 'own' as const, at: own, not: other },
        { persona, about: 'other' as const, at: other, not: own },
      ]
    })
  }

  /** Those that are to be refused together, then every other one alone. */
  async changes(): Promise<Answered[]> {
    const awaitsRefusal = ({ persona, about }: Asked) =>
      !this.row.isSigningIn && !['no caller', 'done', 'nothing'].includes(this.row.gets[persona][about])
    const answered = await this.refusals(this.all().filter(awaitsRefusal))
    const alone = this.all().filter(asked => !awaitsRefusal(asked))
    for (const at of this.sides) {
      const here = alone.filter(asked => asked.at === at && !this.actsForOther(asked))
      answered.push(...(await this.leavingOtherAlone(here)))
    }
    // Last, since such a change may be of their own organisation.
    for (const asked of alone.filter(one => this.actsForOther(one))) answered.push(await this.change(asked))
    return answered
  }

  /** All are asked before anything is judged, so that what each organisation is known by is looked up once. */
  async readings(): Promise<Answered[]> {
    const aimed = await this.aimAtBoth()
    const texts: [Asked, string][] = []
    for (const asked of this.all()) {
      const actor = this.given.actors[asked.persona]
      const mayAsk = this.row.mayAsk(actor)
      const text = mayAsk ? JSON.stringify((await this.ask(asked, aimed.get(asked.at))) ?? null) : 'no caller'
      await expectLookAfter(actor, text, this.sides)
      texts.push([asked, text])
    }
    const marks = new Map<Targets, string[]>()
    for (const side of this.sides) marks.set(side, await marksOf(side))
    return texts.map(([asked, text]) => ({ ...asked, cell: this.readingOf(text, asked, marks) }))
  }

  /** A refusal changes nothing: both organisations are the same after all the refusals as before them. */
  private async refusals(asked: Asked[]): Promise<Answered[]> {
    if (asked.length === 0) return []
    const aimed = await this.aimAtBoth()
    const before = await this.states()
    const answered: Answered[] = []
    for (const one of asked) {
      const mayAsk = this.row.mayAsk(this.given.actors[one.persona])
      const reason = mayAsk ? (reasonOf(await this.ask(one, aimed.get(one.at))) ?? 'done') : 'no caller'
      answered.push({ ...one, cell: reason })
    }
    expect(await this.states(), 'after all refusals').toEqual(before)
    return answered
  }

  /** People who act for an organisation, or for none, change no other. */
  private async leavingOtherAlone(asked: Asked[]): Promise<Answered[]> {
    const [first] = asked
    if (!first) return []
    await this.row.aim(first.not)
    const before = await stateOf(first.not)
    const answered: Answered[] = []
    for (const one of asked) answered.push(await this.change(one))
    if (!this.row.isSigningIn) expect(await stateOf(first.not), 'the other organisation').toBe(before)
    return answered
  }

  /** A refusal changes nothing here either, and neither does somebody who acts for the other organisation. */
  private async change(asked: Asked): Promise<Answered> {
    const { persona, at } = asked
    if (!this.row.mayAsk(this.given.actors[persona])) return { ...asked, cell: 'no caller' }
    at.forgetTouched()
    const aimed = await this.row.aim(at)
    const before = await stateOf(at)
    const reason = reasonOf(await this.ask(asked, aimed))
    const isChanged = (await stateOf(at)) !== before
    if (!this.row.isSigningIn && (this.actsForOther(asked) || reason !== undefined)) {
      expect(isChanged).toBe(false)
    }
    if (isChanged && reason === undefined) at.renew()
    return { ...asked, cell: reason ?? (isChanged ? 'done' : 'nothing') }
  }

  private actsForOther({ persona, not }: Asked): boolean {
    const actor = this.given.actors[persona]
    return actor.role === 'party' && actor.organisation.id === not.member.id
  }

  private async aimAtBoth(): Promise<Map<Targets, unknown>> {
    const aimed = new Map<Targets, unknown>()
    for (const side of this.sides) aimed.set(side, await this.row.aim(side))
    return aimed
  }

  private states(): Promise<string[]> {
    return Promise.all(this.sides.map(stateOf))
  }

  /** Each caller comes from an address of its own, so that nobody is counted with another. */
  private ask({ persona }: Asked, aimed: unknown): Promise<unknown> {
    const client = { address: randomUUID(), userAgent: '' }
    return this.row.ask({ ...this.given.actors[persona], client }, aimed)
  }

  private readingOf(text: string, { persona, at }: Asked, marks: Map<Targets, string[]>): Cell {
    if (text === 'no caller') return text
    const { home, away, actors } = this.given
    const actor = actors[persona]
    const marksIn = (targets: Targets) => (marks.get(targets) ?? []).filter(mark => text.includes(mark))
    if (actor.role === 'party' && !this.row.isSigningIn) {
      expect(marksIn(actor.organisation.id === home.member.id ? away : home)).toEqual([])
    }
    if (marksIn(at).length > 0) return 'rows'
    const isEmpty = ['null', '[]', '0'].includes(text) || marksIn(home).length + marksIn(away).length > 0
    return isEmpty ? 'nothing' : 'public'
  }
}

function reasonOf(answer: unknown): string | undefined {
  const result = answer as { ok: boolean; reason?: string }
  return result.ok ? undefined : (result.reason ?? '')
}
