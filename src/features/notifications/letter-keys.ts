/** Every event that tells someone, and why each receiver is told; each pair is a letter with its own text. */
export const letters = {
  'order.shared': ['read'],
  'order.sent': ['sign'],
  'order.signed': ['told'],
  'order.declined': ['told'],
  'order.amended': ['sign_again'],
  'order.valid': ['told', 'confirm'],
  'order.returned': ['told'],
  'order.withdrawn': ['told'],
  'order.refused': ['told'],
  'order.cancelled': ['told', 'arrange'],
  'order.deadline_passed': ['sign', 'arrange'],
  'order.lapsed': ['told'],
  'order.confirmed': ['told'],
  'order.message_posted': ['read'],
  'order.place_offered': ['accept'],
  'order.place_accepted': ['told'],
  'order.place_declined': ['told'],
  'order.place_passed': ['told'],
  'order.place_lost': ['told'],
  'order.round_confirmed': ['told'],
  'order.round_changed': ['told', 'sign_again'],
  'order.round_moved': ['told'],
  'order.round_cancelled': ['told'],
  'round.admitted': ['order'],
  'round.decision_due': ['decide'],
  'occasion.planned': ['told', 'deliver'],
  'occasion.rescheduled': ['told', 'deliver'],
  'occasion.cancelled': ['told', 'deliver'],
  'occasion.called_off': ['deliver'],
  'delivery.done': ['evaluate'],
  'interest.shown': ['told', 'call'],
  'interest.joined': ['told', 'call'],
  'interest.withdrawn': ['told'],
  'interest.step_due': ['call'],
  'order.service_ending': ['told'],
  'order.last_order_near': ['told'],
  'interest.service_opened': ['told'],
  'interest.service_ending': ['told'],
  'interest.last_order_near': ['told'],
  'service.goal_reached': ['decide'],
  'mandate.granted': ['told'],
  'mandate.proposed': ['confirm'],
  'mandate.revoked': ['holder'],
  'mandate.left': ['told'],
  'mandate.requested': ['decide', 'arrange'],
  'party.signatory_asked': ['appoint', 'arrange'],
  'party.unmanned': ['told', 'arrange'],
  'party.absence_attested': ['confirm'],
  'party.absence_confirmed': ['told'],
  'party.attestation_contested': ['told', 'arrange'],
  'party.attestation_expired': ['arrange'],
} as const satisfies Record<string, readonly string[]>

export type NotifiedKind = keyof typeof letters
export type LetterKey = { [Kind in NotifiedKind]: `${Kind}.${(typeof letters)[Kind][number]}` }[NotifiedKind]

/** Events that tell nobody: a test proves that every other one has its letters. */
export const silentKinds: readonly string[] = [
  'order.drafted',
  'order.saved',
  'order.attachment_added',
  'order.attachment_removed',
  'order.signature_taken_back',
  'order.particulars_changed',
  'order.reopened',
  // Whoever moves the order sees what becomes of its place, and so does whoever is told of the move.
  'order.place_held',
  'order.place_awaited',
  'order.place_taken',
  'order.place_released',
  'round.opened',
  'round.changed',
  'round.decided',
  'round.done',
  'occasion.added',
  'occasion.done',
  'dialogue.logged',
  'dialogue.corrected',
  'dialogue.removed',
  'evaluation.given',
  // Whoever is invited has the invitation itself by mail; the asker has the answer.
  'mandate.invited',
  'mandate.invitation_renewed',
  'mandate.invitation_withdrawn',
  'mandate.request_answered',
  'party.local_union_added',
  'party.local_union_ended',
  // The union that was named is there to tell; its people have heard of their invitation.
  'party.attestation_ended',
  'service.created',
  'service.published',
  'service.draft_discarded',
  'service.planned',
  // Those concerned hear of it in their own organisation's log.
  'service.moved',
  'service.pilot_added',
  'service.pilot_removed',
]

export function isNotified(kind: string): kind is NotifiedKind {
  return Object.hasOwn(letters, kind)
}

export function isLetterKey(text: string): text is LetterKey {
  return Object.entries(letters).some(([kind, whys]) => whys.some(why => `${kind}.${why}` === text))
}
