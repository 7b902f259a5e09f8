/** Every id that package.json contributes, once. test/unit/shared/ids.test.ts holds package.json to it. */

export const COMMANDS = {
  start: 'pythonDrill.start',
  open: 'pythonDrill.open',
  next: 'pythonDrill.next',
  surprise: 'pythonDrill.surprise',
  check: 'pythonDrill.check',
  cancelCheck: 'pythonDrill.cancelCheck',
  debugTest: 'pythonDrill.debugTest',
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
  addPack: 'pythonDrill.addPack',
  removePack: 'pythonDrill.removePack',
  acceptPack: 'pythonDrill.acceptPack',
  revokePack: 'pythonDrill.revokePack',
  newQuestion: 'pythonDrill.newQuestion',
  verifyQuestion: 'pythonDrill.verifyQuestion',
  collapseAll: 'pythonDrill.collapseAll',
  selectInterpreter: 'pythonDrill.selectInterpreter',
  openPracticeFolder: 'pythonDrill.openPracticeFolder',
  showLog: 'pythonDrill.showLog',
  again: 'pythonDrill.again',
  history: 'pythonDrill.history',
  runScratch: 'pythonDrill.runScratch',
  stopScratch: 'pythonDrill.stopScratch',
  exportProgress: 'pythonDrill.exportProgress',
  importProgress: 'pythonDrill.importProgress',
  startToday: 'pythonDrill.startToday',
  openToday: 'pythonDrill.openToday',
  practiseAhead: 'pythonDrill.practiseAhead',
  correctGrade: 'pythonDrill.correctGrade',
  lastAnswer: 'pythonDrill.lastAnswer',
  dashboard: 'pythonDrill.dashboard',
  resetProgress: 'pythonDrill.resetProgress',
  moveProgress: 'pythonDrill.moveProgress',
  undoReset: 'pythonDrill.undoReset',
  statusMenu: 'pythonDrill.statusMenu',
  practiseGotcha: 'pythonDrill.practiseGotcha',
  showGotcha: 'pythonDrill.showGotcha',
  turnOffGotchaHere: 'pythonDrill.turnOffGotchaHere',
  turnOffGotcha: 'pythonDrill.turnOffGotcha',
  findGotchas: 'pythonDrill.findGotchas',
  drillWeakSpots: 'pythonDrill.drillWeakSpots',
  clearGotchas: 'pythonDrill.clearGotchas',
  restartGotchas: 'pythonDrill.restartGotchas',
  startAssessment: 'pythonDrill.startAssessment',
  resumeAssessment: 'pythonDrill.resumeAssessment',
  handInAssessment: 'pythonDrill.handInAssessment',
  checkInAssessment: 'pythonDrill.checkInAssessment',
  nextInAssessment: 'pythonDrill.nextInAssessment',
  previousInAssessment: 'pythonDrill.previousInAssessment',
  flagInAssessment: 'pythonDrill.flagInAssessment',
  showReport: 'pythonDrill.showReport',
  prepPlan: 'pythonDrill.prepPlan',
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
  progressFolder: 'pythonDrill.progressFolder',
  dailyMinutes: 'pythonDrill.dailyMinutes',
  interviewDate: 'pythonDrill.interviewDate',
  retention: 'pythonDrill.retention',
  packs: 'pythonDrill.packs',
  assessmentCheck: 'pythonDrill.assessment.check',
  countExplanations: 'pythonDrill.assessment.countExplanations',
  gotchas: 'pythonDrill.gotchas.enable',
  gotchaSeverity: 'pythonDrill.gotchas.severity',
  gotchasBesideRuff: 'pythonDrill.gotchas.alsoWhatRuffReports',
} as const;

export const VIEWS = {
  container: 'pythonDrill',
  today: 'pythonDrill.today',
  questions: 'pythonDrill.questions',
  gotchas: 'pythonDrill.foundGotchas',
} as const;

export const CONTEXT_KEYS = {
  /** The active editor holds the file of a question. */
  practiceFile: 'pythonDrill.practiceFile',
  /** none | code | choice | output | explain: the kind of the current question */
  kind: 'pythonDrill.kind',
  /** The active editor holds a scratch file. */
  scratchFile: 'pythonDrill.scratchFile',
  /** The active editor holds a file of a question in a pack, as its author writes it. */
  packFile: 'pythonDrill.packFile',
  /** A scratch file is running. */
  scratchRunning: 'pythonDrill.scratchRunning',
  checking: 'pythonDrill.checking',
  /** topic | level | status */
  grouping: 'pythonDrill.grouping',
  filtered: 'pythonDrill.filtered',
  /** loading | ready | failed */
  bank: 'pythonDrill.bank',
  /** none | empty | open | done: what is left of today's plan */
  today: 'pythonDrill.todayIs',
  /** none | free | adaptive: the assessment that goes on, and whether its order is free */
  sitting: 'pythonDrill.assessmentIs',
  /** The active editor holds the file of a question of the assessment that goes on. */
  sittingFile: 'pythonDrill.assessmentFile',
  /** none | looking | found | clean: what is known of the gotchas in this workspace */
  gotchas: 'pythonDrill.gotchas',
} as const;

export const PANELS = {
  question: 'pythonDrill.question',
  sitting: 'pythonDrill.sitting',
  dashboard: 'pythonDrill.dashboardPanel',
  report: 'pythonDrill.report',
} as const;
