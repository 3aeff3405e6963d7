/**
 * The house style of documents: serif tells, sans labels; blue leads, rust marks only what needs
 * attention. Georgia and Calibri are on practically every Windows and Mac with Office; LibreOffice sets
 * Gelasio and Carlito, drawn to the same widths, in their place.
 */
export const serif = 'Georgia'
export const sans = 'Calibri'

/** Contrast on white: ink 17.2, blue 8.9, grey 7.3, rust 5.9. Text in ink is left "automatic" (see styles). */
export const colour = {
  ink: '1B1B1B',
  blue: '1F4E6B',
  grey: '565656',
  rust: 'A6481A',
  hairline: 'CFCFCF',
  tint: 'F4F1EA',
} as const
