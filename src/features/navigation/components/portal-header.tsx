'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { SiteHeader, type SiteHeaderProps } from '@/components/layout/site-header'
import { isCurrentPlace, placeOf } from '@/features/navigation/rules'

/** A layout is not drawn again when the page changes, so the browser marks where the reader is. */
export function PortalHeader({ navigation, ...rest }: SiteHeaderProps) {
  const pathname = usePathname()
  const place = placeOf(pathname, useSearchParams().get('av'))
  const marked = navigation.map(item => ({ ...item, current: isCurrentPlace(item.href, place) }))
  return <SiteHeader {...rest} navigation={marked} place={pathname} />
}
