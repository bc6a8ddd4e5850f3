import { texts } from '@/i18n/texts'

export const accountTexts = texts(
  {
    title: '用户与角色',
    columns: { name: '用户', roles: '角色', departments: '部门', streets: '街道', state: '状态' },
    roles: { watch: '值守', inspector: '执法人员', analyst: '分析', supervisor: '监督', operator: '运维', admin: '管理员' },
    enabled: '启用',
    disabled: '停用',
  },
  {
    title: 'Users and roles',
    columns: { name: 'User', roles: 'Roles', departments: 'Departments', streets: 'Streets', state: 'State' },
    roles: { watch: 'Watch', inspector: 'Inspector', analyst: 'Analyst', supervisor: 'Supervisor', operator: 'Operator', admin: 'Administrator' },
    enabled: 'Enabled',
    disabled: 'Disabled',
  },
)
