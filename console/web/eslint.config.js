import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['src/api/openapi.d.ts', 'dist', 'node_modules', 'target', '.*.mjs'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue', '**/*.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'no-undef': 'off', // the compiler knows better
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['warn', { html: { void: 'always', normal: 'never', component: 'always' } }],
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/no-v-html': 'error', // stored text is never markup
      'vue/no-static-inline-styles': 'error', // the CSP forbids style attributes
    },
  },
  {
    files: ['**/*.mjs', 'public/*.js', 'tools/*.js'],
    languageOptions: { globals: Object.fromEntries(
      ['process', 'console', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'localStorage', 'matchMedia', 'document', 'window', 'self', 'caches', 'performance', 'requestAnimationFrame', 'Response', 'Request', 'Buffer', 'navigator', 'indexedDB', 'PerformanceObserver', 'MutationObserver'].map((name) => [name, 'readonly'])) },
  },
)
