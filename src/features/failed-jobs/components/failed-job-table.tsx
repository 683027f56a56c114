import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { redoJobAction } from '@/features/failed-jobs/actions'
import type { FailedJob } from '@/features/failed-jobs/queries'
import type { Jobs } from '@/lib/jobs'
import { useFormatter } from '@/messages/formatter'

const columns = ['task', 'state', 'error', 'failed', 'step'] as const

/** Jobs that failed: what each was to do, why it could not, and a press to let it run again. */
export function FailedJobTable({ jobs }: { jobs: FailedJob[] }) {
  const t = useTranslations('failedJobs')
  const format = useFormatter()
  const when = (time: Date) => format.dateTime(time, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={columns.map(name => ({
        name,
        label: t(`columns.${name}`),
        labelHidden: name === 'step',
      }))}
      rows={jobs.map(job => ({
        key: job.id,
        cells: {
          task: <TaskName task={job.task} />,
          state: (
            <>
              <Tag tone={job.isGivenUp ? 'danger' : 'warning'}>{t(job.isGivenUp ? 'givenUp' : 'waits')}</Tag>
              <p className="mt-1 text-sm">
                {t('attempts', { count: job.attempts })}
                {!job.isGivenUp && ` ${t('next', { time: when(job.nextAt) })}`}
              </p>
            </>
          ),
          error: <span className="text-sm wrap-anywhere">{job.error}</span>,
          failed: <time dateTime={job.failedAt.toISOString()}>{when(job.failedAt)}</time>,
          step: <RedoStep job={job} />,
        },
      }))}
    />
  )
}

/** A job that an older build put in the queue has no words. */
export function TaskName({ task }: { task: string }) {
  const t = useTranslations('failedJobs.task')
  const name = task as keyof Jobs
  return t.has(name) ? t(name) : <code className="text-sm">{task}</code>
}

export function RedoStep({ job }: { job: FailedJob }) {
  const t = useTranslations('failedJobs')
  return (
    <Form action={redoJobAction} id={`redo-${job.id}`}>
      <input type="hidden" name="jobId" value={job.id} />
      <SubmitButton variant="secondary">
        <span aria-hidden>{t('redo')}</span>
        <span className="sr-only">{t('redoOf', { number: job.id })}</span>
      </SubmitButton>
    </Form>
  )
}
