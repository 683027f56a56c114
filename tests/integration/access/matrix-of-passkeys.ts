import {
  addPasskey,
  nameOwnPasskey,
  removeOwnPasskey,
  showPasskey,
} from '@/features/account/passkeys/commands'
import { listOwnPasskeys } from '@/features/account/passkeys/queries'
import { resetPasskeys } from '@/features/account/roles/commands'
import { anAccount } from '../account/account-stage'
import { type Row, signedIn, signingIn } from './matrix-row'
import type { Targets } from './targets'

const passkey = async (at: Targets) => at.passkey()
const known = { id: 'made-up', rawId: 'made-up', type: 'public-key' as const, clientExtensionResults: {} }
const made = { ...known, response: { clientDataJSON: 'e30', attestationObject: 'e30' } }
const shown = { ...known, response: { clientDataJSON: 'e30', authenticatorData: 'e30', signature: 'e30' } }
const ownersDo = { others: 'not_found', employer: 'done|not_found', foreigner: 'done|not_found' }

export const passkeyRows: Record<string, Row> = {
  'account/passkeys/queries.listOwnPasskeys': signedIn(
    passkey,
    async (actor, { id }) => (await listOwnPasskeys(actor)).filter(one => one.id === id),
    {
      others: 'nothing',
      employer: 'rows|nothing',
      foreigner: 'rows|nothing',
    },
  ),
  // An answer that no device gave: who asks is looked at first.
  'account/passkeys/commands.addPasskey': signingIn(
    passkey,
    actor => addPasskey(actor, { response: made, name: 'Ny', till: '/' }),
    { others: 'passkey_refused', anonymous: 'signed_out_with_passkey' },
  ),
  'account/passkeys/commands.showPasskey': signingIn(
    passkey,
    actor => showPasskey(actor, { response: shown, till: '/', renews: false }),
    { others: 'passkey_unknown' },
  ),
  'account/passkeys/commands.nameOwnPasskey': signedIn(
    async at => (await at.passkey()).id,
    (actor, passkeyId) => nameOwnPasskey(actor, { passkeyId, name: 'Jobbmobilen' }),
    ownersDo,
  ),
  'account/passkeys/commands.removeOwnPasskey': signedIn(
    async at => (await at.passkey()).id,
    (actor, passkeyId) => removeOwnPasskey(actor, { passkeyId }),
    ownersDo,
  ),
  'account/roles/commands.resetPasskeys': signedIn(
    async () => (await anAccount('reader')).id,
    (actor, personId) => resetPasskeys(actor, { personId }),
    { others: 'not_allowed', admin: 'nothing' },
  ),
}
