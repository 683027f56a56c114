import { randomUUID } from 'node:crypto'
import {
  renewMail,
  renewSignIn,
  requestMail,
  signInByMailedCode,
  signInByMailedLink,
} from '@/features/account/sign-in/commands'
import {
  confirmWritten,
  correctMailedTo,
  takeBackWritten,
  writeInterest,
} from '@/features/interest/unconfirmed/commands'
import { getWritten } from '@/features/interest/unconfirmed/queries'
import { askForAccess, requestAccess } from '@/features/organisations/access/commands'
import { contestByKey } from '@/features/organisations/attestations/commands'
import { acceptInvitation, renewOwnInvitation } from '@/features/organisations/invitations/accept-commands'
import { getContestable, getInvitation } from '@/features/organisations/invitations/queries'
import { listMemberNames } from '@/features/organisations/register/queries'
import { checkFile, checkUpload } from '@/features/receipts/checking/commands'
import { findPublicReceipt } from '@/features/receipts/queries'
import { sha256 } from '@/lib/hashing'
import type { Party } from '@/lib/party'
import { type Row, signedIn, signingIn } from './matrix-row'
import type { Targets } from './targets'

const email = async (at: Targets) => `ingen.${at.owner.email}`
const key = async () => ({ kod: randomUUID(), reason: 'Vi finns' })
const wishFor = (party: Party) => async (at: Targets) => ({
  organisationId: at.member.id,
  party,
  kind: 'preparer' as const,
  name: 'Ny',
  email: `${randomUUID()}@ny.example`,
  message: '',
})
/** Nobody on the other side of the same organisation, and no staff; anyone else may ask. */
const mayAsk = {
  others: 'done',
  staff: 'staff_hold_no_mandates',
  employer: 'both_sides|done',
  foreigner: 'both_sides|done',
}

/** Where strangers come: they sign in, ask for access, or hold a key that was mailed or printed. */
export const doorRows: Record<string, Row> = {
  // Asking for a mail tells nothing, not even whether the address is known.
  'account/sign-in/commands.requestMail': signingIn(
    email,
    (actor, to) => requestMail(actor, { email: to, till: '/' }),
    { others: 'nothing' },
  ),
  'account/sign-in/commands.renewMail': signingIn(
    email,
    actor => renewMail(actor, { token: 'made up', till: '/' }),
    { others: 'nothing' },
  ),
  // The mail goes to one's own address.
  'account/sign-in/commands.renewSignIn': signedIn(email, actor => renewSignIn(actor, { till: '/' }), {
    others: 'nothing',
    parties: 'done|nothing',
    staff: 'nothing',
  }),
  'account/sign-in/commands.signInByMailedLink': signingIn(
    email,
    actor => signInByMailedLink(actor, { token: 'made up', till: '/' }),
    { others: 'sign_in_link_spent' },
  ),
  'account/sign-in/commands.signInByMailedCode': signingIn(
    email,
    (actor, to) => signInByMailedCode(actor, { email: to, code: '000000', till: '/' }),
    { others: 'sign_in_code_wrong' },
  ),
  // Membership is no secret.
  'organisations/register/queries.listMemberNames': signingIn(email, actor => listMemberNames(actor), {
    others: 'rows',
  }),
  'organisations/access/commands.requestAccess': signingIn(
    wishFor('seko'),
    (actor, wish) => requestAccess(actor, wish),
    mayAsk,
  ),
  'organisations/access/commands.askForAccess': signingIn(
    wishFor('ofr_s_p_o'),
    (actor, wish) => askForAccess(actor, wish),
    mayAsk,
  ),
  // Those who act for a party show interest itself.
  'interest/unconfirmed/commands.writeInterest': signingIn(
    async at => at.member.seed.name,
    (actor, organisation) =>
      writeInterest(actor, {
        service: 'ia-systemet',
        need: 'Ja',
        timing: 'soon',
        organisation,
        belongs: 'unsure',
        email: `${randomUUID()}@ny.example`,
        telephone: '',
      }),
    { others: 'not_allowed', anonymous: 'done', person: 'done' },
  ),
  'interest/unconfirmed/commands.correctMailedTo': signingIn(
    async () => sha256(randomUUID()),
    (actor, brev) => correctMailedTo(actor, { brev, email: `${randomUUID()}@ny.example` }),
    { others: 'not_allowed', anonymous: 'written_gone', person: 'written_gone' },
  ),
  'interest/unconfirmed/commands.confirmWritten': signingIn(
    key,
    (actor, made) => confirmWritten(actor, made),
    {
      others: 'not_found',
    },
  ),
  'interest/unconfirmed/commands.takeBackWritten': signingIn(
    key,
    (actor, made) => takeBackWritten(actor, made),
    { others: 'not_found' },
  ),
  'interest/unconfirmed/queries.getWritten': signingIn(key, (actor, { kod }) => getWritten(actor, kod), {
    others: 'nothing',
  }),
  'organisations/attestations/commands.contestByKey': signingIn(
    key,
    (actor, made) => contestByKey(actor, made),
    { others: 'contest_key_unknown' },
  ),
  'organisations/invitations/accept-commands.acceptInvitation': signingIn(
    key,
    (actor, made) => acceptInvitation(actor, made),
    { others: 'invitation_unknown' },
  ),
  'organisations/invitations/accept-commands.renewOwnInvitation': signingIn(
    key,
    (actor, made) => renewOwnInvitation(actor, made),
    { others: 'invitation_unknown' },
  ),
  'organisations/invitations/queries.getInvitation': signingIn(
    key,
    (actor, { kod }) => getInvitation(actor, kod),
    { others: 'nothing' },
  ),
  'organisations/invitations/queries.getContestable': signingIn(
    key,
    (actor, { kod }) => getContestable(actor, kod),
    { others: 'nothing' },
  ),
  // A person with the code has been given the receipt.
  'receipts/queries.findPublicReceipt': signingIn(
    async at => (await at.receipt()).code,
    (actor, code) => findPublicReceipt(actor, code),
    { others: 'rows' },
  ),
  'receipts/checking/commands.checkFile': signingIn(email, actor => checkFile(actor, Buffer.from('{}')), {
    others: 'receipt_not_a_receipt',
  }),
  'receipts/checking/commands.checkUpload': signingIn(
    email,
    actor => checkUpload(actor, { file: new File(['{}'], 'kvitto.json') }),
    { others: 'receipt_not_a_receipt' },
  ),
}
