/** Every id that package.json contributes, once. test/unit/shared/ids.test.ts holds package.json to it. */

export const COMMANDS = {
  start: 'pythonDrill.start',
  open: 'pythonDrill.open',
  next: 'pythonDrill.next',
  surprise: 'pythonDrill.surprise',
  check: 'pythonDrill.check',
  cancelCheck: 'pythonDrill.cancelCheck',
  hint: 'pythonDrill.hint',
  reset: 'pythonDrill.reset',
  restore: 'pythonDrill.restore',
  solution: 'pythonDrill.solution',
  showPage: 'pythonDrill.showPage',
  filter: 'pythonDrill.filter',
  clearFilter: 'pythonDrill.clearFilter',
  groupBy: 'pythonDrill.groupBy',
  groupByTopic: 'pythonDrill.groupByTopic',
  groupByLevel: 'pythonDrill.groupByLevel',
  groupByStatus: 'pythonDrill.groupByStatus',
  refresh: 'pythonDrill.refresh',
  collapseAll: 'pythonDrill.collapseAll',
  selectInterpreter: 'pythonDrill.selectInterpreter',
  openPracticeFolder: 'pythonDrill.openPracticeFolder',
  showLog: 'pythonDrill.showLog',
  statusMenu: 'pythonDrill.statusMenu',
} as const;

export const SETTINGS = {
  practiceFolder: 'pythonDrill.practiceFolder',
  interpreter: 'pythonDrill.interpreter',
  checkOnSave: 'pythonDrill.checkOnSave',
  pagePlacement: 'pythonDrill.pagePlacement',
  verdictPlacement: 'pythonDrill.verdictPlacement',
  testSeconds: 'pythonDrill.limits.testSeconds',
  checkSeconds: 'pythonDrill.limits.checkSeconds',
  memoryMb: 'pythonDrill.limits.memoryMb',
  outputKb: 'pythonDrill.limits.outputKb',
  idleMinutes: 'pythonDrill.warmInterpreterMinutes',
} as const;

export const VIEWS = { container: 'pythonDrill', questions: 'pythonDrill.questions' } as const;

export const CONTEXT_KEYS = {
  /** The active editor holds the file of a question. */
  practiceFile: 'pythonDrill.practiceFile',
  checking: 'pythonDrill.checking',
  /** topic | level | status */
  grouping: 'pythonDrill.grouping',
  filtered: 'pythonDrill.filtered',
  /** loading | ready | failed */
  bank: 'pythonDrill.bank',
} as const;

export const PANELS = { question: 'pythonDrill.question' } as const;
