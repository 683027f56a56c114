import 'server-only'
import { randomUUID } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import { offeredDays, periodIn } from '@/features/organisations/invitations/period'
import { INVITATION_DAYS, type MandateKind } from '@/features/organisations/rules'
import { dayOf, daysAfter } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Transaction } from '@/lib/db'
import { portalUrl } from '@/lib/env'
import { randomToken, sha256 } from '@/lib/hashing'
import { enqueue } from '@/lib/jobs'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'

// An invited person has not chosen a language yet.
const swedish = { locale: 'sv', messages: messagesIn('sv') } as const

type Mailed = { id: string; email: string; party: Party; organisationId: string }
export type MailedInvitation = Mailed & {
  kind: MandateKind
  standInForId?: string | null
  byStaff: boolean
  validFrom: Date | null
  validTo: Date | null
}

/** A fresh key for an invitation; only its hash is kept. The mail goes to the invited address and no other. */
export async function mailInvitation(
  tx: Transaction,
  invitation: MailedInvitation,
  now: Date,
): Promise<void> {
  const { id, email, party, organisationId } = invitation
  const key = randomToken()
  const expiresAt = daysAfter(now, INVITATION_DAYS)
  await tx.invitation.updateMany({
    where: { id },
    data: {
      tokenHash: sha256(key),
      sentAt: now,
      expiresAt,
    },
  })
  const t = createTranslator({ ...swedish, namespace: 'organisations' })
  const organisation = await nameOf(tx, organisationId)
  const about = {
    organisation,
    party: t(`parties.${party}`),
    standIn: String(Boolean(invitation.standInForId)),
    kind: invitation.kind,
    by: invitation.byStaff ? 'staff' : 'party',
    period: t('invitation.period', periodIn('sv', offeredDays(invitation), 'now')),
    works: dayText('sv', dayOf(expiresAt)),
  }
  await postLetter(tx, {
    key: `invitation:${sha256(key)}`,
    toAddress: email,
    subject: t('letters.invitation.subject', about),
    body: t('letters.invitation.body', { ...about, link: '{link}' }),
    secrets: { link: `${portalUrl()}${paths.invitation(key)}` },
    now,
  })
}

/** Tells a person who was refused access the reason. */
export async function mailRefusedRequest(
  tx: Transaction,
  request: Mailed & { reason: string },
  now: Date,
): Promise<void> {
  const t = createTranslator({ ...swedish, namespace: 'organisations' })
  const organisation = await nameOf(tx, request.organisationId)
  const about = { organisation, party: t(`parties.${request.party}`), reason: request.reason }
  await postLetter(tx, {
    key: `access:${request.id}`,
    toAddress: request.email,
    subject: t('letters.requestRefused.subject', about),
    body: t('letters.requestRefused.body', about),
    now,
  })
}

export type AttestedAbsence = {
  attestationId: string
  organisationId: string
  party: Party
  expiresOn: string
}

/** Tells the central union, with a key by which it can contest without signing in; gives the key's hash. */
export async function mailAttestation(
  tx: Transaction,
  { attestationId, organisationId, party, expiresOn }: AttestedAbsence,
  now: Date,
): Promise<string> {
  const key = randomToken()
  const union = await tx.centralUnion.findUnique({ where: { party } })
  if (!union) return sha256(key)
  const t = createTranslator({ ...swedish, namespace: 'organisations' })
  const organisation = await nameOf(tx, organisationId)
  const about = { organisation, party: t(`parties.${party}`), day: expiresOn }
  await postLetter(tx, {
    key: `attestation:${attestationId}`,
    toAddress: union.noticeAddress,
    subject: t('letters.attestation.subject', about),
    body: t('letters.attestation.body', { ...about, link: '{link}' }),
    secrets: { link: `${portalUrl()}${paths.contestAttestation(key)}` },
    now,
  })
  return sha256(key)
}

type Letter = {
  key: string
  toAddress: string
  subject: string
  body: string
  secrets?: Record<string, string>
  now: Date
}

// createMany, because somebody who invites may add to the outbox but not read it.
async function postLetter(tx: Transaction, { secrets, now, ...letter }: Letter) {
  const mailId = randomUUID()
  await tx.mail.createMany({ data: { id: mailId, ...letter, createdAt: now } })
  await enqueue(tx, 'send_mail', { mailId, secrets })
}

async function nameOf(tx: Transaction, id: string): Promise<string> {
  const { name } = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { name: true } })
  return name
}
