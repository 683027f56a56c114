import type { ActName } from './steps'

type Tally = { accepted: number; refused: number }

/** The totals of a run's histories. */
export class Figures {
  private histories = 0
  private readonly acts = new Map<string, Tally>()
  private readonly reached = new Map<string, number>()

  count(act: ActName, isAccepted: boolean) {
    const tally = this.acts.get(act) ?? { accepted: 0, refused: 0 }
    tally[isAccepted ? 'accepted' : 'refused'] += 1
    this.acts.set(act, tally)
  }

  /** One history is over; in its log stood these kinds of events. */
  end(kinds: string[]) {
    this.histories += 1
    for (const kind of kinds) this.reached.set(kind, (this.reached.get(kind) ?? 0) + 1)
  }

  /** The share of the histories in which something happened at least once. */
  share(kind: string): number {
    return (this.reached.get(kind) ?? 0) / Math.max(this.histories, 1)
  }

  /** The acts that were never accepted. */
  never(acts: readonly ActName[]): ActName[] {
    return acts.filter(act => !this.acts.get(act)?.accepted)
  }

  lines(title: string): string[] {
    const tallies = [...this.acts.values()]
    const sum = (outcome: keyof Tally) => tallies.reduce((total, tally) => total + tally[outcome], 0)
    const kinds = ['order.valid', 'order.confirmed', 'order.returned', 'order.declined', 'order.lapsed']
      .concat(['order.cancelled', 'order.refused', 'occasion.done', 'mandate.granted', 'mandate.revoked'])
      .concat(['party.absence_confirmed', 'party.attestation_expired'])
    const shares = kinds.map(kind => `${kind} ${Math.round(this.share(kind) * 100)} %`)
    const perAct = [...this.acts].map(([act, { accepted, refused }]) => `${act} ${accepted}/${refused}`)
    return [
      `${title}: ${this.histories} histories, ${sum('accepted')} acts accepted, ${sum('refused')} refused`,
      `  happened in: ${shares.join(', ')}`,
      `  accepted/refused: ${perAct.join(', ')}`,
    ]
  }
}
