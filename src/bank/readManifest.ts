import { packSchema } from './drillLayout';
import type { Report } from './fault';
import type { Manifest } from './packLayout';
import { readYaml } from './yamlData';

/** Reads the text of pack.yaml; null after a fault was reported. */
export function readManifest(text: string, report: Report): Manifest | null {
  return readYaml(text, 1, packSchema, report);
}
