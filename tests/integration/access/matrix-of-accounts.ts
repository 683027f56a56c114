import { randomUUID } from 'node:crypto'
import { askForAddress, confirmAddress } from '@/features/account/address/commands'
import { getAddressChange } from '@/features/account/address/queries'
import {
  addAccount,
  changeAddress,
  changeRole,
  deactivateAccount,
  endAccountSessions,
} from '@/features/account/roles/commands'
import { confirmChange, withdrawChange } from '@/features/account/roles/pending-commands'
import { getAccount, listAccounts, listPendingChanges, listProviders } from '@/features/account/roles/queries'
import { saveOwnTelephone } from '@/features/account/telephone/commands'
import { getOwnTelephone } from '@/features/account/telephone/queries'
import { loadServices } from '@/features/catalogue/editing/load-commands'
import { saveContact, saveLogAddress, saveRetention } from '@/features/settings/commands'
import {
  askForNoticeAddress,
  confirmNoticeAddress,
  withdrawNoticeAddress,
} from '@/features/settings/notices/commands'
import { listNoticeAddresses } from '@/features/settings/notices/queries'
import { getLogAddress, getMovedTerms, getSettings } from '@/features/settings/queries'
import { startRetention } from '@/features/settings/rules'
import { countStartingStepsLeft, listStartingSteps } from '@/features/settings/starting/queries'
import { asSystem, NOW } from '../../support/order-stage'
import { anAccount } from '../account/account-stage'
import { anyone, type Row, signedIn } from './matrix-row'

/** Admins alone; none of it is an organisation's, whose rows stay as they were. */
const adminsDo = { others: 'not_allowed', admin: 'nothing' }
const adminsRead = { others: 'nothing', admin: 'public' }
const staffDo = { others: 'not_allowed', staff: 'nothing' }
const staffRead = { others: 'nothing', staff: 'public' }
const nothingAimedAt = async () => ''
const unknown = async () => ({ changeId: randomUUID() as string })
const aReader = async () => (await anAccount('reader')).id
const address = () => `${randomUUID()}@annanstans.example`
const aWaitingAddress = () =>
  asSystem(async tx => {
    const waiting = { kind: 'notice_address' as const, party: 'seko' as const }
    const open = { ...waiting, confirmedAt: null, withdrawnAt: null }
    if ((await tx.pendingChange.count({ where: open })) > 0) return
    const asked = { email: address(), askedById: randomUUID() as string, askedAt: NOW }
    await tx.pendingChange.create({ data: { ...waiting, ...asked } })
  })
const hours = { hoursSv: 'Vardagar 9–16', hoursEn: 'Weekdays 9–16' }

