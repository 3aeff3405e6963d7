import type { ReactElement, ReactNode } from 'react'

type PictureFrameProps = {
  width: number
  height: number
  /** What the picture shows, in words: all that a person who does not see it gets. */
  label: string
  /** `group` where its parts can be chosen, so that a screen reader goes into it. */
  role?: 'img' | 'group'
  /** The ground; none lets what is behind show through. */
  ground?: string
  children: ReactNode
}

/** The outermost element of every picture: its size, its ground, and its words. */
export function PictureFrame({
  width,
  height,
  label,
  role = 'img',
  ground,
  children,
}: PictureFrameProps): ReactElement {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={role}
      aria-label={label}
    >
      {ground !== undefined && <rect width={width} height={height} fill={ground} />}
      {children}
    </svg>
  )
}
