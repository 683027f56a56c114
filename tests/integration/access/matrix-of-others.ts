import {
  disconnectOwnAccount,
  endOtherSessions,
  endOwnSession,
  switchMandate,
} from '@/features/account/commands'
import { listOwnAccounts, listOwnMandates, listOwnSessions } from '@/features/account/queries'
import { findGoals } from '@/features/catalogue/goals/queries'
import { listServices } from '@/features/catalogue/queries'
import { readTable } from '@/features/exports/queries'
import { listContacts } from '@/features/journey/contact-queries'
import { getJourney } from '@/features/journey/queries'
import { searchRows } from '@/features/navigation/search/queries'
import { questionOf } from '@/features/navigation/search/question'
import { listNews } from '@/features/news/queries'
import { chooseMail, chooseMailLanguage, markOneRead, markRead } from '@/features/notifications/commands'
import { markOrderRead } from '@/features/notifications/opening/commands'
import { listToldOf } from '@/features/notifications/opening/queries'
import { dismissMail, retryMail } from '@/features/notifications/outbox/commands'
import { getMailHealth } from '@/features/notifications/outbox/health-queries'
import {
  getCapturedMail,
  listCapturedMail,
  listMail,
  listMailReceivers,
  listMailStates,
} from '@/features/notifications/outbox/queries'
import { getNotifications, getOwnMail } from '@/features/notifications/queries'
import { exportedPages } from '@/lib/export-address'
import { NOW } from '../../support/order-stage'
import { anyone, type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const lists = exportedPages.filter(page => !page.startsWith('/statistik'))
const publicToAll = { others: 'public' }
/** Of the organisation's HR alone. */
const ownersRead = { others: 'nothing', employer: 'rows|nothing', foreigner: 'rows|nothing' }
const ownersDo = { others: 'nothing', employer: 'done|nothing', foreigner: 'done|nothing' }
const nothingAimedAt = async () => ''
const toldOrder = async (at: Targets) => (await at.notification()).orderId ?? ''
const interestId = async (at: Targets) => (await at.interest()).id
const capturedId = async (at: Targets) => (await at.capturedMail()).id

export const otherRows: Record<string, Row> = {
  'catalogue/goals/queries.findGoals': anyone(
    nothingAimedAt,
    async actor => [...(await findGoals(actor, await listServices(actor))).values()],
    publicToAll,
  ),
  'journey/contact-queries.listContacts': signedIn(
    async at => (await at.delivered()).member.id,
    (actor, organisationId) => listContacts(actor, organisationId),
    { others: 'nothing', staff: 'rows' },
  ),
  'journey/queries.getJourney': anyone(
    async at => (await at.delivered()).member.id,
    async (actor, organisationId) => (await getJourney(actor, organisationId)) ?? [],
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows' },
  ),
  // An order is named by its organisation, and a search shows each reader the lists that they have.
  'navigation/search/queries.searchRows': anyone(
    async at => questionOf((await at.delivered()) && at.member.name),
    async (actor, question) => question && (await searchRows(actor, question, 20)),
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows', deliverer: 'rows|nothing' },
  ),
  'news/queries.listNews': anyone(
    nothingAimedAt,
    // Nothing has happened in this world; that nobody is refused is what is asked.
    async actor => ({ items: await listNews(actor) }),
    publicToAll,
  ),
  'notifications/queries.getNotifications': signedIn(
    async at => at.notification(),
    actor => getNotifications(actor),
    ownersRead,
  ),
  'notifications/queries.getOwnMail': signedIn(interestId, actor => getOwnMail(actor), publicToAll),
  'notifications/commands.markOneRead': signedIn(
    async at => (await at.notification()).id,
    (actor, notificationId) => markOneRead(actor, { notificationId }),
    ownersDo,
  ),
  // Each for themselves: of an organisation's people its own change their own row alone.
  'notifications/commands.chooseMail': signedIn(
    async at => at.owner,
    actor => chooseMail(actor, { choice: 'daily' }),
    { others: 'nothing', parties: 'done|nothing' },
  ),
  'notifications/commands.chooseMailLanguage': signedIn(
    async at => at.owner,
    actor => chooseMailLanguage(actor, { language: 'en' }),
    { others: 'nothing', parties: 'done|nothing' },
  ),
  'notifications/opening/queries.listToldOf': signedIn(
    toldOrder,
    async (actor, orderId) => (await listToldOf(actor, orderId)).map(told => ({ ...told, orderId })),
    ownersRead,
  ),
  'notifications/opening/commands.markOrderRead': signedIn(
    toldOrder,
    (actor, orderId) => markOrderRead(actor, orderId),
    ownersDo,
  ),
  'notifications/commands.markRead': signedIn(
    async at => at.notification(),
    actor => markRead(actor, { until: NOW.toISOString() }),
    ownersDo,
  ),
  'exports/queries.readTable': anyone(
    async at => at.sent(),
    async actor => {
      const tables = await Promise.all(lists.map(page => readTable(actor, page, {})))
      return tables.filter(table => table !== null)
    },
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows' },
  ),
  'notifications/outbox/queries.listMailStates': anyone(
    async at => at.failedMail(),
    async actor => (await listMailStates(actor, { state: 'failed', page: 1, pageSize: 5 })).rows,
    { others: 'nothing', staff: 'public' },
  ),
  'notifications/outbox/queries.listMail': anyone(
    async at => at.failedMail(),
    // Of all mail the page may hold others of the same instant.
    async actor => (await listMail(actor, { state: 'failed', page: 1 })).mails,
    { others: 'nothing', staff: 'rows' },
  ),
  'notifications/outbox/health-queries.getMailHealth': anyone(
    async at => at.failedMail(),
    actor => getMailHealth(actor),
    publicToAll,
  ),
  'notifications/outbox/queries.listCapturedMail': anyone(capturedId, actor => listCapturedMail(actor), {
    others: 'nothing',
  }),
  'notifications/outbox/queries.listMailReceivers': anyone(capturedId, actor => listMailReceivers(actor), {
    others: 'nothing',
  }),
  'notifications/outbox/queries.getCapturedMail': anyone(
    capturedId,
    (actor, id) => getCapturedMail(actor, id),
    { others: 'nothing' },
  ),
  'notifications/outbox/commands.retryMail': signedIn(
    async at => (await at.failedMail()).id,
    (actor, mailId) => retryMail(actor, { mailId }),
    { others: 'not_found', staff: 'done' },
  ),
  'notifications/outbox/commands.dismissMail': signedIn(
    async at => (await at.failedMail()).id,
    (actor, mailId) => dismissMail(actor, { mailId, reason: 'Har loggat in sedan dess.' }),
    { others: 'not_found', staff: 'done' },
  ),
  'account/queries.listOwnSessions': signedIn(
    async at => at.session(),
    async (actor, { id }) => (await listOwnSessions(actor)).filter(one => one.id === id),
    ownersRead,
  ),
  'account/queries.listOwnMandates': signedIn(
    async at => at.owner,
    actor => listOwnMandates(actor),
    { others: 'nothing', parties: 'rows|nothing' },
  ),
  'account/queries.listOwnAccounts': signedIn(
    async at => at.account(),
    actor => listOwnAccounts(actor),
    ownersRead,
  ),
  'account/commands.switchMandate': signedIn(
    async at => ({ sessionId: (await at.session()).id, mandateId: at.owner.mandateId }),
    (actor, { sessionId, mandateId }) => switchMandate({ ...actor, sessionId }, { mandateId }),
    {
      others: 'mandate_not_valid',
      employer: 'done|mandate_not_valid',
      foreigner: 'done|mandate_not_valid',
    },
  ),
  'account/commands.endOwnSession': signedIn(
    async at => (await at.session()).id,
    (actor, sessionId) => endOwnSession(actor, { sessionId }),
    ownersDo,
  ),
  'account/commands.endOtherSessions': signedIn(
    async at => at.session(),
    actor => endOtherSessions(actor),
    ownersDo,
  ),
  'account/commands.disconnectOwnAccount': signedIn(
    async at => at.account(),
    (actor, account) => disconnectOwnAccount(actor, account),
    { others: 'not_found', employer: 'done|not_found', foreigner: 'done|not_found' },
  ),
}
