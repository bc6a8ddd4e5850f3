import { texts } from '@/i18n/texts'

export const loginTexts = texts(
  {
    title: '登录',
    subtitle: '非现场监管平台',
    user: '用户名',
    password: '密码',
    code: '动态验证码',
    codeNeeded: '请输入验证器上的六位动态码。',
    oidc: '用 {name} 登录',
    show: '显示密码',
    submit: '登录',
    submitting: '正在登录…',
    wrong: '用户名或密码不正确。',
    locked: '尝试次数过多,请稍后再试。',
    ended: '登录已失效,请重新登录。',
  },
  {
    title: 'Log in',
    subtitle: 'Off-site supervision platform',
    user: 'User name',
    password: 'Password',
    code: 'One-time code',
    codeNeeded: 'Type the six digits that your authenticator shows.',
    oidc: 'Log in with {name}',
    show: 'Show password',
    submit: 'Log in',
    submitting: 'Logging in…',
    wrong: 'The user name or the password is not right.',
    locked: 'Too many attempts. Try again later.',
    ended: 'Your session has ended. Please log in again.',
  },
)
