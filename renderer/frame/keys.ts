const onMac = navigator.platform.startsWith('Mac')

/** The keys of the native menu and the frame, as this system writes them. */
export const keys = onMac
  ? {
      mac: true,
      find: '⌘K',
      note: '⌘J',
      newBook: '⌘N',
      open: '⌘O',
      undo: '⌘Z',
      redo: '⇧⌘Z',
      back: '⌥←',
      forward: '⌥→',
      before: '⌥↑',
      next: '⌥↓',
    }
  : {
      mac: false,
      find: 'Ctrl K',
      note: 'Ctrl J',
      newBook: 'Ctrl N',
      open: 'Ctrl O',
      undo: 'Ctrl Z',
      redo: 'Ctrl Y',
      back: 'Alt ←',
      forward: 'Alt →',
      before: 'Alt ↑',
      next: 'Alt ↓',
    }
