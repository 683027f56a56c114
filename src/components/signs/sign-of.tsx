import { ServiceSign, type ServiceSignProps } from '@/components/signs/service-sign'

export type SignOfProps = { service: Pick<ServiceSignProps, 'number' | 'level' | 'kinds'>; size?: number }

/** The sign of the service that a row or a page is about. The words name it. */
export function SignOf({ service: { number, level, kinds }, size }: SignOfProps) {
  return <ServiceSign number={number} level={level} kinds={kinds} size={size} />
}
