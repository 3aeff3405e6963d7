import { useEffect, useState } from 'react'
import { problemOf } from '../client/bridge'
import { piecesOf } from './bytes'
import styles from './preview.module.css'
import { rowsOfCsv, textOfBytes } from './text-of-bytes'

/** How much of a text is shown, in bytes; and of a table, in rows. */
const beginning = 32_768
const mostRows = 100

type Props = { id: string; bytes: number; table: boolean }

/** The beginning of a text as letters, whatever it is the source of; of a CSV file its first rows. */
export function TextPreview({ id, bytes, table }: Props) {
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      for await (const piece of piecesOf(id, beginning)) {
        if (!gone) setText(textOfBytes(piece))
        return
      }
    }
    read().catch((error) => {
      if (!gone) setProblem(problemOf(error).message)
    })
    return () => {
      gone = true
    }
  }, [id])
  if (problem !== null) return <p className={styles.said}>{problem}</p>
  if (text === null) return <div className={styles.waiting} />
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, there is nothing in it to fill in */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div role="group" className={styles.text} aria-label="Preview" tabIndex={0}>
        {table ? <Table rows={rowsOfCsv(text, mostRows)} /> : <pre>{text}</pre>}
      </div>
      {bytes > beginning && <p className={styles.said}>The beginning of it.</p>}
    </>
  )
}

function Table({ rows }: { rows: string[][] }) {
  const [head = [], ...body] = rows
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
