/** What every field that saves as one goes is given. */
export type FieldProps<V> = {
  /** A plain question where there is one. */
  label: string
  hint?: string
  value: V
  /** Saves; rejects with a FairbookError, whose message then stands under the field. */
  onSave: (value: V) => Promise<unknown>
  /**
   * A name for the field in the book ("organisation.mission"): text that could not be saved is kept
   * under it while the field is not shown. A field shown for one thing after another wants a React key too.
   */
  keptAs?: string
  autoFocus?: boolean
}
