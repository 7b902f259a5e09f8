import { CATALOGUE } from '../catalogue';
import type { Gotcha, Severity } from '../gotcha';
import { Detection } from './detection';
import type { Finding } from './finding';
import type { Detected } from './look';
import { mergeFindings } from './mergeFindings';
import { Noqa } from './noqa';
import { toFinding } from './report';
import { Ruff, type RuffAnswering, type RuffFiles } from './ruff/ruff';
import { ruffFinding } from './ruff/ruffFinding';
import { RUFF_RULES, type RuffRule } from './ruff/ruffRules';
import { SourceFile } from './sourceFile';
import type { ParsedFile } from './syntax/parsedFile';
import { type ParserFiles, PythonParser } from './syntax/pythonParser';
import { nodeAt } from './syntax/questions';

export interface AnalyzerOptions {
  readonly ruff: RuffFiles;
  /** tree-sitter.wasm and tree-sitter-python.wasm. */
  readonly parser: ParserFiles;
  readonly log?: (line: string) => void;
  /** Whether a file belongs to a package; asked of few files, and seldom. Without it, none does. */
  readonly isInPackage?: (path: string) => boolean;
}

export interface AnalysisSettings {
  /** By gotcha id; what is missing has the catalogue's severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Oldest Python that the code is for, as Ruff writes it: "py310". */
  readonly targetVersion: string;
}

/** Ruff's recursion overflows the stack on expressions nested deeper than about 1,500 levels. */
const DEEPEST_FOR_RUFF = 1000;

export const DEFAULT_SETTINGS: AnalysisSettings = { severities: {}, targetVersion: 'py310' };

export interface Source {
  /** Path or address: what is analysed again under the same one is parsed incrementally. */
  readonly path: string;
  readonly text: string;
}

/** A text that our own detectors have looked at; it is kept for the next text of the file. */
interface Inspected {
  readonly file: SourceFile;
  readonly detected: readonly Detected[];
  readonly detection: Detection;
  readonly targetVersion: string;
}

/** A question to Ruff that was asked ahead of the analysis. */
interface Prepared {
  readonly text: string;
  readonly profile: Profile;
  readonly answer: RuffAnswering;
}

/** What settings come to. */
interface Profile {
  /** The gotchas that are not turned off, by id. */
  readonly active: ReadonlyMap<string, { readonly gotcha: Gotcha; readonly severity: Severity }>;
  readonly rules: readonly RuffRule[];
  readonly codes: readonly string[];
  readonly targetVersion: string;
}

/** Finds gotchas in Python source. */
export class Analyzer {
  private readonly files = new Map<string, Inspected>();
  private readonly profiles = new WeakMap<AnalysisSettings, Profile>();
  private prepared: Prepared | null = null;

  private constructor(
    private readonly parser: PythonParser,
    private readonly ruff: Ruff,
    private readonly isInPackage: (path: string) => boolean,
  ) {}

  /** @throws Error when a WebAssembly file is missing. */
  static async create(options: AnalyzerOptions): Promise<Analyzer> {
    const [parser, ruff] = await Promise.all([
      PythonParser.create(options.parser),
      Ruff.start(options.ruff, options.log ?? (() => {})),
    ]);
    return new Analyzer(parser, ruff, options.isInPackage ?? (() => false));
  }

