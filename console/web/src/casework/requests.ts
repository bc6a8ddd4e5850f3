import { api, type View } from '@/api/client'

export type Casework = View<'CaseworkResourceCaseworkView'>
export type Finding = View<'CaseworkResourceFindingView'>
export type Transfer = View<'CooperationResourceTransferView'>
export type Consultation = View<'CooperationResourceConsultationView'>
export type Remote = View<'RemoteCheck'>

export const casework = (task: string) => api.get('/api/tasks/{id}/casework', { id: task })

export const DISPOSITIONS = ['EDUCATION', 'ORDER', 'TRANSFER', 'CASE', 'COME_AGAIN'] as const
/** As an action writes what the interface calls COME_AGAIN. */
export const code = (name: string) => name.toLowerCase().replaceAll('_', '-')
