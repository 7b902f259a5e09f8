import { CATALOGUE } from '../catalogue';
import type { Gotcha, Severity } from '../gotcha';
import { DETECTORS } from './detectors';
import type { Detector } from './detectors/detector';
import type { Finding } from './finding';
import { mergeFindings } from './mergeFindings';
import { Noqa } from './noqa';
import { toFinding } from './report';
import { RuffEngine } from './ruff/ruffEngine';
import { ruffFinding } from './ruff/ruffFinding';
import { RUFF_RULES } from './ruff/ruffRules';
import { SourceFile } from './sourceFile';
import { type ParsedFile, type ParserFiles, PythonParser } from './syntax/pythonParser';
import type { SyntaxNode } from './syntax/syntaxNode';

export interface AnalyzerOptions {
  /** ruff_wasm.js, with ruff_wasm_bg.wasm beside it. */
  readonly ruff: string;
  /** tree-sitter.wasm and tree-sitter-python.wasm. */
  readonly parser: ParserFiles;
  readonly log?: (line: string) => void;
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

/** Finds gotchas in Python source. */
export class Analyzer {
  private readonly parsed = new Map<string, ParsedFile>();

  private constructor(
    private readonly parser: PythonParser,
    private readonly ruff: RuffEngine,
  ) {}

  /** @throws Error when a WebAssembly file is missing. */
  static async create(options: AnalyzerOptions): Promise<Analyzer> {
    const parser = await PythonParser.create(options.parser);
    return new Analyzer(parser, RuffEngine.load(options.ruff, options.log ?? (() => {})));
  }

  /** Findings in the order of their places. The text stays parsed until `close`. */
  analyze(source: Source, settings: AnalysisSettings = DEFAULT_SETTINGS): Finding[] {
    const severityOf = (gotcha: Gotcha) => settings.severities[gotcha.id] ?? gotcha.severity;
    const parsed = this.parser.parse(source.text, this.parsed.get(source.path) ?? null);
    this.parsed.set(source.path, parsed);
    const file = new SourceFile(source.path, source.text, parsed.root, versionOf(settings.targetVersion));
    const active = new Map<string, { gotcha: Gotcha; severity: Severity }>();
    for (const gotcha of CATALOGUE) {
      const severity = severityOf(gotcha);
      if (severity !== 'off') active.set(gotcha.id, { gotcha, severity });
    }
    const own = this.detect(file, active);
    const rules = RUFF_RULES.filter(rule => active.has(rule.gotcha));
    const codes = rules.map(rule => rule.code);
    const ruff: Finding[] = [];
    const diagnostics =
      parsed.root.height > DEEPEST_FOR_RUFF
        ? []
        : this.ruff.check(source.text, codes, settings.targetVersion);
    for (const diagnostic of diagnostics) {
      const rule = rules.find(candidate => candidate.code === diagnostic.code);
      const severity = rule && active.get(rule.gotcha)?.severity;
      if (rule && severity) ruff.push(ruffFinding(diagnostic, rule, severity, file));
    }
    const noqa = new Noqa(source.text, file.lines);
    return mergeFindings(own, ruff).filter(finding => {
      const codes = active.get(finding.id)?.gotcha.ruff ?? [];
      return !noqa.silences(finding.range.start.line, [finding.id, ...codes]);
    });
  }

  /**
   * Whether what was analysed last under a path has a syntax error. Where it was parsed incrementally, what stands around
   * the error may then be understood otherwise than in a fresh parse.
   */
  isBroken(path: string): boolean {
    return this.parsed.get(path)?.root.hasError ?? false;
  }

  /** Forgets what was parsed under a path. */
  close(path: string): void {
    this.parsed.get(path)?.dispose();
    this.parsed.delete(path);
  }

  dispose(): void {
    for (const path of [...this.parsed.keys()]) this.close(path);
    this.parser.dispose();
    this.ruff.dispose();
  }

  private detect(file: SourceFile, active: ReadonlyMap<string, { severity: Severity }>): Finding[] {
    const byType = new Map<string, Detector[]>();
    const stack: SyntaxNode[] = [file.root];
    for (const detector of DETECTORS) {
      if (!active.has(detector.gotcha)) continue;
      if (file.root.hasError && !detector.worksOnBrokenFiles) continue;
      for (const type of detector.on) byType.set(type, [...(byType.get(type) ?? []), detector]);
    }
    const findings: Finding[] = [];
    const look = (node: SyntaxNode) => {
      const detectors = byType.get(node.type);
      if (detectors) for (const detector of detectors) this.collect(detector, node, file, active, findings);
    };
    // Statement by statement: what is inside each is known from the analysis before, unless it was edited.
    for (let node = stack.pop(); node; node = stack.pop()) {
      look(node);
      if (node.holdsStatements) stack.push(...node.children.filter(child => child.children.length > 0));
      for (const inner of node.inside) {
        if (inner.holdsStatements) stack.push(inner);
        else look(inner);
      }
    }
    return findings;
  }

  private collect(
    detector: Detector,
    node: SyntaxNode,
    file: SourceFile,
    active: ReadonlyMap<string, { severity: Severity }>,
    findings: Finding[],
  ): void {
    const reported = detector.check(node, file);
    if (!reported) return;
    const severity = active.get(detector.gotcha)?.severity ?? 'warning';
    for (const report of 'message' in reported ? [reported] : reported) {
      findings.push(toFinding(report, detector.gotcha, severity, file));
    }
  }
}

function versionOf(target: string): readonly [number, number] {
  const match = /^py(\d)(\d+)$/.exec(target);
  return [Number(match?.[1] ?? 3), Number(match?.[2] ?? 10)];
}
