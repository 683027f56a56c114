import 'server-only'
import { randomUUID } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import { settingHappenings } from '@/features/settings/happenings'
import type { Transaction } from '@/lib/db'
import { type EventAuthor, PROGRAMME_CHAIN } from '@/lib/events'
import { type Happening, tell } from '@/lib/happenings/tell'
import { enqueue } from '@/lib/jobs'
import { messagesIn } from '@/messages/messages'

export type SettingKey = 'contact' | 'retention' | 'log_head_address'

/** Writes the setting as it is from now on. */
export async function keepSetting(tx: Transaction, key: SettingKey, value: object | string): Promise<void> {
  await tx.portalSetting.upsert({ where: { key }, create: { key, value }, update: { value } })
}

/** In the programme's own chain. */
export function tellOfSetting(
  tx: Transaction,
  author: EventAuthor,
  event: Happening<typeof settingHappenings>,
): Promise<void> {
  const subjectId = PROGRAMME_CHAIN
  return tell(tx, author, { of: settingHappenings, ...event, subjectId, chainId: PROGRAMME_CHAIN })
}

export type MovedAddress = {
  /** The beginning of the mails' keys, and of their text. */
  about: 'notice_address' | 'log_head_address'
  from: string | null
  to: string
  /** The name of that which was mailed there. */
  name: string
  now: Date
}

/** Tells both addresses: nobody moves mail away from its reader unseen. */
export async function mailMovedAddress(tx: Transaction, moved: MovedAddress): Promise<void> {
  const { about, from, to, name, now } = moved
  const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'settings.letters' })
  const change = randomUUID()
  for (const side of ['old', 'new'] as const) {
    const toAddress = side === 'old' ? from : to
    if (!toAddress) continue
    const id = randomUUID()
    const values = { name, from: from ?? '', to }
    await tx.mail.createMany({
      data: {
        id,
        key: `${about}:${change}:${side}`,
        toAddress,
        subject: t(`${about}.subject`, values),
        body: t(`${about}.${side}`, values),
        createdAt: now,
      },
    })
    await enqueue(tx, 'send_mail', { mailId: id })
  }
}
