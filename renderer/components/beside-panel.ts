import { useMediaQuery } from '@mantine/hooks'

/** Whether a panel takes room from the page; under 1120 wide it lies over it. */
export function useBesidePanel(panelOpen: boolean): boolean {
  const wide = useMediaQuery('(min-width: 70em)')
  return panelOpen && wide
}
