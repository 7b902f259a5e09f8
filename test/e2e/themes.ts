/** The titles of the themes, and what workbench and pages are marked with while they wear them. */
export const THEMES = {
  dark: { title: 'Default Dark Modern', workbench: 'vs-dark', page: 'vscode-dark' },
  light: { title: 'Default Light Modern', workbench: 'vs', page: 'vscode-light' },
  highContrast: { title: 'Default High Contrast', workbench: 'hc-black', page: 'vscode-high-contrast' },
  highContrastLight: {
    title: 'Default High Contrast Light',
    workbench: 'hc-light',
    page: 'vscode-high-contrast-light',
  },
} as const;

export type Theme = keyof typeof THEMES;
export const ALL_THEMES = Object.keys(THEMES) as Theme[];

/** The user's settings with a theme. */
export function wearing(theme: Theme): Readonly<Record<string, unknown>> {
  return { 'workbench.colorTheme': THEMES[theme].title };
}

/** What a browser is to say that its user prefers. */
export function schemeOf(theme: Theme): 'light' | 'dark' {
  return theme === 'light' || theme === 'highContrastLight' ? 'light' : 'dark';
}
