import 'server-only'
import { transactionAs } from '@/lib/db'

/** Whether this instance is the one that mails of the alarm. Where the database can't say, each of them is. */
export async function claimAlarm(alarm: string): Promise<boolean> {
  const claimed = transactionAs(
    { role: 'system' },
    tx => tx.$executeRaw`
      INSERT INTO "PortalSetting" AS kept (key, value) VALUES (${`alarm ${alarm}`}, to_jsonb(now()))
      ON CONFLICT (key) DO UPDATE SET value = excluded.value
      WHERE (kept.value #>> '{}')::timestamptz < now() - interval '6 hours'`,
  )
  return claimed.then(
    rows => rows > 0,
    () => true,
  )
}

/** The next time it is news again. */
export async function forgetAlarm(alarm: string): Promise<void> {
  await transactionAs({ role: 'system' }, tx =>
    tx.portalSetting.deleteMany({ where: { key: `alarm ${alarm}` } }),
  ).catch(() => undefined)
}