export const accountRows: Record<string, Row> = {
  // Each for themselves: of an organisation's people its own change their own row alone.
  'account/address/commands.askForAddress': signedIn(
    async at => at.owner,
    actor => askForAddress(actor, { email: address() }),
    { others: 'nothing', parties: 'done|nothing' },
  ),
  'account/address/commands.confirmAddress': signedIn(
    async () => ({ kod: randomUUID() as string }),
    (actor, key) => confirmAddress(actor, key),
    { others: 'address_key_unknown' },
  ),
  'account/address/queries.getAddressChange': signedIn(
    async at => at.owner,
    async actor => ({ change: await getAddressChange(actor) }),
    { others: 'public' },
  ),
  'account/telephone/queries.getOwnTelephone': signedIn(nothingAimedAt, actor => getOwnTelephone(actor), {
    others: 'nothing',
    staff: 'public',
    deliverer: 'public',
  }),
  'account/telephone/commands.saveOwnTelephone': signedIn(
    nothingAimedAt,
    actor => saveOwnTelephone(actor, { telephone: '08-465 004 11' }),
    { others: 'not_allowed', staff: 'nothing', deliverer: 'nothing' },
  ),
  'account/roles/queries.listAccounts': anyone(nothingAimedAt, actor => listAccounts(actor), adminsRead),
  'account/roles/queries.listProviders': anyone(nothingAimedAt, actor => listProviders(actor), adminsRead),
  'account/roles/queries.getAccount': anyone(aReader, (actor, id) => getAccount(actor, id), adminsRead),
  // Nothing waits in this world; that only admins are let in is proved with the command.
  'account/roles/queries.listPendingChanges': anyone(nothingAimedAt, actor => listPendingChanges(actor), {
    others: 'nothing',
  }),
  'account/roles/commands.addAccount': signedIn(
    async () => ({ name: 'Ny', email: address(), role: 'reader' as const, provider: '' }),
    (actor, input) => addAccount(actor, input),
    adminsDo,
  ),
  'account/roles/commands.changeRole': signedIn(
    aReader,
    (actor, personId) => changeRole(actor, { personId, role: 'deliverer', provider: '' }),
    adminsDo,
  ),
  'account/roles/commands.changeAddress': signedIn(
    aReader,
    (actor, personId) => changeAddress(actor, { personId, email: address() }),
    adminsDo,
  ),
  'account/roles/commands.deactivateAccount': signedIn(
    aReader,
    (actor, personId) => deactivateAccount(actor, { personId }),
    adminsDo,
  ),
  'account/roles/commands.endAccountSessions': signedIn(
    aReader,
    (actor, personId) => endAccountSessions(actor, { personId }),
    { others: 'not_allowed', admin: 'no_sessions' },
  ),
  'account/roles/pending-commands.confirmChange': signedIn(
    unknown,
    (actor, change) => confirmChange(actor, change),
    { others: 'not_allowed', admin: 'not_found' },
  ),
  'account/roles/pending-commands.withdrawChange': signedIn(
    unknown,
    (actor, change) => withdrawChange(actor, change),
    { others: 'not_allowed', admin: 'not_found' },
  ),
  'settings/queries.getLogAddress': anyone(nothingAimedAt, actor => getLogAddress(actor), {
    others: 'nothing',
  }),
  'settings/queries.getSettings': anyone(nothingAimedAt, actor => getSettings(actor), adminsRead),
  // Nothing has been changed in this world; that admins read it is proved with the command.
  'settings/queries.getMovedTerms': anyone(nothingAimedAt, actor => getMovedTerms(actor), {
    others: 'nothing',
  }),
  'settings/commands.saveContact': signedIn(
    nothingAimedAt,
    actor => saveContact(actor, { email: address(), telephone: '08-465 004 00', ...hours }),
    adminsDo,
  ),
  'settings/commands.saveRetention': signedIn(
    nothingAimedAt,
    actor => saveRetention(actor, { ...startRetention, shortens: '' }),
    adminsDo,
  ),
  'settings/commands.saveLogAddress': signedIn(
    nothingAimedAt,
    actor => saveLogAddress(actor, { email: address() }),
    adminsDo,
  ),
  'settings/notices/queries.listNoticeAddresses': anyone(
    nothingAimedAt,
    actor => listNoticeAddresses(actor),
    staffRead,
  ),
  'settings/notices/commands.askForNoticeAddress': signedIn(
    aWaitingAddress,
    actor => askForNoticeAddress(actor, { party: 'seko', email: address() }),
    { others: 'not_allowed', staff: 'change_waits' },
  ),
  'settings/notices/commands.confirmNoticeAddress': signedIn(
    unknown,
    (actor, change) => confirmNoticeAddress(actor, change),
    { others: 'not_allowed', staff: 'not_found' },
  ),
  'settings/notices/commands.withdrawNoticeAddress': signedIn(
    unknown,
    (actor, change) => withdrawNoticeAddress(actor, change),
    { others: 'not_allowed', staff: 'not_found' },
  ),
  'settings/starting/queries.listStartingSteps': anyone(
    nothingAimedAt,
    actor => listStartingSteps(actor),
    adminsRead,
  ),
  // All steps are taken by the rows above, so nothing is left for an admin either.
  'settings/starting/queries.countStartingStepsLeft': anyone(
    nothingAimedAt,
    actor => countStartingStepsLeft(actor),
    { others: 'nothing' },
  ),
  'catalogue/editing/load-commands.loadServices': signedIn(
    nothingAimedAt,
    actor => loadServices(actor),
    staffDo,
  ),
}
