import { ServiceSign, type ServiceSignProps } from '@/components/signs/service-sign'

export type RowSignProps = { service: Pick<ServiceSignProps, 'number' | 'level' | 'kinds'> }

/** The sign of the service that a row of a list is about. The row names it. */
export function RowSign({ service: { number, level, kinds } }: RowSignProps) {
  return <ServiceSign number={number} level={level} kinds={kinds} size={40} />
}
