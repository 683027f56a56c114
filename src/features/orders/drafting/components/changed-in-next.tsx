import type { PartyActor } from '@/auth/actor'
import { draftText } from '@/features/orders/content/content-changes'
import { textsOf } from '@/features/orders/drafting/answers'
import { type ChangedBy, changedInNext } from '@/features/orders/drafting/changed-after'
import { ChangedInDraft } from '@/features/orders/drafting/components/changed-in-draft'
import { Kept } from '@/features/orders/drafting/components/kept'
import { marksOf } from '@/features/orders/drafting/three-way'
import type { OrderView } from '@/features/orders/queries'

type ChangedInNextProps = { order: OrderView; actor: PartyActor; changed?: ChangedBy[] }

/** The changes by others in the text that is written now: one who sends it has met them. */
export function ChangedInNext({
  order,
  actor,
  changed = changedInNext(order, actor.party),
}: ChangedInNextProps) {
  return <ChangedInDraft {...{ order, actor, changed }} text={draftText(order)} />
}

/** The same above the form. It gives way to a comparison with unsaved words, and to the writer's own in their place. */
export function ChangedAtForm(props: ChangedInNextProps & { changed: ChangedBy[] }) {
  const { content, particulars, roundId } = props.order
  const marks = marksOf(textsOf({ ...content, ...particulars, roundId }))
  return (
    <div className="empty:hidden [body:has([data-compare])_&]:hidden [body:has([data-over])_&]:hidden">
      <Kept marks={marks} names={props.changed.flatMap(({ fields }) => fields)}>
        {props.changed.length > 0 && <ChangedInNext {...props} />}
      </Kept>
    </div>
  )
}
