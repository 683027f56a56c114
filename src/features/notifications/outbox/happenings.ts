import { declareHappenings } from '@/lib/happenings/declare'

/** One of the staff said that a mail which failed needs nothing more. To whom it was is no word of the log's. */
export const outboxHappenings = declareHappenings('setting', {
  'mail.dismissed': { facts: {}, tells: 'nobody' },
})