  /** Findings in the order of their places. The text stays parsed until `close`. */
  analyze(source: Source, settings: AnalysisSettings = DEFAULT_SETTINGS): Finding[] {
    const profile = this.profileOf(settings);
    const { active, rules } = profile;
    const before = this.files.get(source.path);
    // Ruff looks at the whole text while we look at what changed.
    const asked = before && isTooDeep(before.file.parsed) ? null : this.ask(source.text, profile);
    const { file, detected } = this.inspect(source, settings.targetVersion);
    const own: Finding[] = [];
    for (const { gotcha, report } of detected) {
      const severity = active.get(gotcha)?.severity;
      if (severity) own.push(toFinding(report, gotcha, severity, file));
    }
    const ruff: Finding[] = [];
    const diagnostics = isTooDeep(file.parsed) ? [] : (asked ?? this.ask(source.text, profile))();
    for (const diagnostic of diagnostics) {
      const rule = rules.find(candidate => candidate.code === diagnostic.code);
      const severity = rule && active.get(rule.gotcha)?.severity;
      if (!rule || !severity) continue;
      const finding = ruffFinding(diagnostic, rule, severity, file);
      const isMeant = rule.isMeant?.(nodeAt(file.root, file.lines.offset(finding.range.start))) ?? false;
      if (!isMeant) ruff.push(finding);
    }
    const noqa = new Noqa(source.text, file.lines);
    return mergeFindings(own, ruff).filter(finding => {
      const codes = active.get(finding.id)?.gotcha.ruff ?? [];
      return !noqa.silences(finding.range.start.line, [finding.id, ...codes]);
    });
  }

  /**
   * Does ahead what can be done of an analysis that will follow in a moment: nobody waits for it then.
   *
   * @throws Error what the analysis would throw
   */
  prepare(source: Source, settings: AnalysisSettings = DEFAULT_SETTINGS): void {
    const before = this.files.get(source.path);
    if (this.ruff.isIdle && !(before && isTooDeep(before.file.parsed))) {
      const profile = this.profileOf(settings);
      this.prepared = { text: source.text, profile, answer: this.ask(source.text, profile) };
    }
    this.inspect(source, settings.targetVersion);
  }

  /** What our own detectors find, whether it is turned on or not. */
  private inspect({ path, text }: Source, targetVersion: string): Inspected {
    const before = this.files.get(path);
    const isSameTarget = before?.targetVersion === targetVersion;
    if (isSameTarget && before.file.text === text) return before;
    // What was known of the text before is used up, and worth nothing should this fail half-way.
    this.files.delete(path);
    const detection = isSameTarget ? before.detection : new Detection();
    const parsed = this.parser.parse(text, before?.file.parsed ?? null);
    const file = new SourceFile(path, parsed, versionOf(targetVersion), this.isInPackage);
    const inspected = { file, detected: detection.detect(file), detection, targetVersion };
    this.files.set(path, inspected);
    return inspected;
  }

  private ask(text: string, profile: Profile): RuffAnswering {
    const { prepared } = this;
    this.prepared = null;
    if (prepared?.text === text && prepared.profile === profile) return prepared.answer;
    return this.ruff.ask(text, profile.codes, profile.targetVersion);
  }

  private profileOf(settings: AnalysisSettings): Profile {
    const known = this.profiles.get(settings) ?? profileOf(settings);
    this.profiles.set(settings, known);
    return known;
  }

  /** Forgets what was parsed under a path. */
  close(path: string): void {
    this.files.delete(path);
  }

  dispose(): void {
    this.files.clear();
    this.parser.dispose();
    this.ruff.dispose();
  }
}

function profileOf(settings: AnalysisSettings): Profile {
  const active = new Map<string, { gotcha: Gotcha; severity: Severity }>();
  for (const gotcha of CATALOGUE) {
    const severity = settings.severities[gotcha.id] ?? gotcha.severity;
    if (severity !== 'off') active.set(gotcha.id, { gotcha, severity });
  }
  const rules = RUFF_RULES.filter(rule => active.has(rule.gotcha));
  return { active, rules, codes: rules.map(rule => rule.code), targetVersion: settings.targetVersion };
}

function isTooDeep(parsed: ParsedFile): boolean {
  return parsed.root.height > DEEPEST_FOR_RUFF;
}

function versionOf(target: string): readonly [number, number] {
  const match = /^py(\d)(\d+)$/.exec(target);
  return [Number(match?.[1] ?? 3), Number(match?.[2] ?? 10)];
}
