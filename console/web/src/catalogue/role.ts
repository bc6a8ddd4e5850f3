import { i18n } from '@/i18n'

/** What a device watches at its premise, in words; a role that a district made up itself is shown as it is written. */
export function roleName(role: string | null | undefined): string {
  const { t, te } = i18n.global
  return role ? (te(`catalogue.roles.${role}`) ? t(`catalogue.roles.${role}`) : role) : ''
}

/** A device as people call it: by the name that they gave it, else by what it watches and its id. */
export const deviceCalled = (name: string | null | undefined, role: string | null | undefined, id: string | null | undefined): string =>
  name ?? [roleName(role), id].filter(Boolean).join(' ')
