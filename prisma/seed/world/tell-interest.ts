import { type Party, unionParties } from '@/auth/party'
import { logDialogue, showInterest, withdrawInterest } from '@/features/interest/commands'
import { addDays, type Day, dayOf } from '@/lib/dates'
import { dialogueNotes, interestTexts } from '../conversations'
import { actorFor, type Colleague } from '../factories/actors'
import { granted } from '../factories/granted'
import { signatoryOf } from '../factories/organisation-factory'
import type { Member } from '../factories/organisation-rows'
import { type Act, type Step, stepsOf } from '../factories/steps'
import type { InterestPlan } from './plans'
import type { Telling } from './tell-order'

type Shown = { id: string }

/** An interest, what staff and the organisation said of it, and its end if it was taken back. */
export function tellInterest(
  plan: InterestPlan,
  { member, calendar, random }: Telling,
  staff: readonly Colleague[],
): Step[] {
  const move = calendar[plan.era]
  const shown: Shown = { id: '' }
  const party = plan.by === 'employer' ? 'employer' : random.pick(presentUnions(member))
  const timing = random.weighted([
    ['soon', 3],
    ['within_half_year', 4],
    ['later', 2],
  ] as const)
  const input = { service: plan.service, need: random.pick(interestTexts), timing }
  const acts: Act<Shown>[] = [
    { on: move(plan.shownOn), run: (story, now) => show(story, { member, party, input }, now) },
  ]
  if (plan.dialogueOn) {
    const spoken = random.pick(dialogueNotes)
    const colleague = random.pick(staff)
    const nextInDays = random.integer(14, 60)
    const run: Act<Shown>['run'] = async (story, now) => {
      const nextStepOn = spoken.nextStep ? addDays(dayOf(now), nextInDays) : undefined
      const said = { interestId: story.id, heldOn: dayOf(now), note: spoken.note }
      const note = { ...said, nextStep: spoken.nextStep ?? '', nextStepOn }
      await granted('logDialogue', logDialogue(actorFor(colleague, now), note))
    }
    acts.push({ on: move(plan.dialogueOn), run })
  }
  if (plan.withdrawnOn) acts.push({ on: move(plan.withdrawnOn), run: withdrawAs(member, party) })
  return stepsOf(shown, acts)
}

type Showing = {
  member: Member
  party: Party
  input: { service: string; need: string; timing: 'soon' | 'within_half_year' | 'later' }
}

async function show(story: Shown, { member, party, input }: Showing, now: Date) {
  const actor = actorFor(signatoryOf(member, party, dayOf(now)), now)
  const contact = { contactName: actor.name, contactEmail: actor.email }
  story.id = await granted('showInterest', showInterest(actor, { ...input, ...contact }))
}

function withdrawAs(member: Member, party: Party): Act<Shown>['run'] {
  return async (story, now) => {
    const on: Day = dayOf(now)
    await granted(
      'withdrawInterest',
      withdrawInterest(actorFor(signatoryOf(member, party, on), now), story.id),
    )
  }
}

function presentUnions(member: Member) {
  return unionParties.filter(party => !member.absent.includes(party))
}
