/** The page of a report; what it needs of its document is what the question page needs. */
import '../question/styles/page.css';
import '../question/styles/prose.css';
import '../question/styles/answer.css';
import '../question/styles/result.css';
import './report.css';
import type { Envelope } from '../../shared/protocol';
import { ReportPage } from './reportPage';

declare function acquireVsCodeApi(): { postMessage(message: Envelope): void; setState(state: unknown): void };

const vscode = acquireVsCodeApi();
const page = new ReportPage();
// VS Code brings back pages that have a state, and hands it to the extension.
page.shown = sitting => vscode.setState({ sitting });
page.port = {
  post: message => vscode.postMessage(message),
  onMessage: listener => {
    const heard = ({ data }: MessageEvent<unknown>) => listener(data);
    window.addEventListener('message', heard);
    return { dispose: () => window.removeEventListener('message', heard) };
  },
};
document.body.append(page);
