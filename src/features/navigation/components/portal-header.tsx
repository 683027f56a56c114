'use client'

import { usePathname } from 'next/navigation'
import { SiteHeader, type SiteHeaderProps } from '@/components/layout/site-header'
import { isCurrentPlace } from '@/features/navigation/rules'

/** A layout is not drawn again when the page changes, so the browser marks where the reader is. */
export function PortalHeader({ navigation, ...rest }: SiteHeaderProps) {
  const pathname = usePathname()
  const marked = navigation.map(item => ({ ...item, current: isCurrentPlace(item.href, pathname) }))
  return <SiteHeader {...rest} navigation={marked} place={pathname} />
}
