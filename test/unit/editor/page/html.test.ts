import assert from 'node:assert/strict';
import { pageHtml } from '../../../../src/editor/page/html';

describe('the frame of a page', () => {
  const html = pageHtml({
    title: 'A "b" <c> & d',
    nonce: 'abc123',
    cspSource: 'https://files.example',
    script: 'https://files.example/question.js',
    styles: ['https://files.example/codicon.css', 'https://files.example/question.css'],
  });

  it('allows nothing but its own script by nonce and its own files', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const rules = policy.split('; ');
    assert.equal(rules[0], "default-src 'none'");
    assert.deepEqual(
      rules.filter(rule => rule.startsWith('script-src')),
      ["script-src 'nonce-abc123'"],
    );
    assert.equal(/unsafe|connect-src|frame-src|\*/.test(policy), false);
  });

  it('has one script, which carries the nonce', () => {
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script [^>]*nonce="abc123" src="https:\/\/files\.example\/question\.js">/);
  });

  it('escapes the title, which comes from a pack', () => {
    assert.match(html, /<title>A &quot;b&quot; &lt;c&gt; &amp; d<\/title>/);
  });

  it('gives the icon font’s style sheet the id by which the elements find it', () => {
    assert.match(html, /href="https:\/\/files\.example\/codicon\.css" id="vscode-codicon-stylesheet"/);
    assert.equal(html.match(/vscode-codicon-stylesheet/g)?.length, 1);
  });
});
