import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { setLanguage } from '@/i18n'
import { languageOf, type Language } from '@/i18n/language'
import { kept } from './kept'

export type Theme = 'light' | 'dark' | 'system'

export const usePreferences = defineStore('preferences', () => {
  const theme = kept<Theme>('theme', 'system')
  const language = kept<Language>('language', languageOf(navigator.languages))
  const systemDark = ref(false)

  const dark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemDark.value))

  const media = window.matchMedia('(prefers-color-scheme: dark)')
  systemDark.value = media.matches
  media.addEventListener('change', (event) => (systemDark.value = event.matches))

  watch(dark, (now) => (document.documentElement.dataset['theme'] = now ? 'dark' : 'light'), { immediate: true })
  watch(language, setLanguage, { immediate: true })

  function toggleTheme(): void {
    theme.value = dark.value ? 'light' : 'dark'
  }

  function toggleLanguage(): void {
    language.value = language.value === 'zh' ? 'en' : 'zh'
  }

  return { theme, language, dark, toggleTheme, toggleLanguage }
})
