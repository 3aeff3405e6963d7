import { useNavigation } from '../frame/navigation'
import styles from './purpose.module.css'

/** From a text of the year to where it is written with figures that follow the book. */
export function WriteLive({ chapter }: { chapter: string }) {
  const { go } = useNavigation()
  return (
    <button type="button" className={styles.writeLive} onClick={() => go({ place: 'accounts', writing: chapter })}>
      Write it with live figures
    </button>
  )
}
