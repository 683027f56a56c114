import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { DescriptionList } from '@/components/ui/description-list'
import { RedoStep, TaskName } from '@/features/failed-jobs/components/failed-job-table'
import { type FailedJob, listFailedJobs } from '@/features/failed-jobs/queries'
import { useFormatter } from '@/messages/formatter'

type JobDutyProps = { actor: StaffActor; jobId: string }

/** A job that the queue does not get done: what it was to do, and why it could not. */
export async function JobReading({ actor, jobId }: JobDutyProps) {
  const job = (await listFailedJobs(actor)).find(({ id }) => id === jobId)
  return job && <Facts job={job} />
}

function Facts({ job }: { job: FailedJob }) {
  const t = useTranslations('failedJobs')
  const format = useFormatter()
  const items = [
    { term: t('columns.task'), description: <TaskName task={job.task} /> },
    { term: t('columns.state'), description: t(job.isGivenUp ? 'givenUp' : 'waits') },
    { term: t('columns.error'), description: <span className="wrap-anywhere">{job.error}</span> },
    {
      term: t('columns.failed'),
      description: format.dateTime(job.failedAt, { dateStyle: 'long', timeStyle: 'short' }),
    },
  ]
  return <DescriptionList items={items} />
}

/** Lets it run again. */
export async function JobAct({ actor, jobId }: JobDutyProps) {
  const job = (await listFailedJobs(actor)).find(({ id }) => id === jobId)
  return job && <RedoStep job={job} />
}
