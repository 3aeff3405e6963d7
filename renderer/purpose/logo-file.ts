import { largestLogo } from '../../shared/model/logo'
import { logoPicture, notAPicture } from '../../shared/rules/logo-picture'

/** A chosen or dropped file as it goes into the book, in base64, or in words why it can't be the logo. */
export async function logoFile(file: Blob): Promise<{ picture: string } | { problem: string }> {
  try {
    // One byte over what is taken is enough to tell that it is too large.
    const bytes = new Uint8Array(await file.slice(0, largestLogo + 1).arrayBuffer())
    const look = logoPicture(bytes)
    if (typeof look === 'string') return { problem: look }
    // Its head may be whole and the rest of it not: what can't be drawn here would stand broken in Word.
    const drawn = await createImageBitmap(new Blob([bytes]))
    drawn.close()
    return { picture: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
  } catch {
    // A folder, a file that is gone by now, a damaged picture.
    return { problem: notAPicture }
  }
}
