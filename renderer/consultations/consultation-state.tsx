import { type ConsultationInList, consultationStatusWords } from '../../shared/model/consultation'
import { consultationOverdue } from '../../shared/rules/asking-words'
import { today } from '../client/today'
import { Status, type StatusKind } from '../components/status'

const kinds = {
  planned: 'open',
  'under-way': 'part',
  done: 'met',
  'given-up': 'none',
} as const satisfies Record<ConsultationInList['status'], StatusKind>

/** How far an act of asking has come, as shape and word. */
export function ConsultationState({ of }: { of: Pick<ConsultationInList, 'status' | 'endsOn'> }) {
  if (consultationOverdue(of, today())) {
    return <Status kind="check">{consultationStatusWords[of.status]}, its last day is past</Status>
  }
  return <Status kind={kinds[of.status]}>{consultationStatusWords[of.status]}</Status>
}
