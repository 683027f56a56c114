import type { LetterKey } from '@/features/notifications/letter-keys'
import type { HappenedEvent } from '@/features/notifications/recipients'
import type { Concerned } from '@/lib/happenings/concerned'

export const people: Concerned = {
  holders: [
    { personId: 'hr', party: 'employer', canSign: true, standsIn: false },
    { personId: 'hr-assistant', party: 'employer', canSign: false, standsIn: false },
    { personId: 'ofr', party: 'ofr_s_p_o', canSign: true, standsIn: false },
    { personId: 'saco', party: 'saco_s', canSign: true, standsIn: false },
    { personId: 'saco-stand-in', party: 'saco_s', canSign: true, standsIn: true },
    // Seko has no local counterpart in this version.
    { personId: 'seko', party: 'seko', canSign: true, standsIn: false },
  ],
  signingParties: ['employer', 'ofr_s_p_o', 'saco_s'],
  awaited: ['saco_s'],
  signers: ['hr', 'ofr'],
  starter: 'hr-assistant',
  sender: 'hr',
  deliverer: 'deliverer',
  deliverers: ['deliverer', 'other deliverer'],
  formerDeliverers: ['former deliverer'],
  addressee: null,
  staff: ['staff'],
  officials: ['staff', 'caller'],
  admins: ['admin', 'other admin'],
}

const signatories = ['hr', 'ofr', 'saco', 'saco-stand-in']
const unionPeople = ['ofr', 'saco', 'saco-stand-in', 'seko']
export const everyone = ['hr', 'hr-assistant', 'ofr', 'saco', 'saco-stand-in', 'seko']

