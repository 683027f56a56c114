import { showInterest, withdrawInterest } from '@/features/interest/commands'
import { logDialogue } from '@/features/interest/dialogue/commands'
import { addDays, type Day, dayOf } from '@/lib/dates'
import { type Party, unionParties } from '@/lib/party'
import { dialogueNotes, interestTexts } from '../conversations'
import { actorFor, type Colleague } from '../factories/actors'
import { granted } from '../factories/granted'
import { signatoryOf } from '../factories/organisation-factory'
import type { Member } from '../factories/organisation-rows'
import { type Act, type Step, stepsOf } from '../factories/steps'
import { fictionalTelephone } from '../organisations/telephone-number'
import { latest, workingDayUpTo } from './calendar'
import type { InterestPlan } from './plans'
import type { Telling } from './telling'

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
  if (plan.dialogueOn) acts.push(...talks(plan, { member, calendar, random }, staff))
  if (plan.withdrawnOn) acts.push({ on: move(plan.withdrawnOn), run: withdrawAs(member, party) })
  return stepsOf(shown, acts)
}

const LAST_TALK: Day = '2021-05-27'
/** Counted in days from the world's today. Some of the next steps were due lately, the others lie ahead. */
const STEPS_AROUND = { first: -5, days: 51 }

/**
 * A talk with its next step. If nothing else happened by that day, another talk follows with a step around
 * today.
 */
function talks(plan: InterestPlan, { calendar, random }: Telling, staff: readonly Colleague[]): Act<Shown>[] {
  const move = calendar[plan.era]
  const spoken = random.pick(dialogueNotes)
  const colleague = random.pick(staff)
  const pause = random.integer(14, 60)
  const first = plan.dialogueOn ?? plan.shownOn
  const second = addDays(first, 7 * Math.round(pause / 7))
  const talk = (on: Day, { note, nextStep }: typeof spoken, stepOn: Day): Act<Shown> => {
    const step = nextStep ? { nextStep, nextStepOn: latest(stepOn, on) } : { nextStep: '' }
    return {
      on,
      run: async ({ id: interestId }, now) => {
        const said = { interestId, heldOn: dayOf(now), note, ...step }
        await granted('logDialogue', logDialogue(actorFor(colleague, now), said))
      },
    }
  }
  const acts = [talk(move(first), spoken, move(second))]
  if (!plan.isOpen || second > LAST_TALK) return acts
  const turn = (dialogueNotes.indexOf(spoken) + pause) % dialogueNotes.length
  const around = STEPS_AROUND.first + ((7 * pause) % STEPS_AROUND.days)
  const stepOn = workingDayUpTo(addDays(calendar.asOf, around))
  return [...acts, talk(move(second), dialogueNotes[turn] ?? spoken, stepOn)]
}

type Showing = {
  member: Member
  party: Party
  input: { service: string; need: string; timing: 'soon' | 'within_half_year' | 'later' }
}

async function show(story: Shown, { member, party, input }: Showing, now: Date) {
  const actor = actorFor(signatoryOf(member, party, dayOf(now)), now)
  // A union's contact gives none.
  const contactPhone = party === 'employer' ? fictionalTelephone(member.seed.organisationNumber) : ''
  const contact = { contactName: actor.name, contactEmail: actor.email, contactPhone }
  const { interestId } = await granted('showInterest', showInterest(actor, { ...input, ...contact }))
  story.id = interestId
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
