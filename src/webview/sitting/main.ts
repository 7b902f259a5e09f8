/** The page of a running sitting; what it needs of its document is what the question page needs. */
import '../question/styles/page.css';
import '../question/styles/prose.css';
import '../question/styles/answer.css';
import '../question/styles/result.css';
import './sitting.css';
import type { Envelope } from '../../shared/protocol';
import { SittingPage } from './sittingPage';

declare function acquireVsCodeApi(): { postMessage(message: Envelope): void; setState(state: unknown): void };

const vscode = acquireVsCodeApi();
// VS Code brings back pages that have a state.
vscode.setState({});
const page = new SittingPage();
page.port = {
  post: message => vscode.postMessage(message),
  onMessage: listener => {
    const heard = ({ data }: MessageEvent<unknown>) => listener(data);
    window.addEventListener('message', heard);
    return { dispose: () => window.removeEventListener('message', heard) };
  },
};
document.body.append(page);