type KindOf<Key> = Key extends `${infer Noun}.${infer Event}.${string}` ? `${Noun}.${Event}` : never
type Case = Told & { told: string[] }
const theirs = { facts: { personId: 'reader' } }
const otherAdmin = ['other admin']
export const cases: Record<KindOf<LetterKey>, Case> = {
  'order.shared': { by: 'hr', party: 'employer', told: ['ofr', 'saco', 'saco-stand-in', 'seko'] },
  'order.sent': { by: 'hr', told: ['ofr', 'saco', 'saco-stand-in'] },
  'order.signed': { by: 'ofr', told: ['hr'] },
  'order.declined': { by: 'ofr', told: ['hr', 'saco', 'saco-stand-in', 'hr-assistant'] },
  'order.amended': { by: 'hr', told: ['ofr'] },
  'order.valid': { by: 'saco', told: [...signatories, 'staff'] },
  'order.returned': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.withdrawn': { by: 'hr', told: ['ofr', 'saco', 'saco-stand-in', 'hr-assistant'] },
  'order.refused': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.cancelled': { by: 'ofr', told: ['hr', 'saco', 'saco-stand-in', 'hr-assistant', 'staff'] },
  'order.deadline_passed': { by: null, told: ['saco-stand-in', 'staff'] },
  'order.lapsed': { by: null, told: [...signatories, 'hr-assistant'] },
  'order.confirmed': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.message_posted': {
    by: 'ofr',
    facts: { audience: 'unions' },
    told: ['saco', 'saco-stand-in', 'seko'],
  },
  'order.place_offered': { by: null, told: signatories },
  'order.place_accepted': { by: 'hr', told: ['ofr', 'saco', 'saco-stand-in', 'hr-assistant'] },
  'order.place_declined': { by: 'saco', told: ['hr', 'ofr', 'saco-stand-in', 'hr-assistant'] },
  'order.place_passed': { by: null, told: [...signatories, 'hr-assistant'] },
  'order.place_lost': { by: null, told: [...signatories, 'hr-assistant'] },
  'order.round_confirmed': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.round_changed': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.round_moved': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'order.round_cancelled': { by: 'staff', told: [...signatories, 'hr-assistant'] },
  'round.admitted': {
    by: 'staff',
    told: ['hr', 'hr-assistant', 'ofr', 'saco', 'saco-stand-in', 'seko'],
  },
  'round.decision_due': { by: null, told: ['staff'] },
  'occasion.planned': { by: 'staff', told: ['hr', 'ofr', 'hr-assistant', 'deliverer'] },
  'occasion.rescheduled': {
    by: 'staff',
    told: ['hr', 'ofr', 'hr-assistant', 'deliverer', 'former deliverer'],
  },
  'occasion.deliverer_changed': {
    by: 'staff',
    told: ['hr', 'ofr', 'hr-assistant', 'deliverer', 'former deliverer'],
  },
  'delivery.scheduled': { by: 'staff', told: ['hr', 'ofr', 'hr-assistant', 'deliverer', 'other deliverer'] },
  'occasion.split': { by: 'staff', told: ['hr', 'ofr', 'hr-assistant', 'deliverer'] },
  'delivery.handed_over': {
    by: 'staff',
    told: ['hr', 'ofr', 'hr-assistant', 'deliverer', 'other deliverer', 'former deliverer'],
  },
  'delivery.case_owner_changed': {
    by: 'staff',
    facts: { owner: 'colleague', ownerBefore: 'owner' },
    told: ['colleague', 'owner', 'hr', 'ofr', 'hr-assistant'],
  },
  'occasion.cancelled': { by: 'deliverer', told: ['hr', 'ofr', 'hr-assistant'] },
  'occasion.called_off': { by: 'hr', told: ['deliverer'] },
  'delivery.done': { by: 'deliverer', told: ['hr', 'ofr', 'hr-assistant'] },
  'interest.shown': { by: 'hr', told: ['staff', 'hr-assistant', ...unionPeople] },
  'interest.joined': { by: 'saco-stand-in', told: ['staff', 'hr', 'hr-assistant', 'ofr', 'saco', 'seko'] },
  'interest.withdrawn': { by: 'hr', told: ['staff'] },
  'interest.step_due': { by: null, facts: { personId: 'caller' }, told: ['caller'] },
  'interest.service_opened': { by: null, told: everyone },
  'interest.service_ending': { by: null, told: everyone },
  'interest.last_order_near': { by: null, told: everyone },
  'order.service_ending': { by: null, party: 'employer', told: ['hr', 'hr-assistant'] },
  'order.last_order_near': { by: null, told: everyone },
  'service.goal_reached': { by: null, told: ['staff'] },
  'mandate.granted': { by: 'staff', told: [] },
  'mandate.proposed': { by: 'other-staff', party: 'seko', told: ['staff'] },
  'mandate.revoked': { by: 'staff', party: 'ofr_s_p_o', facts: { personId: 'ofr' }, told: ['ofr'] },
  'mandate.left': { by: 'saco', party: 'saco_s', told: ['saco-stand-in'] },
  'mandate.requested': { by: null, party: 'employer', told: ['hr'] },
  'party.signatory_asked': { by: 'hr', party: 'seko', told: ['seko', 'staff'] },
  'party.interest_written': { by: null, party: 'seko', told: ['seko'] },
  'party.unmanned': { by: 'hr', party: 'employer', told: ['hr-assistant', 'staff'] },
  'party.absence_attested': { by: 'other-staff', party: 'seko', told: ['staff'] },
  'party.absence_confirmed': { by: 'staff', party: 'seko', told: everyone },
  'party.attestation_contested': { by: 'seko', party: 'seko', told: [...everyone.slice(0, -1), 'staff'] },
  'account.change_asked': { by: 'admin', told: otherAdmin },
  'account.added': { by: 'admin', ...theirs, told: ['reader', 'other admin'] },
  'account.restored': { by: 'admin', ...theirs, told: ['reader', 'other admin'] },
  'account.role_changed': { by: 'admin', ...theirs, told: ['reader', 'other admin'] },
  'account.address_changed': { by: 'admin', ...theirs, told: ['reader', 'other admin'] },
  'account.deactivated': { by: 'admin', ...theirs, told: otherAdmin },
  'account.sessions_ended': { by: 'admin', ...theirs, told: ['reader'] },
  'account.link_made': { by: null, told: ['admin', 'other admin'] },
  'account.erasure_asked': { by: 'admin', told: otherAdmin },
  'account.erased': { by: null, told: ['admin', 'other admin'] },
  'account.passkeys_reset': { by: 'admin', ...theirs, told: ['reader', 'other admin'] },
  'account.passkey_added': { by: null, ...theirs, told: ['reader'] },
  'account.passkey_removed': { by: null, ...theirs, told: ['reader'] },
  'account.own_address_changed': { by: null, ...theirs, told: ['reader'] },
  'setting.contact_changed': { by: 'admin', told: otherAdmin },
  'setting.retention_changed': { by: 'admin', told: otherAdmin },
  'setting.log_address_changed': { by: 'admin', told: otherAdmin },
  'setting.notice_address_asked': { by: 'staff', party: 'seko', told: ['caller'] },
  'setting.notice_address_changed': { by: 'caller', party: 'seko', told: ['staff'] },
  'member.ended': { by: 'staff', told: everyone },
  'party.attestation_expired': { by: null, party: 'seko', told: ['staff'] },
}

export type Told = { by: string | null; party?: HappenedEvent['party']; facts?: HappenedEvent['facts'] }
