/**
 * The dashboard. It needs of the document what the question page needs: `dashboard.css`, `codicon.css` by its id, an
 * empty body, and a policy for this script, style sheets and fonts from its own folder. Nothing inline is used.
 */
import './dashboard.css';
import type { Envelope } from '../../shared/protocol';
import { DashboardPage } from './dashboardPage';

declare function acquireVsCodeApi(): { postMessage(message: Envelope): void };

const vscode = acquireVsCodeApi();
const page = new DashboardPage();
page.port = {
  post: message => vscode.postMessage(message),
  onMessage: listener => {
    const heard = ({ data }: MessageEvent<unknown>) => listener(data);
    window.addEventListener('message', heard);
    return { dispose: () => window.removeEventListener('message', heard) };
  },
};
document.body.append(page);
