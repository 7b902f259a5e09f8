/**
 * The question page. What it needs of the document that the extension writes:
 * - `question.css` (built beside this script) and, with id="vscode-codicon-stylesheet", `codicon.css`, both as
 *   linked style sheets: the elements load the latter into their shadow roots by that id;
 * - an empty body: the page adds its own element;
 * - a policy that allows this script, style sheets and fonts from the page's own folder. Nothing inline is used.
 */
import './styles/answer.css';
import './styles/page.css';
import './styles/prose.css';
import './styles/result.css';
import type { Envelope } from '../../shared/protocol';
import { QuestionPage } from './questionPage';

declare function acquireVsCodeApi(): { postMessage(message: Envelope): void };

const vscode = acquireVsCodeApi();
const page = new QuestionPage();
page.port = {
  post: message => vscode.postMessage(message),
  onMessage: listener => {
    const heard = ({ data }: MessageEvent<unknown>) => listener(data);
    window.addEventListener('message', heard);
    return { dispose: () => window.removeEventListener('message', heard) };
  },
};
document.body.append(page);
